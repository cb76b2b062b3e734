import type { ReactNode } from 'react';
import type { Help } from '../../../shared/domain/desk/help';
import { timeWords } from '../../data/clock/time-words';
import { useToolWords } from '../../words/tools/use-tool-words';
import { useLanguage, useWords } from '../../words/use-words';
import { helpWords } from './help-words';
import './why.css';

/** Changes of which each alone would help, with a button where the reader may press it. */
export const HelpList = ({
  helps,
  button,
}: {
  readonly helps: readonly { readonly help: Help; readonly more?: string }[];
  readonly button: (help: Help, at: number) => ReactNode;
}) => {
  const { why: words } = useToolWords();
  const { presence } = useWords();
  const language = useLanguage();
  const about = {
    at: (iso: string) => timeWords(language, Date.parse(iso)),
    presence: (name: string) => presence.names[name as keyof typeof presence.names] ?? name,
  };
  return (
    <ul className="helps" aria-label={words.helps}>
      {helps.map(({ help, more }, at) => (
        <li key={JSON.stringify(help)}>
          <span>
            {helpWords(help, words.help, about)}
            {more !== undefined && <small> {more}</small>}
          </span>
          {button(help, at)}
        </li>
      ))}
    </ul>
  );
};
