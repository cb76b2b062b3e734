import { changedRows } from '../../../shared/adapters/tables/pool/rows';
import type { Config } from '../../../shared/domain/config/config';
import { decide } from '../../../shared/domain/conversation/decide';
import { threadEffects } from '../../../shared/domain/conversation/effects/thread-effects';
import { evolve } from '../../../shared/domain/conversation/evolve/evolve';
import type { Entry } from '../../../shared/domain/conversation/model/outcomes';
import { newThread, type ThreadState } from '../../../shared/domain/conversation/model/state';
import { type PoolEvent, poolEventSchema } from '../../../shared/domain/messages/to-pool';
import { type ThreadEvent, threadEventSchema } from '../../../shared/domain/messages/to-thread';
import { decidePool } from '../../../shared/domain/routing/decide';
import { poolEffects } from '../../../shared/domain/routing/effects/pool-effects';
import { evolvePool } from '../../../shared/domain/routing/evolve/evolve';
import { emptyPool, type PoolState } from '../../../shared/domain/routing/model/state';
import type { Because } from '../../../shared/domain/values/because';
import { createPublicLinks } from '../../../shared/public-links';
import { isKnownRule } from '../known-rules';
import type { Message } from './links';

const publicLinks = createPublicLinks({ publicBaseUrl: 'https://h.example', linkKey: Buffer.alloc(32, 7) });

/** Where an effect goes, and when at the earliest (epoch ms). */
export type Sent = { readonly link: string; readonly message: Message; readonly at?: number };
export type World = {
  readonly now: number;
  readonly config: Config;
  readonly violated: (what: string) => void;
  /** Told only where somebody reads along. */
  readonly noted: (line: () => string) => void;
};

/** Over JSON and through the schema, as the bus hands it over. */
const overTheBus = <T>(schema: { readonly parse: (value: unknown) => T }, event: unknown): T =>
  schema.parse(JSON.parse(JSON.stringify(event)));

/** Texts that speak of a queue are for who waits in one. */
const OF_A_QUEUE: ReadonlySet<string> = new Set(['closing', 'text-back', 'overflow-ended', 'agent-not-assigned']);

/** The threads of a history: each takes an event once, and hands on what follows from it. */
export const threadsOf = () => {
  const states = new Map<string, ThreadState>();
  const seen = new Set<string>();
  const check = ({ violated }: World, before: ThreadState, entries: readonly Entry[]): void => {
    if (entries.length > 90) violated(`an event of a thread writes ${entries.length} entries`);
    let then = before;
    for (const entry of entries) {
      const { outcome } = entry;
      // As it stood when this was decided: one event may tell that its agent is lost, and that the wait is over.
      const { status } = then.current;
      then = evolve(then, entry);
      if (outcome.kind !== 'text-sent' || outcome.origin.by !== 'auto' || status === 'open') continue;
      if (OF_A_QUEUE.has(outcome.origin.trigger)) violated(`"${outcome.origin.trigger}" is said in ${status}`);
    }
  };
  const take = (world: World, sent: ThreadEvent): readonly Sent[] => {
    const key = `${sent.thread} ${sent.id}`;
    if (seen.has(key)) return [];
    const event = overTheBus(threadEventSchema, sent);
    const before = states.get(event.thread) ?? newThread(event.thread);
    const entries = decide(before, event, { now: world.now, config: world.config, links: publicLinks });
    if (entries.length === 0) return [];
    seen.add(key);
    const after = entries.reduce(evolve, before);
    states.set(event.thread, after);
    check(world, before, entries);
    checkReasons(
      world,
      entries.map(({ outcome }) => outcome),
    );
    world.noted(
      () =>
        `thread ${event.thread.slice(-2)} <- ${event.input.type}: ${entries.map(({ outcome: { kind, because } }) => `${kind} (${because.rule})`).join(', ')} => ${after.current.status}`,
    );
    return threadEffects(after, entries).flatMap((effect, nth) => toSend(world, event, effect, nth));
  };
  return { states, take };
};

type ThreadEffect = ReturnType<typeof threadEffects>[number];
const toSend = ({ now }: World, event: ThreadEvent, effect: ThreadEffect, nth: number): readonly Sent[] => {
  const { thread } = event;
  const id = `${thread}/${event.id}/${nth}`;
  const at = new Date(now).toISOString();
  switch (effect.kind) {
    case 'tell-pool': {
      const { pool, input } = effect;
      return [{ link: `${thread} > ${pool}`, message: { to: 'pool', event: { id, pool, at, input } } }];
    }
    case 'wake': {
      const { rule, wakeAt } = effect;
      return [{ link: `${thread} wakes`, message: { to: 'waker', id, thread, rule, wakeAt }, at: Date.parse(wakeAt) }];
    }
    case 'call-integration':
      return [{ link: `${thread} > outside`, message: { to: 'outside', id, thread, call: effect.call } }];
    default:
      return [];
  }
};

/** What is decided carries a reason that pages have words for. */
const checkReasons = (world: World, decided: readonly { readonly because: Because }[]): void => {
  for (const { because } of decided)
    if (!isKnownRule(because.rule)) world.violated(`the reason ${because.rule} is none of the union`);
};

/** The pools of a history, in the same way. */
export const poolsOf = () => {
  const states = new Map<string, PoolState>();
  const seen = new Set<string>();
  const stateOf = (id: string): PoolState => states.get(id) ?? emptyPool(id);
  const take = (world: World, sent: PoolEvent): readonly Sent[] => {
    const { pool } = sent;
    const key = `${pool} ${sent.id}`;
    if (seen.has(key)) return [];
    const event = overTheBus(poolEventSchema, sent);
    const before = stateOf(pool);
    const outcomes = decidePool(before, event, { now: world.now, config: world.config });
    if (outcomes.length === 0) return [];
    seen.add(key);
    const after = outcomes.reduce(evolvePool, before);
    states.set(pool, after);
    checkReasons(world, outcomes);
    if (changedRows(before, after).length > 98) world.violated('a transaction of a pool is too large');
    world.noted(
      () =>
        `pool ${pool} <- ${JSON.stringify(event.input).slice(0, 160)}: ${outcomes.map(outcome => `${outcome.kind} (${outcome.because.rule})`).join(', ')}`,
    );
    return poolEffects(after, outcomes).map((effect, nth) => poolSends(world, event, effect, nth));
  };
  return { states, stateOf, take };
};

type PoolEffect = ReturnType<typeof poolEffects>[number];
const poolSends = ({ now }: World, event: PoolEvent, effect: PoolEffect, nth: number): Sent => {
  const { pool } = event;
  const id = `${pool}/${event.id}/${nth}`;
  const at = new Date(now).toISOString();
  switch (effect.kind) {
    case 'tell-thread': {
      const { thread, input } = effect;
      return { link: `${pool} > ${thread}`, message: { to: 'thread', event: { id, thread, at, input } } };
    }
    case 'wake-pool': {
      const { wakeAt } = effect;
      const wake: PoolEvent = { id, pool, at, input: { type: 'wake', wakeAt } };
      return { link: `${pool} wakes`, message: { to: 'pool', event: wake }, at: Date.parse(wakeAt) };
    }
    case 'continue': {
      const rest: PoolEvent = { id, pool, at, input: { type: 'continue', cursor: effect.cursor } };
      return { link: `${pool} to itself`, message: { to: 'pool', event: rest } };
    }
  }
};
