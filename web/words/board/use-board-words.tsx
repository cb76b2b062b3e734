import { createContext, type ReactNode, useContext } from 'react';
import type { BoardWords } from './board-words';

const Context = createContext<BoardWords | undefined>(undefined);

export const useBoardWords = (): BoardWords => {
  const words = useContext(Context);
  if (words === undefined) throw new Error('Expected <BoardSpeaks> around whatever speaks of the board, found none.');
  return words;
};

/** Everything inside has the board's words. */
export const BoardSpeaks = ({ words, children }: { readonly words: BoardWords; readonly children: ReactNode }) => (
  <Context value={words}>{children}</Context>
);
