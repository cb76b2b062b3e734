import type { Document } from '../../data/draft/document';

/** Languages that have built-in texts, and those that businesses add first. */
const KNOWN = ['en', 'es', 'fr', 'de', 'it', 'pt', 'nl', 'pl', 'zh', 'vi', 'ko', 'ar', 'ru', 'tl', 'ht'];

/** The languages of a configuration (of its channels, messages and agents), and others that one may want. */
export const languagesOf = (document: Document): readonly string[] => [
  ...new Set([...usedLanguages(document), ...KNOWN]),
];

/** The languages that a configuration speaks of: channels' first, then whatever its messages, agents and rules have. */
export const usedLanguages = (document: Document): readonly string[] => {
  const found = new Set<string>();
  const look = (value: unknown, name?: string): void => {
    if (name === 'language' || name === 'languages')
      for (const each of [value].flat()) if (typeof each === 'string' && LANGUAGE.test(each)) found.add(each);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, each] of Object.entries(value)) look(each, Array.isArray(value) ? undefined : key);
  };
  look(document);
  return [...found];
};
const LANGUAGE = /^[a-z]{2,3}(-[A-Z]{2})?$/;
