import { elapsed, remaining } from '../../data/clock/span';
import { useNow } from '../../data/clock/use-now';
import type { WorkRow } from '../../data/list/row';
import { Ring } from '../../ui/ring';
import { spanWords } from '../../words/span-words';
import { useWords } from '../../words/use-words';
import { dueOf } from './due';

/** How long the customer has waited, and how that stands against what is promised. Colour is never alone: a word says it too. */
export const RowTime = ({ row }: { readonly row: Pick<WorkRow, 'waitingSince' | 'dueAt' | 'at'> }) => {
  const words = useWords();
  const { waitingSince, dueAt, at } = row;
  const now = useNow(waitingSince ?? dueAt ?? at);
  if (waitingSince === undefined) return <span className="row-time">{spanWords(words, elapsed(now - at))}</span>;
  const waited = spanWords(words, elapsed(now - waitingSince));
  const due = dueOf(row, now);
  if (due === undefined)
    return (
      <span className="row-time" title={words.list.waits(waited)}>
        {waited}
      </span>
    );
  const said =
    due.is === 'late'
      ? words.list.late(spanWords(words, elapsed(due.byMs)))
      : words.list.due(spanWords(words, remaining(due.inMs)));
  return (
    <span className={`row-time row-time-${due.is}`} title={words.list.waits(waited)}>
      {due.is === 'in-time' ? waited : said}
      <Ring share={1 - due.share} size={14} />
      {due.is === 'in-time' && <span className="unseen">{said}</span>}
    </span>
  );
};
