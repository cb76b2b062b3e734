import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { browserStorage, createSettings, type Settings } from '../data/settings/settings';
import { type Language, languageOf, wordsOf } from '../words/languages';
import { Speaks } from '../words/use-words';
import type { Words } from '../words/words';

const store = createSettings(browserStorage());
export const setSettings = store.set;
export const useSettings = (): Settings => useSyncExternalStore(store.subscribe, store.now);

/** The language that the person chose here, else the first of the browser's that we speak. */
export const chosenLanguage = ({ language }: Settings = store.now()): Language =>
  languageOf(language === undefined ? navigator.languages : [language]);

/** Everything inside speaks the chosen language. Until its words are there, the one before goes on. */
export const SpeaksAsChosen = ({ words: first, children }: { readonly words: Words; readonly children: ReactNode }) => {
  const chosen = chosenLanguage(useSettings());
  const [spoken, setSpoken] = useState({ language: chosen, words: first });
  useEffect(() => {
    let isOld = false;
    void wordsOf(chosen).then(words => {
      if (!isOld) setSpoken({ language: chosen, words });
    });
    return () => {
      isOld = true;
    };
  }, [chosen]);
  useEffect(() => {
    document.documentElement.lang = spoken.language;
  }, [spoken.language]);
  return (
    <Speaks language={spoken.language} words={spoken.words}>
      {children}
    </Speaks>
  );
};
