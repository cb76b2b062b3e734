import { isBeforeQuestion } from '../../consent/ask-once';
import { asksTheCustomer } from '../../consent/courtesy';
import { declinesToo } from '../../consent/opt-out/asked-words';
import { type SenderState, UNKNOWN_SENDER } from '../../consent/sender';
import { type Entry, isApart } from '../model/outcomes';
import { senderAfterErasure } from './tombstone';

const WEEK = 7 * 86_400_000;
/** More than the highest cap: the head stays small. */
const MOST_TIMES = 60;

/** What is known of the sender after one log entry; the same object when the entry tells nothing of them. */
export const evolveSender = (before: SenderState | undefined, entry: Entry): SenderState | undefined => {
  const sender = before ?? UNKNOWN_SENDER;
  const { outcome, at } = entry;
  switch (outcome.kind) {
    case 'text-received': {
      if (isApart(outcome)) return before;
      const { receivedAt, name, flood } = outcome;
      const known = name ?? sender.heard?.name;
      const last = sender.heard === undefined || receivedAt > sender.heard.at ? receivedAt : sender.heard.at;
      const heard = { at: last, ...(known !== undefined && { name: known }) };
      const kept = declinedBy(keptAs(answeredBy(sender, outcome), outcome, at), outcome);
      return { ...wroteOn(kept, outcome), heard, ...(flood !== undefined && { flood }) };
    }
    case 'text-sent':
      if (outcome.origin.by === 'auto') return outcome.proactive === true ? counted(sender, at) : before;
      if (outcome.origin.by === 'consent') return before;
      return afterOurs(outcome.proactive === true ? counted(sender, at) : sender, outcome);
    case 'consent-said': {
      if (!outcome.changed || sender.afterOptOut === undefined) return before;
      const { afterOptOut: _over, ...rest } = sender;
      return rest;
    }
    case 'opt-out-asked':
      return { ...sender, optOutAsked: { ...outcome.asked, open: true } };
    case 'sender-restricted': {
      const { [outcome.how]: _before, ...rest } = sender;
      const { name: by } = outcome.by;
      const restricted = { at, by, texts: 0, ...(outcome.note !== undefined && { note: outcome.note }) };
      return outcome.on ? { ...rest, [outcome.how]: restricted } : rest;
    }
    case 'sender-taken-up': {
      const { elsewhere: _taken, ...rest } = sender;
      return rest;
    }
    case 'number-reassigned-suspected': {
      // Somebody new has introduced nobody yet.
      const { name: _before, ...heard } = { at, ...sender.heard };
      return { ...sender, heard, numberReassigned: { at, from: entry.seq, because: outcome.because } };
    }
    case 'number-reassigned-settled': {
      const { numberReassigned: _doubt, ...rest } = sender;
      return rest;
    }
    case 'erased':
      return senderAfterErasure(outcome);
    case 'urgent':
      return { ...sender, crisis: { conversation: entry.conversation ?? '', because: outcome.because } };
    default:
      return before;
  }
};

type Received = Extract<Entry['outcome'], { kind: 'text-received' }>;

/** A text of who was blocked or muted is kept and counted. */
const keptAs = (
  sender: SenderState,
  { handledAs, because }: Extract<Entry['outcome'], { kind: 'text-received' }>,
  at: string,
): SenderState => {
  if (handledAs === 'from-elsewhere') {
    const before = sender.elsewhere ?? { at, texts: 0 };
    return { ...sender, elsewhere: { ...before, texts: before.texts + 1, because } };
  }
  const restricted = handledAs === 'blocked' || handledAs === 'muted' ? sender[handledAs] : undefined;
  return restricted === undefined ? sender : { ...sender, [handledAs]: { ...restricted, texts: restricted.texts + 1 } };
};

/** Who opted out and writes on is counted: nothing is sent to them, and a person shall see it. */
const wroteOn = (sender: SenderState, { handledAs, receivedAt }: Received): SenderState =>
  handledAs === 'not-answered-opted-out'
    ? { ...sender, afterOptOut: { texts: (sender.afterOptOut?.texts ?? 0) + 1, lastAt: receivedAt } }
    : sender;

/** They answered that they want to be texted, or said so beside something else. */
const declinedBy = (sender: SenderState, { handledAs, text }: Received): SenderState => {
  const { optOutAsked } = sender;
  if (optOutAsked === undefined || optOutAsked.declined === true || handledAs === 'opt-out') return sender;
  return handledAs === 'stays-opted-in' || declinesToo(text)
    ? { ...sender, optOutAsked: { ...optOutAsked, declined: true } }
    : sender;
};

/** The question about opting out is answered by the very next text after it, or not at all. HELP has an answer of its own. */
const answeredBy = (sender: SenderState, { handledAs, receivedAt }: Received): SenderState => {
  const { optOutAsked } = sender;
  if (optOutAsked === undefined || handledAs === 'help' || isBeforeQuestion(optOutAsked, receivedAt)) return sender;
  return answered(sender);
};

/** Whoever asks something of their own now gets the next "yes". */
const afterOurs = (
  sender: SenderState,
  { origin, text }: Extract<Entry['outcome'], { kind: 'text-sent' }>,
): SenderState => (origin.by === 'survey' || asksTheCustomer(text) ? answered(sender) : sender);

const answered = (sender: SenderState): SenderState =>
  sender.optOutAsked?.open === true ? { ...sender, optOutAsked: { ...sender.optOutAsked, open: false } } : sender;

const counted = (sender: SenderState, at: string): SenderState => {
  const recent = (sender.proactive ?? []).filter(before => Date.parse(at) - Date.parse(before) < WEEK);
  return { ...sender, proactive: [...recent, at].slice(-MOST_TIMES) };
};
