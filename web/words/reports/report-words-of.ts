import type { Language } from '../languages';
import type { ReportWords } from './report-words';

const LOADERS: Readonly<Record<Language, () => Promise<ReportWords>>> = {
  en: async () => (await import('./en/report')).report,
  es: async () => (await import('./es/report')).report,
  fr: async () => (await import('./fr/report')).report,
};

/** The reports' words in one language, as a file of their own. */
export const reportWordsOf = (language: Language): Promise<ReportWords> => LOADERS[language]();
