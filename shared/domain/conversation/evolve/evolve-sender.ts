import { type SenderState, UNKNOWN_SENDER } from '../../consent/sender';
import type { Entry } from '../model/outcomes';
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
      const { receivedAt, name, flood } = outcome;
      const known = name ?? sender.heard?.name;
      const last = sender.heard === undefined || receivedAt > sender.heard.at ? receivedAt : sender.heard.at;
      const heard = { at: last, ...(known !== undefined && { name: known }) };
      return { ...keptAs(answered(sender), outcome, at), heard, ...(flood !== undefined && { flood }) };
    }
    case 'text-sent':
      if (outcome.origin.by === 'auto') return outcome.proactive === true ? counted(sender, at) : before;
      // Whoever asks something of their own now gets the next "yes".
      return outcome.origin.by === 'consent'
        ? before
        : answered(outcome.proactive === true ? counted(sender, at) : sender);
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

/** The question about opting out is answered by the very next text, or not at all. */
const answered = (sender: SenderState): SenderState =>
  sender.optOutAsked?.open === true ? { ...sender, optOutAsked: { ...sender.optOutAsked, open: false } } : sender;

const counted = (sender: SenderState, at: string): SenderState => {
  const recent = (sender.proactive ?? []).filter(before => Date.parse(at) - Date.parse(before) < WEEK);
  return { ...sender, proactive: [...recent, at].slice(-MOST_TIMES) };
};
