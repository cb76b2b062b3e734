import { plainWords } from '../text/plain-words';
import { type Because, because } from '../values/because';
import { ANSWERED_UPSTREAM, HELP_KEYWORDS, type NumberType } from './keywords';
import { readOptIn } from './opt-in';
import { readOptOut } from './opt-out/opt-out';

/** certain: act on it; likely: ask once; maybe: show the agent. */
export type ConsentGrade = 'certain' | 'likely' | 'maybe';

export type ConsentReading =
  | { readonly kind: 'none'; readonly carrierAnswers: false; readonly confirm: false; readonly because: Because }
  | {
      readonly kind: 'opt-out' | 'opt-in' | 'help';
      readonly grade: ConsentGrade;
      /** The network answers this keyword by itself: nothing is sent. */
      readonly carrierAnswers: boolean;
      /** The one confirmation of an opt-out or opt-in goes out; never for help, whose answer is the help text. */
      readonly confirm: boolean;
      readonly because: Because;
    };

export type ConsentContext = {
  readonly numberType: NumberType;
  /** `yes`, and softer wordings of START, count only from somebody who opted out. */
  readonly optedOut?: boolean;
  /** Keywords that the network answers on this number, where it differs from its type's default. */
  readonly answeredUpstream?: readonly string[];
};

/**
 * What a customer's text says about being texted: STOP, START, HELP, in any reasonable wording, English and Spanish
 * first, French where cheap. The words of any language count whatever the customer's own: people mix them.
 *
 * The order is opt-out, opt-in, help: who says two things at once wants the safer one.
 */
export const classifyConsent = (text: string, context: ConsentContext): ConsentReading => {
  const found = readOptOut(text) ?? readOptIn(text, context.optedOut ?? false) ?? readHelp(text);
  if (found === undefined) {
    return { kind: 'none', carrierAnswers: false, confirm: false, because: because('consent.nothing-said') };
  }
  const upstream = context.answeredUpstream ?? ANSWERED_UPSTREAM[context.numberType];
  const carrierAnswers = found.grade === 'certain' && upstream.includes(text.trim().toLowerCase());
  const confirm = found.kind !== 'help' && found.grade === 'certain' && !carrierAnswers;
  return { ...found, carrierAnswers, confirm };
};

const readHelp = (text: string) => {
  const plain = plainWords(text).text;
  return HELP_KEYWORDS.has(plain)
    ? { kind: 'help' as const, grade: 'certain' as const, because: because('help.keyword', { keyword: plain }) }
    : undefined;
};
