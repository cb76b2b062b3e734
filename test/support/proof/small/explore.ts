import { createHash } from 'node:crypto';
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

  /** Leaves the world as it finds it. */
  const visit = async (left: Left, way: readonly string[]): Promise<bigint> => {
    const key = stateOf(world, left);
    const orders = known.get(key);
    if (orders !== undefined) return orders;
    if (known.size >= mostStates) throw new Error(`At most ${mostStates} states were expected, found more.`);
    known.set(key, 0n);
    const here = world.mark();
    const heads = world.queues.heads(world.now);
    let all = 0n;
    const next = async (name: string, then: Left): Promise<void> => {
      transitions += 1;
      all += await visit(then, [...way, name]);
    };

    for (const [at, input] of left.inputs.entries()) {
      await input.happens(world);
      await next(input.name, { ...left, inputs: left.inputs.filter((_, n) => n !== at) });
      here();
    }
    for (const message of heads) {
      const gone = await world.handle(message);
      const handled = world.mark();
      await next(nameOf(message), left);
      if (left.duplicates > 0) {
        world.queues.send(message.queue, undefined, message.body, world.now);
        await next(`${nameOf(message)}, which comes again`, { ...left, duplicates: left.duplicates - 1 });
        handled();
      }
      if (left.crashes > 0)
        for (const [at, back] of gone.entries()) {
          back();
          const name = `${nameOf(message)}, cut off before the last write but ${at}`;
          await next(name, { ...left, crashes: left.crashes - 1 });
        }
      here();
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

const nameOf = ({ queue, body }: Message): string => {
  const { input, rule, seq, call, endpoint } = body as Record<string, unknown>;
  const { type } = (input ?? {}) as { readonly type?: string };
  return `${queue} ${type ?? rule ?? endpoint ?? (call as { kind?: string })?.kind ?? seq ?? ''}`.trim();
};

/** A run names itself at random; what is stored is the same whatever its name. */
const withoutRuns = (json: string): string => json.replace(/"run":"[^"]*"/g, '');

type Digest = readonly [number, number, number, number];
/** Rows and messages never change: each is digested once. */
const digests = new WeakMap<object, Digest>();
const digestOf = (of: object, text: () => string): Digest => {
  const known = digests.get(of);
  if (known !== undefined) return known;
  const hash = createHash('sha1').update(text()).digest();
  const digest: Digest = [hash.readUInt32LE(0), hash.readUInt32LE(4), hash.readUInt32LE(8), hash.readUInt32LE(12)];
  digests.set(of, digest);
  return digest;
};

/** The whole as one name: the sum of its rows' digests, for their order says nothing, and what is under way. */
const stateOf = (
  { storage, queues, carrier, listed, now, config }: World,
  { inputs, duplicates, crashes }: Left,
): string => {
  const sum = new Uint32Array(4);
  const add = (digest: Digest): void => {
    for (let at = 0; at < 4; at += 1) sum[at] = (sum[at] as number) + (digest[at] as number);
  };
  storage.each((table, row, entity) => add(digestOf(row, () => withoutRuns(`${table} ${JSON.stringify(entity)}`))));
  const { sessions, scheduled } = queues.all();
  const nameOfBody = (body: unknown): string => digestOf(body as object, () => JSON.stringify(body)).join('-');
  const lines = [
    ...sessions.map(({ name, bodies }) => `${name.replace(/#\d+$/, '#')} ${bodies.map(nameOfBody).join(' ')}`),
    ...scheduled.map(({ at, queue, body }) => `${at} ${queue} ${nameOfBody(body)}`),
  ].sort();
  const rest = [
    now,
    config.version,
    duplicates,
    crashes,
    inputs.map(({ name }) => name),
    carrier.taken.map(({ tag }) => tag),
    [...listed.keys()].sort(),
  ];
  return createHash('sha1')
    .update(`${sum.join(' ')} ${lines.join('\n')} ${JSON.stringify(rest)}`)
    .digest('base64');
};
