import type { Trigger } from '../../auto-messages/triggers';
import { asksTheCustomer } from '../../consent/courtesy';
import type { Entry, Outcome } from '../model/outcomes';
import type { SentLately, ThreadState } from '../model/state';

/** Phones react to what is on their screen: older texts of ours are told by the forms of reactions alone. */
const MOST = 6;
/** Enough to tell one of them from another; whole lines of a head stay small. */
const BEGINNING = 160;

type Sent = Extract<Outcome, { kind: 'text-sent' }>;

/** They say that we are closed. */
const CLOSED: ReadonlySet<string> = new Set<Trigger>(['out-of-hours', 'holiday', 'closing']);

/** What the thread remembers of a text of ours: how it begins, whether a person or a bot asked something, that we are closed. */
export const rememberedOfOurs = (
  { ours = [] }: ThreadState,
  { seq, at }: Entry,
  { text, origin }: Sent,
): Pick<ThreadState, 'ours' | 'askedAt' | 'closedToldAt'> => {
  const asks = (origin.by === 'agent' || origin.by === 'bot') && asksTheCustomer(text);
  const isClosed = origin.by === 'auto' && CLOSED.has(origin.trigger);
  const sent: SentLately = {
    seq,
    text: text.slice(0, BEGINNING),
    ...(text.length > BEGINNING && { isCut: true }),
    ...(origin.by === 'survey' && { ofSurvey: true }),
  };
  return { ours: [sent, ...ours].slice(0, MOST), ...(asks && { askedAt: at }), ...(isClosed && { closedToldAt: at }) };
};
