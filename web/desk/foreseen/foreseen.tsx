import { timeWords } from '../../data/clock/time-words';
import { Icon } from '../../ui/icon';
import { useToolWords } from '../../words/tools/use-tool-words';
import { useLanguage } from '../../words/use-words';
import { sentencesOf, type Tried } from './sentences';
import './foreseen.css';

/** What would follow, told before the button is pressed. */
export const WhatFollows = ({ tried, me }: { readonly tried: Tried; readonly me: string }) => {
  const { foreseen: words } = useToolWords();
  const language = useLanguage();
  const at = (iso: string) => timeWords(language, Date.parse(iso));
  const isRefused = tried.is === 'known' && tried.foreseen.outcome === 'refused';
  const said =
    tried.is === 'known'
      ? sentencesOf(tried.foreseen, words, { me, at })
      : [tried.is === 'loading' ? words.loading : words.unknown];
  return (
    <div className={`follows${isRefused ? ' follows-refused' : ''}`} role="status" aria-label={words.title}>
      <Icon name={isRefused ? 'blocked' : 'hand'} size={16} />
      <ul>
        {said.map(sentence => (
          <li key={sentence} dir="auto">
            {sentence}
          </li>
        ))}
      </ul>
    </div>
  );
};
