import { useQuery } from '@tanstack/react-query';
import type { Language } from '../../words/languages';
import type { SetupWords } from '../../words/setup/setup-words';
import { useLanguage } from '../../words/use-words';

const LOADERS: Readonly<Record<Language, () => Promise<SetupWords>>> = {
  en: async () => (await import('../../words/setup/en/setup')).setup,
  es: async () => (await import('../../words/setup/es/setup')).setup,
  fr: async () => (await import('../../words/setup/fr/setup')).setup,
};

/** The words of the set-up: a chunk of its own. */
export const useLoadedSetupWords = (): SetupWords | undefined => {
  const language = useLanguage();
  return useQuery({ queryKey: ['setup-words', language], queryFn: () => LOADERS[language](), gcTime: Infinity }).data;
};
