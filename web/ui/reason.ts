import { timeWords } from '../data/clock/time-words';
import type { ReasonWords } from '../words/reasons/reason-words';

/** Why something is as it is: a sentence, what was compared, and the rule by its id. */
export type Reason = {
  readonly sentence: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly rule: string;
};

type Fact = string | number | boolean | null | readonly string[];
/** As the API gives it: what another version of the app gave may be there too. */
type Given = { readonly rule: string; readonly facts?: Readonly<Record<string, Fact>> | undefined };

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

const factWords = (fact: Fact, language: string): string => {
  if (fact === null) return '–';
  if (typeof fact === 'boolean') return fact ? '✓' : '–';
  if (typeof fact === 'object') return fact.length === 0 ? '–' : fact.join(', ');
  return typeof fact === 'string' && MOMENT.test(fact) ? timeWords(language, Date.parse(fact)) : String(fact);
};

/** A wording of an opt-out: a rule of its own in each topic of the words, which one sentence explains. */
const isWording = (rule: string): boolean => rule.startsWith('opt-out.');

/** A reason in the reader's words. */
export const reasonOf = (
  { rules, wording, unknown, facts: names }: ReasonWords,
  language: string,
  given: Given,
): Reason => {
  const { rule, facts = {} } = given;
  const known: string | undefined = Object.hasOwn(rules, rule) ? rules[rule as keyof typeof rules] : undefined;
  return {
    rule,
    sentence: known ?? (isWording(rule) ? wording : unknown),
    facts: Object.entries(facts).map(([name, fact]) => [
      Object.hasOwn(names, name) ? (names[name as keyof typeof names] ?? name) : name,
      factWords(fact, language),
    ]),
  };
};
