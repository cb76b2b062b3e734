import type { Config } from '../config/config';
import { decide } from '../conversation/decide';
import { threadEffects } from '../conversation/effects/thread-effects';
import { evolve } from '../conversation/evolve/evolve';
import type { Entry } from '../conversation/model/outcomes';
import type { ThreadState } from '../conversation/model/state';
import type { PublicLinks } from '../links/public-links';
import type { PoolInput } from '../messages/to-pool';
import type { ThreadInput } from '../messages/to-thread';
import { decidePool } from '../routing/decide';
import { poolEffects } from '../routing/effects/pool-effects';
import { evolvePool } from '../routing/evolve/evolve';
import type { PoolOutcome } from '../routing/model/outcomes';
import type { PoolState } from '../routing/model/state';
import { CannotBeHandled } from '../values/cannot-be-handled';
import { lookedUp, textOf } from './inputs';
import { poolBefore } from './pool-before';
import type { Question } from './question';
import { threadBefore } from './thread-before';

export type AskedFor = Extract<PoolInput, { type: 'queue' }>;

/** What a pool made of the work: what it was first asked for, how it stood then, and all that it decided until nothing is left to do. */
export type InPool = {
  readonly asked: AskedFor;
  readonly before: PoolState;
  readonly outcomes: readonly PoolOutcome[];
  readonly at: number;
};

/** Everything that was decided about a text. */
export type Tried = {
  readonly entries: readonly Entry[];
  readonly thread: ThreadState;
  readonly pool?: InPool;
  /** The channel takes no texts, and why. */
  readonly refused?: CannotBeHandled;
};

type Given = {
  readonly links: PublicLinks;
  /** A pool as it stands now, in place of the one that the question makes. */
  readonly poolNow?: PoolState | undefined;
};

type Next =
  | { readonly to: 'thread'; readonly input: ThreadInput; readonly pool?: string }
  | { readonly to: 'pool'; readonly pool: string; readonly input: PoolInput };

/** A text, its look-up, the end of its burst, and a few words between thread and pool: more events than one text ever takes. */
const MOST_EVENTS = 20;

/**
 * What would become of a text at once: the thread's own decisions and the pool's, each told what the other says, until both have said
 * all. Nothing here decides anything by itself; what time and people do later is not waited for, but for the end of a burst.
 */
export const tryText = (config: Config, question: Question, { links, poolNow }: Given): Tried => {
  const at = { now: question.at };
  let thread = threadBefore(config, question);
  let entries: readonly Entry[] = [];
  let pool: InPool | undefined;
  let state: PoolState | undefined;
  const next: Next[] = [{ to: 'thread', input: textOf(question) }];

  const tellThread = (input: ThreadInput, n: number, from?: string): void => {
    if (input.type === 'wake') at.now = Math.max(at.now, Date.parse(input.wakeAt));
    const about = { id: `bench-${n}`, thread: thread.id, at: new Date(at.now).toISOString() };
    const event = { ...about, ...(from !== undefined && { pool: from }), input };
    const decided = decide(thread, event, { now: at.now, config, links });
    thread = decided.reduce(evolve, thread);
    entries = [...entries, ...decided];
    for (const effect of threadEffects(thread, decided)) {
      if (effect.kind === 'call-integration' && effect.call.kind === 'customer')
        next.push({ to: 'thread', input: lookedUp(effect.call.conversation, question) });
      if (effect.kind === 'tell-pool') next.push({ to: 'pool', pool: effect.pool, input: effect.input });
    }
  };
  const tellPool = (id: string, given: PoolInput, n: number): void => {
    const input = given.type === 'queue' && question.context ? { ...given, context: question.context } : given;
    const before = state ?? poolNow ?? poolBefore(config, id, { ...question, at: at.now });
    const event = { id: `bench-${n}`, pool: id, at: new Date(at.now).toISOString(), input };
    const decided = decidePool(before, event, { now: at.now, config });
    state = decided.reduce(evolvePool, before);
    if (pool !== undefined) pool = { ...pool, outcomes: [...pool.outcomes, ...decided] };
    else if (input.type === 'queue') pool = { asked: input, before, outcomes: decided, at: at.now };
    for (const effect of poolEffects(state, decided))
      if (effect.kind === 'tell-thread' && effect.thread === thread.id)
        next.push({ to: 'thread', input: effect.input, pool: id });
  };

  try {
    for (let n = 0; n < MOST_EVENTS; n += 1) {
      const event = next.shift() ?? endOfBurst(thread);
      if (event === undefined) break;
      if (event.to === 'thread') tellThread(event.input, n, event.pool);
      else tellPool(event.pool, event.input, n);
    }
  } catch (error) {
    if (!(error instanceof CannotBeHandled)) throw error;
    return { entries, thread, refused: error };
  }
  return { entries, thread, ...(pool !== undefined && { pool }) };
};

/** The customer writes no more: their burst is over when the channel says so. */
const endOfBurst = ({ burst, wakes }: ThreadState): Next | undefined =>
  burst === undefined || wakes.burst === undefined
    ? undefined
    : { to: 'thread', input: { type: 'wake', rule: 'burst', wakeAt: wakes.burst } };

/** The pool after so many of its outcomes, or all. */
export const poolAfter = ({ before, outcomes }: InPool, count = outcomes.length): PoolState =>
  outcomes.slice(0, count).reduce(evolvePool, before);
