import fc from 'fast-check';
import type { Foreseen } from '../../../../../../shared/domain/desk/foreseen';
import type { PoolEvent, PoolInput } from '../../../../../../shared/domain/messages/to-pool';
import { decidePool } from '../../../../../../shared/domain/routing/decide';
import { evolvePool } from '../../../../../../shared/domain/routing/evolve/evolve';
import { foreseePool } from '../../../../../../shared/domain/routing/foreseen/foreseen';
import { emptyPool, type PoolState } from '../../../../../../shared/domain/routing/model/state';
import type { RoutingConfig } from '../../../../../../shared/domain/routing/rules/configuration';
import { MONDAY_9, second } from '../../../../../support/routing/given';
import { AGENTS, CONFIGS, CONVERSATIONS } from '../../../../../support/routing/histories-steps';

const agent = fc.constantFrom(...AGENTS);
const conversation = fc.constantFrom(...CONVERSATIONS.slice(0, 8));
const queue = fc.constantFrom('general', 'spanish', 'office');
/** What people may ask of a pool, whether they may or not. */
const command: fc.Arbitrary<PoolInput> = fc.oneof(
  fc.record({ type: fc.constantFrom('accept' as const, 'decline' as const), agent, conversation }),
  fc.record({ type: fc.constantFrom('pick' as const, 'leave' as const), agent, conversation }),
  fc.record({
    type: fc.constant('transfer' as const),
    ...{ agent, conversation },
    to: fc.oneof(fc.record({ agent }), fc.record({ queue })),
  }),
  fc.record({ type: fc.constant('consult' as const), agent, conversation, with: agent }),
  fc.record({
    type: fc.constant('presence' as const),
    agent,
    presence: fc.constantFrom('available' as const, 'available' as const, 'away' as const, 'offline' as const),
    conversations: fc.constantFrom('give-back' as const, 'keep' as const),
  }),
  fc.record({
    type: fc.constant('supervise' as const),
    supervisor: fc.constant({ id: 'boss', name: 'Boss' }),
    conversation,
    action: fc.constantFrom('monitor' as const, 'assign' as const, 'transfer' as const, 'force-close' as const),
    to: fc.record({ agent }),
  }),
);
const work = fc.record({ conversation, language: fc.constantFrom('en', 'es'), text: fc.constantFrom('hello', 'tech') });
/** An answer of the very agent to whom the n-th offer is made, so that things get done. */
const answer = fc.record({
  n: fc.nat(8),
  type: fc.constantFrom('accept' as const, 'accept' as const, 'decline' as const),
});
/** What the very agent who has the n-th conversation wishes. */
const wish = fc.record({
  n: fc.nat(8),
  whom: agent,
  how: fc.constantFrom('agent' as const, 'queue' as const, 'ask' as const, 'sign-off' as const),
});
const step = fc.oneof(
  { weight: 5, arbitrary: command.map(input => ({ input }) as const) },
  { weight: 3, arbitrary: work.map(asked => ({ work: asked }) as const) },
  { weight: 4, arbitrary: answer.map(given => ({ answer: given }) as const) },
  { weight: 4, arbitrary: wish.map(wished => ({ wish: wished }) as const) },
  { weight: 1, arbitrary: fc.constantFrom(1, 61, 130).map(seconds => ({ seconds }) as const) },
);

const asText = ({ head, agents, items }: PoolState): string => JSON.stringify([head, [...agents], [...items]]);

/** What was foreseen, held against the pool as it is after the command, by a reading of its own. */
const agrees = (foreseen: Foreseen, before: PoolState, after: PoolState, now: number): void => {
  const last = new Map<string, Foreseen['follows'][number]>();
  for (const each of foreseen.follows) {
    if ('conversation' in each && each.kind !== 'comes' && each.kind !== 'leaves') last.set(each.conversation, each);
    if (each.kind === 'presence') last.set(`presence ${each.agent.id}`, each);
  }
  for (const each of last.values()) {
    if (each.kind === 'presence') {
      expect(after.agents.get(each.agent.id)?.presence).toBe(each.presence);
      continue;
    }
    if (!('conversation' in each)) continue;
    const item = after.items.get(each.conversation);
    if (each.kind === 'transfer-asked') {
      expect(item).toMatchObject({ status: 'held', transfer: { agent: each.agent.id } });
      expect(item).toMatchObject({ transfer: { expiresAt: now + each.seconds * second } });
      // Whoever has it keeps it until then.
      expect(item).toMatchObject({ agent: (before.items.get(each.conversation) as { agent?: string }).agent });
    }
    if (each.kind === 'offered')
      expect(item).toMatchObject({ status: 'offered', agent: each.agent.id, expiresAt: now + each.seconds * second });
    if (each.kind === 'given') expect(item).toMatchObject({ status: 'held', agent: each.agent.id });
    if (each.kind === 'waits') expect(item).toMatchObject({ status: 'waiting', queue: each.queue.id });
    if (each.kind === 'advice-asked')
      expect(item?.guests).toContainEqual(
        expect.objectContaining({
          agent: each.agent.id,
          asked: expect.objectContaining({ until: now + each.seconds * second }),
        }),
      );
  }
};

const run = (steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[], seen: Map<string, number>) => {
  let state = emptyPool('default');
  let now = MONDAY_9;
  const config = CONFIGS[0] as RoutingConfig;
  let seq = 0;
  const one = (input: PoolInput): void => {
    seq += 1;
    const event: PoolEvent = { id: `e${seq}`, pool: 'default', at: new Date(now).toISOString(), input };
    const isCommand = input.type !== 'queue' && input.type !== 'tick';
    const was = isCommand ? asText(state) : '';
    const foreseen = isCommand ? foreseePool(state, event, { now, config }) : undefined;
    if (foreseen !== undefined) expect(asText(state)).toBe(was);
    const before = state;
    const outcomes = decidePool(state, event, { now, config });
    state = outcomes.reduce(evolvePool, state);
    if (foreseen === undefined) return;
    const refused = outcomes.find(({ kind }) => kind === 'command-refused');
    expect(foreseen.outcome).toBe(refused === undefined ? 'done' : 'refused');
    if (refused?.kind === 'command-refused') {
      expect(foreseen).toMatchObject({ status: refused.status, sentence: refused.sentence, follows: [] });
      seen.set('refused', (seen.get('refused') ?? 0) + 1);
      return;
    }
    for (const { kind } of foreseen.follows) seen.set(kind, (seen.get(kind) ?? 0) + 1);
    agrees(foreseen, before, state, now);
    const which = 'conversation' in input ? input.conversation : undefined;
    const holderOf = (pool: PoolState) => {
      const item = which === undefined ? undefined : pool.items.get(which);
      return item === undefined || item.status === 'waiting' ? item?.queue : item.agent;
    };
    // Nothing comes to anybody, or leaves them, that was not said before.
    if (holderOf(before) !== holderOf(state)) expect(foreseen.follows.length).toBeGreaterThan(0);
  };
  for (const id of AGENTS.slice(0, 3)) one({ type: 'presence', agent: id, presence: 'available' });
  for (const each of steps) {
    if ('input' in each) one(each.input);
    else if ('seconds' in each) {
      now += each.seconds * second;
      one({ type: 'tick' });
    } else if ('work' in each)
      one({
        ...{ type: 'queue', seq: seq + 1, channel: 'main', workstream: 'sms', firstContact: false, ...each.work },
        waitingSince: new Date(now).toISOString(),
      });
    else if ('wish' in each) {
      const held = [...state.items.values()].filter(item => item.status === 'held');
      const item = held[each.wish.n % Math.max(1, held.length)];
      if (item?.status !== 'held') continue;
      const { agent: who, conversation: which } = item;
      const { how, whom } = each.wish;
      if (how === 'ask') one({ type: 'consult', agent: who, conversation: which, with: whom });
      else if (how === 'sign-off')
        one({ type: 'presence', agent: who, presence: 'offline', conversations: 'give-back' });
      else
        one({
          ...{ type: 'transfer', agent: who, conversation: which },
          to: how === 'agent' ? { agent: whom } : { queue: 'general' },
        });
    } else {
      const offered = [...state.items.values()].filter(
        item => item.status === 'offered' || (item.status === 'held' && item.transfer !== undefined),
      );
      const item = offered[each.answer.n % Math.max(1, offered.length)];
      const who = item?.status === 'held' ? item.transfer?.agent : item?.status === 'offered' ? item.agent : undefined;
      if (item !== undefined && who !== undefined)
        one({ type: each.answer.type, agent: who, conversation: item.conversation });
    }
  }
};

test('#112 what a dry run says is what the command does, in whatever state: the same refusal, or the same facts', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 40, maxLength: 60, size: 'max' }), steps => run(steps, seen)),
    { numRuns: 40 },
  );
  // What was never foreseen was not compared.
  for (const kind of [
    'refused',
    'transfer-asked',
    'advice-asked',
    'given',
    'waits',
    'goes-back',
    'presence',
    'offered',
  ])
    expect([kind, (seen.get(kind) ?? 0) >= 3]).toEqual([kind, true]);
});
