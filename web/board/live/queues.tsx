import { Link } from '@tanstack/react-router';
import type { BoardQueue } from '../../../shared/api/supervisor/live-board';
import { timeWords } from '../../data/clock/time-words';
import { useNow } from '../../data/clock/use-now';
import { useBoardWords } from '../../words/board/use-board-words';
import { useLanguage } from '../../words/use-words';
import { Ago } from './strip';
import { lateOf, nextDueAt } from './strip-of';

/** Each queue: what waits in it, since when, and who could help. Its name leads to its work. */
export const Queues = ({ queues }: { readonly queues: readonly BoardQueue[] }) => {
  const { queues: words } = useBoardWords();
  return (
    <section className="card" aria-label={words.title}>
      <h2>{words.title}</h2>
      <div className="table-scroll" tabIndex={-1}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{words.queue}</th>
              <th scope="col" className="num">
                {words.waiting}
              </th>
              <th scope="col" className="num">
                {words.oldest}
              </th>
              <th scope="col" className="num">
                {words.late}
              </th>
              <th scope="col" className="num">
                {words.inTime}
              </th>
              <th scope="col" className="num">
                {words.people}
              </th>
            </tr>
          </thead>
          <tbody>
            {queues.map(queue => (
              <QueueLine key={queue.queue} queue={queue} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};

const QueueLine = ({ queue }: { readonly queue: BoardQueue }) => {
  const { queues: words, strip } = useBoardWords();
  const language = useLanguage();
  const start = useNow();
  const now = useNow(nextDueAt([queue], start));
  const { name, waiting, byHand, oldest, agents, hours, today } = queue;
  const late = lateOf(queue.dues, now);
  const isStuck = waiting > 0 && agents.withRoom === 0;
  const people = words.peopleAre(agents.members, agents.present, agents.withRoom);
  return (
    <tr className={isStuck ? 'is-stuck' : undefined}>
      <th scope="row">
        <Link to="/board/work" search={{ queue: queue.queue }}>
          {name}
        </Link>
        {hours?.open === false && (
          <span className="tag">
            {hours.until === null ? words.closed : words.closedUntil(timeWords(language, Date.parse(hours.until)))}
          </span>
        )}
        {byHand > 0 && <span className="tag">{words.byHand(byHand)}</span>}
        {isStuck && <span className="tag tag-warn">{words.stuck}</span>}
      </th>
      <td className="num">{waiting}</td>
      <td className="num">{oldest === undefined ? '–' : <Ago at={Date.parse(oldest)} />}</td>
      <td className={`num${late > 0 ? ' harm' : ''}`}>{late}</td>
      <td className="num" title={strip.means['in-time']}>
        {today.answered === 0
          ? '–'
          : new Intl.NumberFormat(language, { style: 'percent' }).format(today.inTime / today.answered)}
      </td>
      <td className="num">
        <span title={people} aria-hidden="true">
          {agents.withRoom} / {agents.present} / {agents.members}
        </span>
        <span className="unseen">{people}</span>
      </td>
    </tr>
  );
};
