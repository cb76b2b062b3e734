import fc from 'fast-check';
import type { Item } from '../../../../shared/domain/routing/model/item';
import { randomFrom } from '../../../support/random-work';
import { Crash, createWorld, sampleConfig, type World } from '../../../support/world';

const AGENTS = ['ana', 'ben', 'carla'];
const CUSTOMERS = ['+14255550121', '+14255550122', '+14255550123', '+14255550124', '+14255550125'];
const WORDS = ['Where is my order?', 'Hola, necesito ayuda', 'urgent: it is broken', 'Thank you!'];

const agent = fc.constantFrom(...AGENTS);
const n = fc.nat(20);
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('text' as const), who: fc.nat(4), words: fc.constantFrom(...WORDS) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constantFrom('accept' as const, 'accept' as const, 'decline' as const), n }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('reply' as const, 'end' as const, 'close' as const), n }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('transfer' as const, 'consult' as const), n, to: agent }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('hand-on' as const), n }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('presence' as const),
      agent,
      presence: fc.constantFrom('available', 'away'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('connection' as const), agent, state: fc.constantFrom('lost', 'back') }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pass' as const), seconds: fc.constantFrom(1, 40, 130, 200) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const take = async (world: World, each: Step, id: string): Promise<void> => {
  const { state } = await world.deps.pools.load('default');
  const all = [...state.items.values()];
  const nth = (among: readonly Item[], at: number) => among[at % Math.max(1, among.length)];
  const pool = (input: Record<string, unknown>) => world.command('routing', 'default', id, input);
  switch (each.do) {
    case 'text':
      return world.text(CUSTOMERS[each.who] ?? '', each.words, { id });
    case 'presence':
      return pool({ type: 'presence', agent: each.agent, presence: each.presence });
    case 'connection':
      return pool({ type: 'connection', agent: each.agent, state: each.state });
    case 'pass':
      return world.pass(each.seconds * 1_000);
    case 'accept':
    case 'decline': {
      const item = nth(
        all.filter(one => one.status === 'offered' || (one.status === 'held' && one.transfer)),
        each.n,
      );
      const who = item?.status === 'held' ? item.transfer?.agent : item?.status === 'offered' ? item.agent : undefined;
      if (item !== undefined) await pool({ type: each.do, agent: who, conversation: item.conversation });
      return;
    }
    default: {
      const item = nth(
        all.filter(({ status }) => status === 'held'),
        each.n,
      );
      if (item?.status !== 'held') return;
      const { conversation, agent: has } = item;
      if (each.do === 'transfer')
        return pool({ type: 'transfer', agent: has, conversation, to: { agent: each.to }, note: 'n' });
      if (each.do === 'consult') return pool({ type: 'consult', agent: has, conversation, with: each.to });
      if (each.do === 'hand-on') return pool({ type: 'transfer', agent: has, conversation, to: { queue: 'general' } });
      const by = { conversation, agent: { id: has, name: has } };
      const text = each.do === 'reply' ? { text: `Reply ${id}` } : {};
      return world.command('conversations', conversation.replace(/-\d+$/, ''), id, { type: each.do, ...by, ...text });
    }
  }
};

/** Whatever can be seen afterwards. */
const seen = async (world: World) => {
  const { threads, pools, deadLetters } = world.deps;
  const { state: pool } = await pools.load('default');
  const thread = async (customer: string) => {
    const { state } = await threads.load(world.threadOf(customer));
    const log = await threads.log(state.id, { before: state.seq, limit: 1_000 });
    return [state.current.status, log.map(({ outcome: { kind, because } }) => `${kind} ${because.rule}`)];
  };
  return {
    items: [...pool.items.values()].map(item => [
      item.conversation,
      item.status,
      'agent' in item ? item.agent : item.queue,
      item.status === 'held' ? item.transfer?.agent : undefined,
    ]),
    agents: [...pool.agents.values()].map(({ id, presence }) => [id, presence, pool.index.loads.get(id)?.units ?? 0]),
    threads: await Promise.all(CUSTOMERS.map(thread)),
    sent: CUSTOMERS.map(customer => world.sent.filter(({ to }) => to === customer).map(({ text }) => text)),
    deadLetters: (await deadLetters.list()).length,
  };
};

/** Every write, before and after it, is cut off with this chance. */
const run = async (steps: readonly Step[], seed: number, chance: number) => {
  const world = createWorld({ config: sampleConfig(), stillPace: true });
  const random = randomFrom(seed);
  let crashes = 0;
  world.setFault(where => {
    if (random() >= chance) return;
    crashes += 1;
    throw new Crash(where);
  });
  for (const each of AGENTS)
    await world.command('routing', 'default', `on-${each}`, { type: 'presence', agent: each, presence: 'available' });
  for (const [at, each] of steps.entries()) await take(world, each, `e${at}`);
  world.setFault(() => {});
  await world.drain();
  return { world, crashes };
};

test('random work of three agents and five customers, cut off at any write: the same as undisturbed, and no capacity leaks', async () => {
  let crashes = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 60, size: 'max' }), fc.nat(), async (steps, seed) => {
      const expected = await seen((await run(steps, seed, 0)).world);
      const disturbed = await run(steps, seed, 0.08);
      crashes += disturbed.crashes;
      expect(await seen(disturbed.world)).toEqual(expected);
      expect(expected.deadLetters).toBe(0);
      // Held, offered, or handed over and not answered yet: all of it takes capacity.
      for (const [id, , units] of expected.agents) {
        const has = expected.items.filter(([, status, who, to]) => (status !== 'released' && who === id) || to === id);
        expect([id, units]).toEqual([id, has.length]);
      }
    }),
    { numRuns: 6, endOnFailure: true },
  );
  expect(crashes).toBeGreaterThan(50);
});
