import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { GoesBy } from '../../data/clock/use-now';
import { LANGUAGES, type Language, languageOf, wordsOf } from '../../words/languages';
import { Speaks, useWords } from '../../words/use-words';
import type { Words } from '../../words/words';
import { SignIn } from '../sign-in';
import { BOARD_STATE_NAMES, isBoardState } from './board/board-state-names';
import { SampleBoard } from './board/sample-board';
import './design.css';
import { NOW } from './data/now';
import { LivePage } from './live-page';
import { SampleDesk } from './sample-desk';
import { STATES, type StateName, sampleOf } from './states';

const start = Date.now();
const now = () => NOW + (Date.now() - start);

const SIGN_INS = ['sign-in', 'sign-in-ended', 'sign-in-no-role'] as const;

/** `/design` lists the states; `/design/<state>` is one of them, in the language of `?lang=`. */
export const DesignPage = () => {
  const { state } = useParams({ strict: false });
  const asked = new URLSearchParams(location.search).get('lang');
  const [language, setLanguage] = useState<Language>(asked === null ? 'en' : languageOf([asked]));
  const first = useWords();
  const [words, setWords] = useState<Words>(first);
  useEffect(() => {
    let isOld = false;
    void wordsOf(language).then(loaded => {
      if (!isOld) setWords(loaded);
    });
    document.documentElement.lang = language;
    return () => {
      isOld = true;
    };
  }, [language]);
  useEffect(() => {
    document.documentElement.dataset.shows = state;
  }, [state]);
  return (
    <Speaks language={language} words={words}>
      <GoesBy now={now}>
        <Shown state={state} onLanguage={setLanguage} />
      </GoesBy>
    </Speaks>
  );
};

const Shown = ({
  state,
  onLanguage,
}: {
  readonly state: string | undefined;
  readonly onLanguage: (language: Language) => void;
}) => {
  if (state === 'live') return <LivePage />;
  if (state === 'sign-in') return <SignIn returnTo="/desk" />;
  if (state === 'sign-in-ended') return <SignIn returnTo="/desk" because={{ is: 'ended' }} />;
  if (state === 'sign-in-no-role') return <SignIn returnTo="/desk" because={{ is: 'no-role', name: 'Olga Brandt' }} />;
  if (state !== undefined && state in STATES)
    return <SampleDesk key={state} sample={sampleOf(state as StateName)} onLanguage={onLanguage} />;
  if (isBoardState(state)) return <SampleBoard key={state} state={state} onLanguage={onLanguage} />;
  return (
    <main className="design-index">
      <h1>Design</h1>
      <ul>
        {[...SIGN_INS, ...Object.keys(STATES), ...BOARD_STATE_NAMES].map(name => (
          <li key={name}>
            <a href={`/design/${name}`}>{name}</a>
            {LANGUAGES.slice(1).map(each => (
              <a key={each} href={`/design/${name}?lang=${each}`} hrefLang={each}>
                {each}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </main>
  );
};
