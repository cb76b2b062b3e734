import { useEffect, useState } from 'react';
import '../../../board/board.css';
import { BoardFrame } from '../../../board/frame/board-frame';
import { PLACES } from '../../../data/board/places';
import type { BoardWords } from '../../../words/board/board-words';
import { boardWordsOf } from '../../../words/board/board-words-of';
import { BoardSpeaks } from '../../../words/board/use-board-words';
import type { Language } from '../../../words/languages';
import { useLanguage } from '../../../words/use-words';
import { ahead, HOUR } from '../data/now';
import type { BoardState } from './board-state-names';
import { BOARD_STATES } from './board-states';

const nothing = (): void => {};

/** The board with sample data: the true components, each in a state worth looking at. */
export const SampleBoard = ({
  state,
  onLanguage,
}: {
  readonly state: BoardState;
  readonly onLanguage: (language: Language) => void;
}) => {
  const language = useLanguage();
  const [words, setWords] = useState<BoardWords>();
  useEffect(() => {
    void boardWordsOf(language).then(setWords);
  }, [language]);
  const Shown = BOARD_STATES[state];
  if (words === undefined) return null;
  if (state === 'board-wall')
    return (
      <BoardSpeaks words={words}>
        <Shown />
      </BoardSpeaks>
    );
  return (
    <BoardSpeaks words={words}>
      <BoardFrame
        places={PLACES.map(id => ({ id, ...(id === 'failures' && { count: 2 }) }))}
        desk={{ offers: 1, onOpen: nothing }}
        me={{
          ...{ name: 'Olga Brandt', singleKeys: true, sounds: true, onLanguage, onSingleKeys: nothing },
          ...{ onSounds: nothing, onTrySound: nothing, onKeys: nothing, onSignOut: nothing },
        }}
        connection={{ is: 'live' }}
        isOld={false}
        onSignIn={nothing}
        onReload={nothing}
        emergencies={
          state === 'board-closed'
            ? [
                {
                  ...{ hours: 'office', name: 'Office hours', reason: 'Power cut in the building' },
                  until: new Date(ahead(2 * HOUR)).toISOString(),
                },
              ]
            : []
        }
        emergency={{ onClose: nothing, onReopen: nothing }}
      >
        <Shown />
      </BoardFrame>
    </BoardSpeaks>
  );
};
