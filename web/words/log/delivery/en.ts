import { adviceFor, type ExplainedCode, explainedCodes } from '../../../../shared/domain/sending/delivery-advice';
import type { DeliveryAdviceWords } from './delivery-advice';

/** The domain's own sentences are English. */
const codes = Object.fromEntries(
  explainedCodes.map(code => {
    const { reason, advice } = adviceFor(code);
    return [code, [reason, advice]];
  }),
) as unknown as DeliveryAdviceWords['codes'] satisfies Readonly<Record<ExplainedCode, unknown>>;

export const deliveryAdvice: DeliveryAdviceWords = {
  codes,
  states: {
    queued: 'It waits for its turn, and leaves in a moment.',
    sending: 'It is being handed over to the provider.',
    sent: 'The provider took it; the carrier has not reported yet.',
    delivered: 'It arrived.',
    noAnswer: 'No answer came: it may have arrived.',
  },
  waits: (seconds, atLeast) =>
    `It leaves in ${seconds} s${atLeast ? ' at the earliest' : ''}: other texts are before it, and a number may send so many a minute.`,
  byItself: 'Nothing to do: it leaves by itself.',
  noCode: 'It failed, and no code says why.',
  otherCode: code => `It failed with code ${code}, which none of the documents we know explains.`,
  heldBack: rule => `It was held back by the rule "${rule}".`,
  readOn: "Read the provider's own words beside this; send it again if it still matters.",
  logSays: "The conversation's log says more.",
  given:
    'It was tried again as often as it makes sense, or is not tried again; the log says why. If it matters, call them.',
};
