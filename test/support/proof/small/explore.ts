import { createHash } from 'node:crypto';
import { tableNames } from '../../../../shared/adapters/table-names';
import { atRest, type ToldTexts } from '../checks/at-rest';
import type { Message } from '../world/bus';
import type { World } from '../world/world';

/** What may happen at any moment, beside messages that arrive. */
export type Input = { readonly name: string; readonly happens: (world: World) => void | Promise<void> };

export type Explored = {
  /** Different states of the whole. */
  readonly states: number;
  /** Deliveries and inputs, from each state by every way. */
  readonly transitions: number;
  /** Different orders from the beginning to an end. */
  readonly orders: bigint;
  /** States in which nothing is under way any more. */
  readonly ends: number;
  /** What was found, with the way that led there. */
  readonly found: readonly string[];
};

type Left = { readonly inputs: readonly Input[]; readonly duplicates: number; readonly crashes: number };

/**
 * Every order in which inputs and messages can arrive, with so many duplicates and crashes at any place: equal states are explored once,
 * none is sampled. A host has an empty memory for each message, so the state is what is stored and what is under way.
 */
export const explore = async (world: World, told: ToldTexts, begin: Left, mostStates: number): Promise<Explored> => {
  const known = new Map<string, bigint>();
  const found: string[] = [];
  let transitions = 0;
  let ends = 0;

  const visit = async (left: Left, way: readonly string[]): Promise<bigint> => {
    const key = stateOf(world, left);
    const orders = known.get(key);
    if (orders !== undefined) return orders;
    if (known.size >= mostStates) throw new Error(`At most ${mostStates} states were expected, found more.`);
    known.set(key, 0n);
    const back = world.recall();
    const heads = world.queues.heads(world.now);
    let all = 0n;
    const next = async (name: string, then: Left): Promise<void> => {
      transitions += 1;
      all += await visit(then, [...way, name]);
    };

    for (const [at, input] of left.inputs.entries()) {
      back();
      await input.happens(world);
      await next(input.name, { ...left, inputs: left.inputs.filter((_, n) => n !== at) });
    }
    for (const { session } of heads) {
      back();
      const message = headOf(world, session);
      const { writes, ended } = await world.handle(message, [], left.crashes > 0);
      if (ended !== 'done') throw new Error(`${nameOf(message)} ended ${ended} with no fault.`);
      await next(nameOf(message), left);
      if (left.duplicates > 0) {
        back();
        const twice = headOf(world, session);
        await world.handle(twice, []);
        world.queues.send(twice.queue, undefined, twice.body, world.now);
        await next(`${nameOf(message)}, which comes again`, { ...left, duplicates: left.duplicates - 1 });
      }
      if (left.crashes === 0) continue;
      for (const at of writes)
        for (const side of ['before', 'after'] as const) {
          back();
          await world.handle(headOf(world, session), [{ kind: 'crash', at, side }]);
          await next(`${nameOf(message)}, cut off ${side} operation ${at}`, { ...left, crashes: left.crashes - 1 });
        }
    }
    if (left.inputs.length === 0 && heads.length === 0) {
      ends += 1;
      all = 1n;
      const wrong = await atRest(world, told);
      if (wrong.length > 0 && found.length < 5) found.push(`${wrong.join('; ')} — after ${way.join(' → ')}`);
    }
    if (world.watch.violations.length > 0 && found.length < 5)
      found.push(`${world.watch.violations.splice(0).join('; ')} — after ${way.join(' → ')}`);
    known.set(key, all);
    return all;
  };

  const orders = await visit(begin, []);
  return { states: known.size, transitions, orders, ends, found };
};

const headOf = ({ queues, now }: World, session: string): Message => {
  const found = queues.heads(now).find(head => head.session === session);
  if (found === undefined) throw new Error(`Nothing waits in the session ${session}.`);
  return found;
};

const nameOf = ({ queue, body }: Message): string => {
  const { input, rule, seq, call, endpoint } = body as Record<string, unknown>;
  const { type } = (input ?? {}) as { readonly type?: string };
  return `${queue} ${type ?? rule ?? endpoint ?? (call as { kind?: string })?.kind ?? seq ?? ''}`.trim();
};

/** A run names itself at random; what is stored is the same whatever its name. */
const withoutRuns = (json: string): string => json.replace(/"run":"[^"]*"/g, '');

const stateOf = ({ storage, queues, carrier, now, config }: World, { inputs, duplicates, crashes }: Left): string => {
  const hash = createHash('sha1');
  for (const table of tableNames)
    for (const partition of [...storage.partitions(table)].sort())
      for (const { entity } of storage.range(table, partition, '', '~'))
        hash.update(withoutRuns(`${table} ${JSON.stringify(entity)}\n`));
  const { sessions, scheduled } = queues.all();
  for (const line of sessions
    .map(({ name, bodies }) => `${name.replace(/#\d+$/, '#')} ${JSON.stringify(bodies)}`)
    .sort())
    hash.update(line);
  for (const line of scheduled.map(one => JSON.stringify(one)).sort()) hash.update(line);
  hash.update(
    JSON.stringify([
      now,
      config.version,
      duplicates,
      crashes,
      inputs.map(({ name }) => name),
      carrier.taken.map(({ tag }) => tag),
    ]),
  );
  return hash.digest('base64');
};
