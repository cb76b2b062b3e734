import { Longest } from '../../../board/live/longest';
import { Queues } from '../../../board/live/queues';
import { Strip } from '../../../board/live/strip';
import { nextDueAt, stripOf } from '../../../board/live/strip-of';
import { shownWork } from '../../../board/work/shown-work';
import { useNow } from '../../../data/clock/use-now';
import { useBoardWords } from '../../../words/board/use-board-words';
import { useBoard } from '../use-board';

/** So many of those who wait stand on the first page. */
const FIRST = 8;

/** `/board`: this moment at a glance. */
export const NowPage = () => {
  const { frame } = useBoardWords();
  const { strip, queues, items, mayAct } = useBoard();
  const start = useNow();
  const now = useNow(nextDueAt(queues, start));
  if (strip === undefined)
    return (
      <div className="nothing" role="status">
        <p className="nothing-lead">{frame.loading}</p>
      </div>
    );
  const waiting = shownWork(items, {}, now).filter(({ state }) => state === 'waiting' || state === 'offered');
  return (
    <div className="now">
      <h1 className="unseen">{frame.title}</h1>
      <Strip figures={stripOf({ strip, queues }, now)} />
      <div className="now-parts">
        <Queues queues={queues} />
        {mayAct && <Longest items={waiting.slice(0, FIRST)} />}
      </div>
    </div>
  );
};
