import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { nextDueAt, stripOf } from '../../board/live/strip-of';
import { Wall } from '../../board/wall/wall';
import { wallLookFrom } from '../../board/wall/wall-look';
import { listsOf } from '../../data/board/board';
import { useNow } from '../../data/clock/use-now';
import { useBoardWords } from '../../words/board/use-board-words';
import { useLive } from '../desk/use-workplace';

const route = getRouteApi('/board/wall');

/** `/board/wall?queues=…&size=…&theme=…`: for a screen on a wall. */
export const WallPage = () => {
  const { frame } = useBoardWords();
  const { board, connection } = useLive();
  const look = wallLookFrom(route.useSearch());
  const { theme } = look;
  useEffect(() => {
    document.documentElement.style.colorScheme = theme;
    return () => {
      document.documentElement.style.colorScheme = '';
    };
  }, [theme]);
  const { queues, agents } = listsOf(board ?? { pools: new Map() });
  const start = useNow();
  const now = useNow(nextDueAt(queues, start));
  if (board?.strip === undefined)
    return (
      <main className="wall">
        <p className="nothing-lead">{frame.loading}</p>
      </main>
    );
  const shown = queues.filter(({ queue }) => look.queues?.includes(queue) !== false);
  return (
    <Wall
      figures={stripOf({ strip: board.strip, queues: shown }, now)}
      queues={shown}
      agents={agents}
      size={look.size}
      connection={connection}
    />
  );
};
