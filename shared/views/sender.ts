import type { ThreadState } from '../domain/conversation/model/state';
import { ongoing } from '../domain/conversation/model/state';

const SIGNS: Readonly<Record<string, string>> = {
  'hands.other-name': 'they give another name',
  'hands.other-language': 'they write in another language',
  'hands.does-not-know-us': "they don't seem to know us",
};

/** The warning that stands before a log whose number may have changed hands, and the entry from which it is shown. */
export const handsDoubt = ({ sender }: ThreadState) => {
  const hands = sender?.hands;
  if (hands === undefined) return undefined;
  const { rule, facts } = hands.because;
  const sign = SIGNS[rule] ?? 'something differs';
  const sentence = `This number may belong to somebody else now: after ${facts?.days ?? 'many'} days of silence ${sign}. Make sure who it is. What was said earlier is left out; ask with earlier=true to see it, or confirm the customer with same-customer.`;
  return { from: hands.from, warning: { sentence, at: hands.at, because: hands.because } };
};

/** How the customer stands as a sender: each of the three verbs, a flood, and an alert. */
export const senderShown = (state: ThreadState, now: number) => {
  const { blocked, muted, flood, crisis } = state.sender ?? {};
  const isUrgent = crisis !== undefined && crisis.conversation === ongoing(state)?.id;
  return {
    ...(blocked !== undefined && { blocked }),
    ...(muted !== undefined && { muted }),
    // The next text will be heard once some of the allowance is back.
    ...(flood?.flooding === true && (flood.busy?.at(-1)?.wholeAt ?? 0) > now && { flooding: true }),
    ...(isUrgent && { urgent: crisis.because }),
  };
};
