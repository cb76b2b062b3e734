import { createContext, type ReactNode, useContext } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { Language } from './languages';
import type { Words } from './words';

type Spoken = { readonly language: Language; readonly words: Words };
const Context = createContext<Spoken | undefined>(undefined);

const useSpoken = (): Spoken => {
  const context = useContext(Context);
  if (context === undefined) throw new Error('Expected <Speaks> around whatever speaks, found none.');
  return context;
};

/** The words of the language that the reader chose. */
export const useWords = (): Words => useSpoken().words;
export const useLanguage = (): Language => useSpoken().language;

/** Everything inside speaks this language, React Aria's own words included. */
export const Speaks = ({ language, words, children }: Spoken & { readonly children: ReactNode }) => (
  <Context value={{ language, words }}>
    <I18nProvider locale={language}>{children}</I18nProvider>
  </Context>
);
