import { join } from 'node:path';
import { agentAtWork } from '../../agent-at-work';
import { chance } from '../../joint/chance';
import { startStack, type TestStack } from '../../stack';
import { waitFor } from '../../wait-for';
import { atRest } from '../checks/at-rest';
import { asWorld } from './as-world';
import { customersAtARate, isWhole } from './customers';
import { type Damage, damageTo } from './damage';
import { type Memory, memoryOf, PARTS, type Part, sizeOf } from './processes';

/** What a part took in megabytes in the first third of a soak and in the last: the median. */
type Grown = { readonly first: number; readonly last: number };
export type Soaked = {
  readonly minutes: number;
  readonly texts: number;
  readonly taken: number;
  readonly damage: Damage;
  readonly memory: Readonly<Record<Part, Grown>>;
  /** Bytes that storage and bus grew by. */
  readonly growth: { readonly storage: number; readonly bus: number };
  readonly found: readonly string[];
};

const AGENTS = ['ana', 'ben', 'carla'] as const;
const DAMAGE_EVERY_MS = 30_000;
const LOOK_EVERY_MS = 2_000;
/** What was broken may take so long until it is whole: pauses have grown, locks must end, reports are given up. */
const SETTLED_WITHIN_MS = 6 * 60_000;

/** Two hosts, customers at a rate and agents, while part after part is killed; then everything that must hold, from tables and phones. */
export const soak = async (
  {
    minutes,
    customerEveryMs,
    seed,
  }: { readonly minutes: number; readonly customerEveryMs: number; readonly seed: number },
  tell: (line: string) => void,
): Promise<Soaked> => {
  const stack = await startStack({ instances: 2, timeScale: 40 });
  try {
    const desks = await Promise.all(AGENTS.map(name => stack.desk(name)));
    await Promise.all(desks.map(desk => desk.presence('available')));
    const damage = damageTo(stack);
    const before = { storage: sizeOf(join(stack.data, 'azurite')), bus: sizeOf(join(stack.data, 'service-bus')) };
    await damage.begin();
    const agents = desks.map(desk => agentAtWork(desk, isWhole));
    const customers = customersAtARate(stack, chance(seed), customerEveryMs);
    const memories = await whileBroken(stack, damage.next, minutes * 60_000, line =>
      tell(`${line}, ${customers.texts.size} texts`),
    );

    await damage.end();
    await customers.enough();
    tell(`${customers.texts.size} texts; nothing is broken any more`);
    await settled(stack, desks);
    await Promise.all(agents.map(({ stop }) => stop()));
    await settled(stack, desks);
    await stack.functions.down();
    const world = await asWorld(stack);
    return {
      ...{ minutes, texts: customers.texts.size, taken: world.carrier.taken.length, damage: damage.done },
      memory: grown(memories),
      growth: {
        storage: sizeOf(join(stack.data, 'azurite')) - before.storage,
        bus: sizeOf(join(stack.data, 'service-bus')) - before.bus,
      },
      found: await atRest(world, customers),
    };
  } finally {
    await stack.down();
  }
};

/** Breaks a part every half minute, and looks at the memory of all of them in between. */
const whileBroken = async (
  stack: TestStack,
  breakNext: (nth: number) => Promise<string>,
  ms: number,
  tell: (line: string) => void,
): Promise<readonly Memory[]> => {
  const memories: Memory[] = [];
  const until = Date.now() + ms;
  for (let nth = 0, next = Date.now() + DAMAGE_EVERY_MS; Date.now() < until; ) {
    if (Date.now() >= next) {
      tell(`the ${await breakNext(nth)} was broken`);
      nth += 1;
      next = Date.now() + DAMAGE_EVERY_MS;
    } else memories.push(await memoryOf(stack));
    await new Promise(done => setTimeout(done, LOOK_EVERY_MS));
  }
  return memories;
};

type Counts = { readonly name: string; readonly active: number };
/** Nothing is under way: no message that is due, no text that has not come to its end, no conversation that an agent works on. */
const settled = (stack: TestStack, desks: readonly Awaited<ReturnType<TestStack['desk']>>[]): Promise<true> => {
  let quiet = 0;
  return waitFor(
    'everything to be at rest',
    async () => {
      const queues = (await (await fetch(`${stack.addresses.bus}/queues.json`)).json()) as readonly Counts[];
      const busy = queues.filter(({ active }) => active > 0).map(({ name, active }) => `${active} in ${name}`);
      const items = (await Promise.all(desks.map(desk => desk.inbox()))).flatMap(({ items: all }) => all);
      const working = items.filter(({ state }) => state === 'offered' || state === 'held');
      if (busy.length > 0 || working.length > 0) {
        quiet = 0;
        throw new Error([...busy, `${working.length} conversations`].join(', '));
      }
      quiet += 1;
      return quiet >= 5;
    },
    { timeoutMs: SETTLED_WITHIN_MS, everyMs: 2_000 },
  );
};

const median = (values: readonly number[]): number => {
  const sorted = values.filter(value => value > 0).sort((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0);
};
const grown = (memories: readonly Memory[]): Soaked['memory'] => {
  const third = Math.ceil(memories.length / 3);
  const of = (part: Part): Grown => ({
    first: median(memories.slice(0, third).map(memory => memory[part])),
    last: median(memories.slice(-third).map(memory => memory[part])),
  });
  return Object.fromEntries(PARTS.map(part => [part, of(part)])) as Soaked['memory'];
};
