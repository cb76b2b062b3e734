import type { Words } from './words';

export const LANGUAGES = ['en', 'es', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language by its own name. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', es: 'Español', fr: 'Français' };

const LOADERS: Readonly<Record<Language, () => Promise<Words>>> = {
  en: async () => (await import('./en')).en,
  es: async () => (await import('./es')).es,
  fr: async () => (await import('./fr')).fr,
};

/** The words of one language, as a file of their own. */
export const wordsOf = (language: Language): Promise<Words> => LOADERS[language]();

/** The first of what a reader prefers (`navigator.languages`) that we speak, else English. */
export const languageOf = (preferred: readonly string[]): Language => {
  for (const each of preferred) {
    const language = LANGUAGES.find(ours => each.toLowerCase().split('-')[0] === ours);
    if (language !== undefined) return language;
  }
  return 'en';
};
