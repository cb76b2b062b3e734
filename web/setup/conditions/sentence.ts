import type { SetupWords } from '../../words/setup/setup-words';
import { type Comparison, operatorOf, type Shown, shownOf, subjectOf } from './condition';

type Words = SetupWords['condition'];
export type Names = {
  readonly language: (language: string) => string;
  readonly channel: (id: string) => string;
};

const listOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String);

/** How many words of a list a sentence names. */
const MOST = 4;
const either = ({ or }: Words, words: readonly string[]): string => {
  const named = words.slice(0, MOST);
  const rest = words.length > MOST ? ' …' : '';
  const last = named.at(-1) ?? '';
  return named.length < 2 ? last : `${named.slice(0, -1).join(', ')} ${or} ${last}${rest}`;
};

/** A condition in a sentence's middle: “the text has order or refund, and it is Spanish”. Empty where it always holds. */
export const conditionSentence = (words: Words, written: unknown, names: Names): string => {
  const shown = shownOf(written);
  return shown === undefined ? '' : said(words, shown, names);
};

const said = (words: Words, shown: Shown, names: Names): string => {
  if (shown.is === 'comparison') return comparisonSaid(words, shown.comparison, names);
  const parts = shown.parts.map(part => {
    const inside = said(words, part, names);
    return part.is === 'group' && part.parts.length > 1 && shown.parts.length > 1 ? `(${inside})` : inside;
  });
  return parts.join(shown.kind === 'all' ? `, ${words.and} ` : ` ${words.or} `);
};

const comparisonSaid = (words: Words, comparison: Comparison, names: Names): string => {
  const { says } = words;
  const quoted = (values: readonly string[]) =>
    values.length === 0
      ? says.nothing
      : either(
          words,
          values.map(value => `“${value}”`),
        );
  switch (subjectOf(comparison)) {
    case 'keywords':
      return says.keywords(quoted(listOf(comparison.keywords)));
    case 'language':
      return says.language(either(words, listOf(comparison.language).map(names.language)) || says.nothing);
    case 'channel':
      return says.channel(either(words, listOf(comparison.channel).map(names.channel)) || says.nothing);
    case 'firstContact':
      return comparison.firstContact === false ? says.notFirst : says.first;
    case 'time': {
      const { from, to, zone } = (comparison.time ?? {}) as Readonly<Record<string, string>>;
      return says.time(from ?? '', to ?? '', zone ?? '');
    }
    case 'field': {
      const operator = operatorOf(comparison);
      const field = String(comparison.field ?? says.nothing);
      const value = comparison[operator];
      if (operator === 'exists') return says.known(field, value !== false);
      return says.compared(field, words.operators[operator], quoted(listOf(value)));
    }
  }
};
