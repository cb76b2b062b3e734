import type { Config } from '../config/config';
import { decide } from '../conversation/decide';
import { threadEffects } from '../conversation/effects/thread-effects';
import { evolve } from '../conversation/evolve/evolve';
import type { Entry } from '../conversation/model/outcomes';
import type { ThreadState } from '../conversation/model/state';
import type { LinkedCustomer } from '../integrations/linked-customer';
import type { PublicLinks } from '../links/public-links';
import type { PoolInput } from '../messages/to-pool';
import type { ThreadInput } from '../messages/to-thread';
import { decidePool } from '../routing/decide';
import { evolvePool } from '../routing/evolve/evolve';
import type { PoolOutcome } from '../routing/model/outcomes';
import type { PoolState } from '../routing/model/state';
import { CannotBeHandled } from '../values/cannot-be-handled';
import { poolBefore } from './pool-before';
import type { Question } from './question';
import { threadBefore } from './thread-before';

export type AskedFor = Extract<PoolInput, { type: 'queue' }>;

/** What a pool made of the work. */
export type InPool = {
  readonly asked: AskedFor;
  /** As it stood before. */
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

/** A text, a look-up, the end of a burst: more events than that one text never takes. */
const MOST_EVENTS = 5;

/**
 * What would become of a text: the thread's own decision about it, about the answer of the look-up that it asks for, and about the end
 * of its burst; and the pool's about the work. Nothing here decides anything by itself.
 */
export const tryText = (config: Config, question: Question, { links, poolNow }: Given): Tried => {
  let thread = threadBefore(config, question);
  let entries: readonly Entry[] = [];
  let now = question.at;
  let asked: { readonly pool: string; readonly input: AskedFor } | undefined;
  const inputs: ThreadInput[] = [textOf(question)];

  for (let n = 0; n < MOST_EVENTS && inputs.length > 0; n += 1) {
    const input = inputs.shift() as ThreadInput;
    if (input.type === 'wake') now = Math.max(now, Date.parse(input.wakeAt));
    const event = { id: `bench-${n}`, thread: thread.id, at: new Date(now).toISOString(), input };
    let decided: readonly Entry[];
    try {
      decided = decide(thread, event, { now, config, links });
    } catch (error) {
      if (error instanceof CannotBeHandled) return { entries, thread, refused: error };
      throw error;
    }
    thread = decided.reduce(evolve, thread);
    entries = [...entries, ...decided];
    for (const effect of threadEffects(thread, decided)) {
      if (effect.kind === 'call-integration' && effect.call.kind === 'customer')
        inputs.push(lookedUp(effect.call.conversation, question));
      if (effect.kind === 'tell-pool' && effect.input.type === 'queue') {
        const { pool, input: wanted } = effect;
        asked = { pool, input: { ...wanted, ...contextOf(question) } };
      }
    }
    const wakeAt = thread.wakes.burst;
    if (inputs.length === 0 && thread.burst !== undefined && wakeAt !== undefined)
      inputs.push({ type: 'wake', rule: 'burst', wakeAt });
  }
  if (asked === undefined) return { entries, thread };
  const before = poolNow ?? poolBefore(config, asked.pool, { ...question, at: now });
  const event = { id: 'bench-queue', pool: asked.pool, at: new Date(now).toISOString(), input: asked.input };
  const outcomes = decidePool(before, event, { now, config });
  return { entries, thread, pool: { asked: asked.input, before, outcomes, at: now } };
};

/** The pool after so many of its outcomes, or all. */
export const poolAfter = ({ before, outcomes }: InPool, count = outcomes.length): PoolState =>
  outcomes.slice(0, count).reduce(evolvePool, before);

const textOf = ({ from, to, text, at }: Question): ThreadInput => ({
  type: 'text-received',
  messageId: 'bench',
  ...{ from, to, text },
  receivedAt: new Date(at).toISOString(),
});

const lookedUp = (conversation: string, { customer }: Question): ThreadInput =>
  customer === undefined
    ? { type: 'customer', conversation, result: 'not-found' }
    : { type: 'customer', conversation, result: 'found', customer: recordOf(customer) };

/** A record as a look-up gives it: what has a place of its own stands there, the rest are fields. */
const recordOf = (known: NonNullable<Question['customer']>): LinkedCustomer => {
  const { id = 'example', name = 'Example', kind, email, account, accountId, ...fields } = known;
  return {
    id: String(id),
    name: String(name),
    kind: kind === 'account' ? 'account' : 'contact',
    ...(email !== undefined && { email: String(email) }),
    ...(account !== undefined && {
      account: { name: String(account), ...(accountId !== undefined && { id: String(accountId) }) },
    }),
    fields,
  };
};

const contextOf = ({ context }: Question): Pick<AskedFor, 'context'> => (context === undefined ? {} : { context });
