import type { Language } from '../languages';
import type { BoardWords } from './board-words';

const LOADERS: Readonly<Record<Language, () => Promise<BoardWords>>> = {
  en: async () => (await import('./en/board')).board,
  es: async () => (await import('./es/board')).board,
  fr: async () => (await import('./fr/board')).board,
};

/** The board's words in one language, as a file of their own. */
export const boardWordsOf = (language: Language): Promise<BoardWords> => LOADERS[language]();
