import { useQuery } from '@tanstack/react-query';
import type { Language } from '../../words/languages';
import type { LogWords } from '../../words/log/log-words';
import { useLanguage } from '../../words/use-words';

const LOADERS: Readonly<Record<Language, () => Promise<LogWords>>> = {
  en: async () => (await import('../../words/log/en')).log,
  es: async () => (await import('../../words/log/es')).log,
  fr: async () => (await import('../../words/log/fr')).log,
};

/** The words of reasons: the chunk that the desk loads with its first conversation. */
export const useReasonWords = (): LogWords | undefined => {
  const language = useLanguage();
  return useQuery({ queryKey: ['log-words', language], queryFn: () => LOADERS[language](), gcTime: Infinity }).data;
};
