import type { ShownDelivery } from '../../../../shared/api/conversations/delivery';
import { type ExplainedCode, explainedAs } from '../../../../shared/domain/sending/delivery-advice';
import type { WordsFor } from '../../words';

/** Why a text fares as it does, and what to do about it, for its reader. */
export type Advice = { readonly reason: string; readonly advice?: string };

/** The same in one language: codes as the table of the domain explains them, and what no code says. */
export type DeliveryAdviceWords = {
  readonly codes: Readonly<Record<ExplainedCode, readonly [reason: string, advice: string]>>;
  readonly states: WordsFor<'queued' | 'sending' | 'sent' | 'delivered' | 'noAnswer'>;
  readonly waits: (seconds: number, atLeast: boolean) => string;
  readonly byItself: string;
  readonly noCode: string;
  readonly otherCode: (code: string) => string;
  readonly heldBack: (rule: string) => string;
  readonly readOn: string;
  readonly logSays: string;
  /** Tried again as often as it makes sense. */
  readonly given: string;
};

/** These codes are tried again by themselves: once that is over, there is nothing to wait for. */
const TRIED = new Set<ExplainedCode>(['4006', '4008', '4020', '5001', '9999']);

/** What an agent reads of a delivery, in the language of the words. */
export const adviceIn =
  (words: DeliveryAdviceWords) =>
  ({ state, code, leavesInSeconds, atLeast, retryAt }: ShownDelivery): Advice => {
    const known = explainedAs(code);
    switch (state) {
      case 'queued':
        return {
          reason: leavesInSeconds === undefined ? words.states.queued : words.waits(leavesInSeconds, atLeast === true),
          advice: words.byItself,
        };
      case 'unknown': {
        const [reason, advice] = words.codes['5002'];
        return { reason: code === '5002' ? reason : words.states.noAnswer, advice };
      }
      case 'failed': {
        const [reason, advice] =
          known !== undefined
            ? words.codes[known]
            : code === undefined
              ? [words.noCode, words.readOn]
              : code.includes('.')
                ? [words.heldBack(code), words.logSays]
                : [words.otherCode(code.slice(0, 20)), words.readOn];
        if (retryAt !== undefined) return { reason };
        return { reason, advice: known !== undefined && TRIED.has(known) ? words.given : advice };
      }
      default:
        return { reason: words.states[state] };
    }
  };
