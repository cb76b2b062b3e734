import { logKey } from '../../../../shared/adapters/tables/keys';
import { fromLongJson } from '../../../../shared/adapters/tables/long-json';
import type { Entry } from '../../../../shared/domain/conversation/model/outcomes';
import { chance } from '../../joint/chance';
import { atRest } from '../checks/at-rest';
import { createWatch } from '../checks/watch';
import type { FaultCounts } from '../world/faults';
import { sleepInVirtualTime } from '../world/sleep';
import { type Broken, createWorld, type World } from '../world/world';
import { AGENTS, configOf, OFFICES } from './offices';
import { drawSteps, type Step, weatherOf } from './steps';
import { change, lucky, replayAll, type Told, takeStep, versionOf } from './take-step';

/** All that a story follows from. */
export type Story = {
  readonly seed: number;
  readonly office: number;
  readonly clocksDiffer: number;
  readonly steps: readonly Step[];
};
export type Ended = {
  /** What was found, in words; empty when all is well. */
  readonly found: readonly string[];
  readonly texts: number;
  /** With their duplicates. */
  readonly posted: number;
  readonly handled: number;
  readonly operations: number;
  readonly checks: number;
  readonly faults: FaultCounts;
};

const STEPS = 200;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export const drawStory = (seed: number, steps = STEPS): Story => {
  const luck = chance(Math.imul(seed, 2_654_435_761));
  const weather = weatherOf(luck);
  const office = luck.below(OFFICES);
  return { seed, office, clocksDiffer: luck.of([0, 0, 4_000, -4_000]), steps: drawSteps(luck, weather, steps) };
};

/** Whatever is under way arrives, nothing goes wrong any more, and nobody takes more work. */
const settle = async (world: World, told: Told): Promise<void> => {
  world.arm([]);
  await world.drain();
  change(world, told, 'nothing');
  await world.pass(6 * MINUTE);
  await replayAll(world);
  for (const [at, agent] of AGENTS.entries())
    world.outside('http', {
      ...{ as: agent, role: 'agent', endpoint: 'presence', params: {} },
      body: { commandId: `off${at}`, presence: 'offline', conversations: 'keep' },
    });
  await world.pass(6 * 60 * MINUTE, { tickEvery: 30 * MINUTE });
  await world.pass(4 * MINUTE);
};

/** A supervisor ends whatever goes on. */
const closeAll = async (world: World): Promise<void> => {
  for (const [n, { current }] of [...world.watch.heads.values()].entries()) {
    if (current.status === 'idle' || current.status === 'closed') continue;
    const params = { id: current.id };
    const asked = { as: 'boss', role: 'supervisor', endpoint: 'supervisor-force-close', params };
    world.outside('http', { ...asked, body: { commandId: `end${n}` } });
  }
  await world.drain();
  // A wrap-up whose capacity is free may have left the pool, and closes by itself.
  for (const { id, current } of world.watch.heads.values())
    if (current.status !== 'idle' && current.status !== 'closed' && current.status !== 'wrap-up')
      world.watch.violated(`a supervisor ended all, and ${id.slice(-4)} is ${current.status}`);
};

/** The opt-out that a text of ours confirms, as its log has it. */
const confirmedIn =
  ({ storage }: World) =>
  ({ thread, seq }: { readonly thread: string; readonly seq: number }): number | undefined => {
    const row = storage.there('Threads', thread, logKey(seq));
    const outcome = row && fromLongJson<Entry>(row.entity).outcome;
    return outcome?.kind === 'text-sent' && outcome.origin.by === 'consent' ? outcome.origin.confirms : undefined;
  };

/** Its watch looks on from now on. */
export const followed = (world: World): void =>
  world.watch.follow({ operations: () => world.gate.operations, confirmed: confirmedIn(world) });

/** Tells a story to its end, with what must hold checked as it goes and at rest. */
export const runStory = async (
  { seed, office, clocksDiffer, steps }: Story,
  broken: Broken = {},
  tell?: (line: string) => void,
): Promise<Ended> => {
  const first = configOf(office, 'nothing', versionOf(1));
  const watch = createWatch(version => (version === world.config.version ? world.config : undefined), tell);
  const world = createWorld({ seed, watch, config: first, clocksDiffer, broken });
  followed(world);
  const told: Told = { office, texts: new Map(), versions: 1, posted: 0 };
  if (clocksDiffer !== 0) world.gate.count('clock-off');
  const found: string[] = [];
  const wakeUp = sleepInVirtualTime(world.sleep);
  try {
    for (const [at, as] of AGENTS.entries())
      world.outside('http', {
        ...{ as, role: 'agent', endpoint: 'presence', params: {} },
        body: { commandId: `on${at}`, presence: 'available' },
      });
    await world.drain();
    for (const step of steps) {
      tell?.(`— ${JSON.stringify(step)}`);
      // What people do is done; faults begin with what follows from it.
      world.arm(step.do === 'pass' ? (step.faults ?? []) : []);
      await takeStep(world, told, step);
      if (step.do !== 'pass') world.arm(step.faults ?? []);
      await world.drain(lucky(world, step).luck, step.limit);
    }
    await settle(world, told);
    found.push(...(await atRest(world, told)));
    if (steps.some(step => step.do === 'text' && step.again?.some(after => after > DAY))) {
      await closeAll(world);
      await world.pass(25 * DAY, { tickEvery: 5 * DAY });
      found.push(...(await atRest(world, told)).map(what => `weeks later: ${what}`));
    }
  } catch (error) {
    found.push(`the story can't be told: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  } finally {
    wakeUp();
  }
  return {
    found: [...watch.violations, ...found],
    texts: told.texts.size,
    posted: told.posted,
    handled: world.handled,
    operations: world.gate.operations,
    checks: watch.checks,
    faults: world.gate.counts,
  };
};
