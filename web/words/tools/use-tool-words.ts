import { use } from 'react';
import type { Language } from '../languages';
import { useLanguage } from '../use-words';
import type { ToolWords } from './tool-words';

const LOADERS: Readonly<Record<Language, () => Promise<ToolWords>>> = {
  en: async () => (await import('./en')).tools,
  es: async () => (await import('./es')).tools,
  fr: async () => (await import('./fr')).tools,
};
const loaded = new Map<Language, Promise<ToolWords>>();

/** Words that come with the tools that need them: whoever shows such a tool waits for both (`Suspense`). */
export const useToolWords = (): ToolWords => {
  const language = useLanguage();
  const words = loaded.get(language) ?? LOADERS[language]();
  loaded.set(language, words);
  return use(words);
};
