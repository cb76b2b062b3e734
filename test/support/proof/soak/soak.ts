import { join } from 'node:path';
import { agentAtWork } from '../../agent-at-work';
import { chance } from '../../joint/chance';
import { startStack, type TestStack } from '../../stack';
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
/** What was broken is whole when nothing is under way any more; it is given up when nothing has moved for so long. */
const NOTHING_MOVES_MS = 4 * 60_000;

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
    const left = await settled(stack, desks, tell);
    await Promise.all(agents.map(({ stop }) => stop()));
    await stack.functions.down();
    const world = await asWorld(stack);
    return {
      ...{ minutes, texts: customers.texts.size, taken: world.carrier.taken.length, damage: damage.done },
      memory: grown(memories),
      growth: {
        storage: sizeOf(join(stack.data, 'azurite')) - before.storage,
        bus: sizeOf(join(stack.data, 'service-bus')) - before.bus,
      },
      found: [...customers.failed, ...left, ...(await atRest(world, customers))],
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
/**
 * Waits until nothing is under way: no message that is due, no conversation that an agent works on. Returns what is left, in words, when
 * nothing has moved for long.
 */
const settled = async (
  stack: TestStack,
  desks: readonly Awaited<ReturnType<TestStack['desk']>>[],
  tell: (line: string) => void,
): Promise<readonly string[]> => {
  const looked: string[] = [];
  for (let movedAt = Date.now(); Date.now() - movedAt < NOTHING_MOVES_MS; ) {
    const now = await underWay(stack, desks).catch((error: unknown) => `not to be seen: ${String(error)}`);
    if (now !== looked.at(-1)) {
      movedAt = Date.now();
      tell(now === '' ? 'nothing is under way' : now);
      looked.push(now);
    } else if (now === '' && Date.now() - movedAt > 10_000) return [];
    await new Promise(done => setTimeout(done, LOOK_EVERY_MS));
  }
  return [`it does not come to rest: ${looked.at(-1)}`];
};

const underWay = async (
  { addresses }: TestStack,
  desks: readonly Awaited<ReturnType<TestStack['desk']>>[],
): Promise<string> => {
  const queues = (await (await fetch(`${addresses.bus}/queues.json`)).json()) as readonly Counts[];
  const busy = queues.filter(({ active }) => active > 0).map(({ name, active }) => `${active} in ${name}`);
  const items = (await Promise.all(desks.map(desk => desk.inbox()))).flatMap(({ items: all }) => all);
  const working = items.filter(({ state }) => state === 'offered' || state === 'held').length;
  return [...busy, ...(working > 0 ? [`${working} with agents`] : [])].join(', ');
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
