import { useState } from 'react';
import type { Api } from '../../../shared/api/contract';
import type { BodyReceived } from '../../../shared/api/endpoint';
import { Ask } from '../../ui/ask';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useBoardWords } from '../../words/board/use-board-words';
import { Ago } from '../live/strip';

export type DeadLetter = BodyReceived<Api['deadLetterList']['answers'][200]>['deadLetters'][number];

type Props = {
  readonly letters: readonly DeadLetter[];
  readonly hasMore: boolean;
  readonly onMore: () => void;
  readonly onReplay: (id: string) => void;
  readonly onDismiss: (id: string) => void;
};

/** What could not be handled: why, since when, and what doing it late may do. */
export const DeadLetters = ({ letters, hasMore, onMore, onReplay, onDismiss }: Props) => {
  const { trouble } = useBoardWords();
  const [asked, setAsked] = useState<DeadLetter>();
  return (
    <section className="page" aria-label={trouble.title}>
      <h1>{trouble.title}</h1>
      <p className="page-lead">{trouble.lead}</p>
      {letters.length === 0 && (
        <div className="nothing">
          <span className="nothing-sign">
            <Icon name="check" size={28} />
          </span>
          <p className="nothing-lead">{trouble.none}</p>
        </div>
      )}
      <ul className="letters">
        {letters.map(letter => (
          <Letter key={letter.id} letter={letter} onReplay={() => setAsked(letter)} onDismiss={onDismiss} />
        ))}
      </ul>
      {hasMore && <Button onPress={onMore}>{trouble.more}</Button>}
      {asked !== undefined && (
        <Ask
          title={trouble.replayTitle}
          ways={[
            {
              words: trouble.replay,
              look: asked.harm === 'none' ? 'primary' : 'harm',
              onChosen: () => {
                onReplay(asked.id);
                setAsked(undefined);
              },
            },
          ]}
          onCancel={() => setAsked(undefined)}
        >
          <p>{trouble.harm[asked.harm]}</p>
          <p>
            {trouble.sinceThen} <Ago at={Date.parse(asked.at)} />.
          </p>
        </Ask>
      )}
    </section>
  );
};

type LetterProps = {
  readonly letter: DeadLetter;
  readonly onReplay: () => void;
  readonly onDismiss: (id: string) => void;
};

const Letter = ({ letter, onReplay, onDismiss }: LetterProps) => {
  const { trouble } = useBoardWords();
  const { id, source, at, reason, original, state, done, harm } = letter;
  return (
    <li className={`card letter${state === 'new' ? '' : ' is-done'}`}>
      <p className="letter-head">
        <span className="tag">{trouble.sources[source]}</span>
        <span className="quiet">
          <Ago at={Date.parse(at)} />
        </span>
        {state !== 'new' && (
          <span className="tag tag-good">
            {trouble.states[state]}
            {done !== undefined && ` · ${done.by}`}
          </span>
        )}
      </p>
      <p className="letter-reason">{reason}</p>
      {state === 'new' && harm !== 'none' && (
        <p className="letter-harm">
          <Icon name="warning" size={15} />
          {trouble.harm[harm]}
        </p>
      )}
      <details>
        <summary>{trouble.original}</summary>
        <pre>{JSON.stringify(original, undefined, 2)}</pre>
      </details>
      {state === 'new' && (
        <div className="letter-ways">
          <Button small onPress={onReplay}>
            {trouble.replay}
          </Button>
          <Button small look="quiet" onPress={() => onDismiss(id)}>
            {trouble.dismiss}
          </Button>
        </div>
      )}
    </li>
  );
};
