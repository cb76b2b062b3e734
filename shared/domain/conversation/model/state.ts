import { type LoopState, NOTHING_HEARD } from '../../auto-messages/loop-breaker';
import type { TextCounts } from '../../auto-messages/text-counts';
import type { WaitTold } from '../../auto-messages/wait';
import type { ConsentState } from '../../consent/ledger';
import { INITIAL_CONSENT } from '../../consent/ledger';
import type { SenderState } from '../../consent/sender';
import type { LinkedCustomer } from '../../integrations/linked-customer';
import type { TimeRule } from '../../messages/time-rules';
import type { Deliverability, Retry } from '../../sending/deliverability';
import type { SurveyState } from '../../survey/next-step';
import { NO_SURVEY } from '../../survey/next-step';
import type { ContextValue } from '../../values/context-value';
import type { Generation } from '../../values/generation';
import type { Tally } from './tally';

export type Person = { readonly id: string; readonly name: string };

/** An agent's word on whether they have read it. It counts until the customer says something new, or the agent writes. */
type ReadMark = { readonly by: string; readonly as: 'read' | 'unread' };

/** What every conversation has, whatever its status. Sizes are bounded: no list grows with the number of texts. */
export type Begun = {
  readonly id: string;
  readonly channel: string;
  readonly workstream: string;
  /** The pool that its item is in: the one that was last asked for somebody. */
  readonly pool?: string;
  /** The language that automated messages of this conversation use. */
  readonly language: string;
  /** Nothing but our guess stands behind it, or an agent set it, and then it stays. Absent: the customer's own clear words. */
  readonly languageBy?: 'guess' | 'agent';
  readonly startedAt: string;
  /** Texts so far; recomputable from the log. */
  readonly textsIn: number;
  readonly textsOut: number;
  /** When the last text of the customer was received, as people see it; and when the last left from a person. */
  readonly lastFromCustomerAt: string;
  /** Where in the log the newest of the customer's texts or files stands, and when it arrived; and the newest text of a person. */
  readonly heard?: number;
  readonly arrivedAt?: string;
  readonly replied?: number;
  readonly marked?: ReadMark;
  readonly lastFromAgentAt?: string;
  readonly firstReplyAt?: string;
  /** The newest assignment heard from the pool; older ones are dropped. */
  readonly generation?: Generation;
  readonly queue?: Queue;
  readonly lastAgent?: Person;
  /** Supervisors who joined, and may text the customer. */
  readonly joined?: readonly Person[];
  /** The bot that last had it; with no `lastAgent` beside it, nobody but a bot ever did. */
  readonly lastBot?: Person;
  /** Context variables, as a bot has set them. */
  readonly context?: Readonly<Record<string, ContextValue>>;
  /** A bot had it, and gave it up: it isn't asked again. */
  readonly forPeople?: true;
  /** While nobody or a bot has it: what nobody has answered. */
  readonly unanswered?: Unanswered;
};
/** Texts of the customer: the first and the last in the log, and as much of their words as classification reads. */
export type Unanswered = {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Of which texts it is made, in the order in which they were received (ISO), and how long each is in it. */
  readonly parts?: readonly { readonly at: string; readonly length: number }[];
};
export type Queue = { readonly id: string; readonly name: string };

/** Waits for someone: in a queue, or on its way there. */
export type Open = Begun & { readonly status: 'open'; readonly waitingSince: string };
/** A bot has it. It is asked about one turn at a time. */
export type WithBot = Begun & {
  readonly status: 'bot';
  readonly bot: Person;
  readonly botSince: string;
  /** So often it was asked. */
  readonly turns: number;
  /** The turn that it was asked about, and has not answered: the call's place in the log, when it was made, how long it counts. */
  readonly asked?: Unanswered & { readonly call: number; readonly at: string; readonly until: string };
};
/** An agent has it. */
export type Active = Begun & { readonly status: 'active'; readonly agent: Person; readonly activeSince: string };
/** The agent set it aside for the customer's next text; it holds no capacity. */
export type Waiting = Begun & { readonly status: 'waiting'; readonly agent: Person; readonly waitingSince: string };
/** Ended by its agent, who still has notes to write; `capacityFreed` when it doesn't block any more. */
export type WrapUp = Begun & {
  readonly status: 'wrap-up';
  readonly agent: Person;
  readonly endedAt: string;
  readonly endedBy: EndedBy;
  readonly capacityFreed: boolean;
};
export type Closed = Begun & {
  readonly status: 'closed';
  readonly endedAt: string;
  readonly endedBy: EndedBy;
  readonly closedAt: string;
};
export type EndedBy = 'agent' | 'bot' | 'customer' | 'system';

export type Conversation = { readonly status: 'idle' } | Open | WithBot | Active | Waiting | WrapUp | Closed;
/** A conversation that is going on: the customer's next text belongs to it. */
export type Ongoing = Open | WithBot | Active | Waiting | WrapUp;

/** When the customer was last erased, and what that took: the log before `seq`, and so many conversations. */
export type Erased = { readonly at: string; readonly seq: number; readonly conversations: number };

/** A thread: one customer on one channel, for ever. This is the `head` row; what happened stands in the log. */
export type ThreadState = {
  readonly id: string;
  /** Sequence of the newest log entry; 0 before the first. */
  readonly seq: number;
  /** E.164, or a short code. Empty before the first text. */
  readonly customer: string;
  readonly business: string;
  /** Conversations so far: the newest has this number. */
  readonly conversations: number;
  /** Consent as it stands; `send-sms` reads it before every text. */
  readonly consent: ConsentState;
  /** What else is known of the customer as a sender: blocked, muted, flooding. Absent: nothing. */
  readonly sender?: SenderState;
  readonly current: Conversation;
  /** What came before is gone, and what tells of it is dropped. */
  readonly erased?: Erased;
  readonly survey: SurveyState;
  /** When this customer was last asked a survey, for the minimum of days between two. */
  readonly lastSurveyAt?: string;
  /** Per time rule, the one scheduled wake that counts (ISO). Deadlines follow from the state; wakes are what was scheduled. */
  readonly wakes: { readonly [R in TimeRule]?: string };
  /** Per time-out rule, the silence for which it last acted (ISO): it acts once a silence. */
  readonly timedOut: Readonly<Record<string, string>>;
  /** The last text that was heard, so that two robots never answer each other for ever; and what we sent of late. */
  readonly loop: LoopState;
  readonly counts?: TextCounts;
  /** The customer's record: looked up, or said by hand (`by`), which then holds; without `customer`, a person unlinked it. */
  readonly record?: { readonly customer?: LinkedCustomer; readonly by?: Person };
  /** A look-up that hasn't answered, and since when (ISO). */
  readonly lookUp?: { readonly since: string };
  /** While a customer waits: when the pool was last asked where they stand (ISO), and what they were last told. */
  readonly wait?: { readonly askedAt: string; readonly told?: WaitTold };
  /** Where in the log our last word to the pool stands that began or ended the item: what it said of that before counts no more. */
  readonly said?: number;
  /** While the conversation goes on: the last sign of the pool, or question to it. */
  readonly poolSign?: PoolSign;
  /** A customer's burst that is still going on: texts within the channel's burst window are one. */
  readonly burst?: CustomerBurst;
  /** What is known against the customer's number, while our texts don't arrive. */
  readonly deliverability?: Deliverability;
  /** Failed texts that are tried again. */
  readonly retries?: readonly Retry[];
  /** Texts that arrived after all, by their place in the log, the newest first: a failure of one that is told later says nothing. */
  readonly arrived?: readonly number[];
  /** What we sent last, newest first: a reaction quotes one of them. */
  readonly ours?: readonly SentLately[];
  /** When an agent or a bot last asked the customer something (ISO): a bare word minutes later may be the answer. */
  readonly askedAt?: string;
  /** What reports count of the newest conversation. */
  readonly tally?: Tally;
  /** When the customer was last told that we are closed (ISO). */
  readonly closedToldAt?: string;
};

/** One of our texts: its place in the log, and how it begins (`isCut` when there is more of it). */
export type SentLately = {
  readonly seq: number;
  readonly text: string;
  readonly isCut?: true;
  /** A question of the survey, or a reminder of it. */
  readonly ofSurvey?: true;
};

/** When the pool was last heard, or asked (ISO); how often it was asked since; the newest question's place in the log. */
export type PoolSign = {
  readonly at: string;
  readonly asks: number;
  readonly asked?: number;
  /** So many waited in the whole pool when it last told. */
  readonly waiting?: number;
};

/** The texts of one burst, by received time; bounded, for a burst that never ends must not grow the head. */
export type CustomerBurst = {
  readonly since: string;
  readonly preferredAgent?: string;
  readonly texts: readonly { readonly receivedAt: string; readonly text: string }[];
};

export const newThread = (id: string): ThreadState => ({
  id,
  seq: 0,
  customer: '',
  business: '',
  conversations: 0,
  consent: INITIAL_CONSENT,
  current: { status: 'idle' },
  survey: NO_SURVEY,
  wakes: {},
  timedOut: {},
  loop: NOTHING_HEARD,
});

/** The conversation that the customer's next text belongs to, if one is going on. */
export const ongoing = (state: ThreadState): Ongoing | undefined => {
  const { current } = state;
  return current.status === 'idle' || current.status === 'closed' ? undefined : current;
};

/** The record that the customer is linked with, by a look-up or by hand. */
export const knownCustomer = (state: ThreadState): LinkedCustomer | undefined => state.record?.customer;
