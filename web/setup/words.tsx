import { createContext, useContext } from 'react';
import type { SetupWords } from '../words/setup/setup-words';

const Context = createContext<SetupWords | undefined>(undefined);
export const SpeaksSetup = Context.Provider;

/** The words of the set-up pages, in the reader's language. */
export const useSetupWords = (): SetupWords => {
  const words = useContext(Context);
  if (words === undefined) throw new Error('Expected the words of the set-up pages, found none.');
  return words;
};
