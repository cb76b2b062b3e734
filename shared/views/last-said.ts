import { type Entry, isApart } from '../domain/conversation/model/outcomes';
import { ongoing, type ThreadState } from '../domain/conversation/model/state';
import { customerSpokeLast } from '../domain/conversation/model/who-spoke-last';
import type { Threads } from '../ports';

/** What a list says of the customer's words. */
export type LastSaid = {
  /** Their newest text. */
  readonly text?: string;
  /** When the oldest of what nobody has answered came (ISO). */
  readonly waitingSince?: string;
};

type Log = Threads['log'];

/** So far back the customer's newest text is looked for, and at most what nobody has answered. */
const RECENT = 30;
const FARTHEST = 200;

/** By thread and its sequence: desks ask again and again, and the log is read once for all of them. */
const kept = new WeakMap<Log, Map<string, Promise<LastSaid>>>();
const MOST_KEPT = 1_000;

/** One read of the log for each state of a thread, and none while it stays as it is. */
export const lastSaid = ({ log }: Pick<Threads, 'log'>, state: ThreadState): Promise<LastSaid> => {
  const known = kept.get(log) ?? new Map<string, Promise<LastSaid>>();
  kept.set(log, known);
  const key = `${state.id} ${state.seq}`;
  const there = known.get(key);
  if (there !== undefined) return there;
  const [oldest] = known.keys();
  if (known.size >= MOST_KEPT && oldest !== undefined) known.delete(oldest);
  const reading = read(log, state);
  known.set(key, reading);
  reading.catch(() => known.delete(key));
  return reading;
};

const read = async (log: Log, state: ThreadState): Promise<LastSaid> => {
  const current = ongoing(state);
  const waits = current !== undefined && current.status !== 'wrap-up' && customerSpokeLast(current);
  const since = state.seq - (current?.replied ?? 0);
  const limit = waits ? Math.min(Math.max(since, RECENT), FARTHEST) : RECENT;
  const entries = await log(state.id, { before: state.seq, limit });
  const last = entries.findLast(({ outcome }) => outcome.kind === 'text-received' && !isApart(outcome))?.outcome;
  const oldest = waits ? entries.find(isUnanswered(current.id, current.replied)) : undefined;
  return {
    ...(last?.kind === 'text-received' && { text: last.text }),
    ...(waits && { waitingSince: oldest?.at ?? current.arrivedAt ?? current.lastFromCustomerAt }),
  };
};

const isUnanswered =
  (conversation: string, replied = 0) =>
  ({ seq, conversation: of, outcome }: Entry): boolean =>
    seq > replied && (of ?? conversation) === conversation && wantsAnAnswer(outcome);

/** What a phone wrote by itself, thanks after the end, and a survey's answer wait for nobody. */
const wantsAnAnswer = (outcome: Entry['outcome']): boolean =>
  outcome.kind === 'text-received'
    ? !isApart(outcome) && outcome.handledAs !== 'farewell' && outcome.handledAs !== 'survey-answer'
    : outcome.kind === 'file-received';
