import type { ThreadState } from '../domain/conversation/model/state';
import { ongoing } from '../domain/conversation/model/state';

const SIGNS: Readonly<Record<string, string>> = {
  'number-reassigned.other-name': 'they give another name',
  'number-reassigned.other-language': 'they write in another language',
  'number-reassigned.does-not-know-us': "they don't seem to know us",
};

/** The warning that stands before a log whose number may have changed hands, and the entry from which it is shown. */
export const reassignmentDoubt = ({ sender }: ThreadState) => {
  const numberReassigned = sender?.numberReassigned;
  if (numberReassigned === undefined) return undefined;
  const { rule, facts } = numberReassigned.because;
  const sign = SIGNS[rule] ?? 'something differs';
  const sentence = `This number may belong to somebody else now: after ${facts?.days ?? 'many'} days of silence ${sign}. Make sure who it is. What was said earlier is left out; ask with earlier=true to see it, or confirm the customer with same-customer.`;
  return {
    from: numberReassigned.from,
    warning: { sentence, at: numberReassigned.at, because: numberReassigned.because },
  };
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
