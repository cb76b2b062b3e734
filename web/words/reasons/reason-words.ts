import type { OptOutWordingRule } from '../../../shared/domain/values/reasons/opt-out-wordings';
import type { Reasons, Rule } from '../../../shared/domain/values/reasons/reasons';
import type { WordsFor } from '../words';

type NamesOf<R> = R extends unknown ? keyof R & string : never;
/** Whatever a rule may have compared. */
export type FactName = NamesOf<Reasons[Rule]>;

/** Every reason's sentence in one language, and the names of what was compared. A rule without one doesn't compile. */
export type ReasonWords = {
  readonly rules: WordsFor<Exclude<Rule, OptOutWordingRule>>;
  /** Each known wording of an opt-out is a rule of its own; the words that were found stand beside it. */
  readonly wording: string;
  /** Of a rule that an older or newer version of the app gave. */
  readonly unknown: string;
  readonly facts: WordsFor<FactName>;
};
