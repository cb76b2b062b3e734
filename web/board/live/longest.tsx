import { Link } from '@tanstack/react-router';
import type { WorkItem } from '../../data/board/work-item';
import { RowTime } from '../../desk/list/row-time';
import { Face } from '../../ui/face';
import { Icon } from '../../ui/icon';
import { useBoardWords } from '../../words/board/use-board-words';

/** Who has waited longest: the few that a supervisor looks at first. Each leads to why it waits. */
export const Longest = ({ items }: { readonly items: readonly WorkItem[] }) => {
  const { longest, states } = useBoardWords();
  return (
    <section className="card" aria-label={longest.title}>
      <h2>{longest.title}</h2>
      {items.length === 0 && <p className="card-empty">{longest.nobody}</p>}
      <ol className="longest">
        {items.map(item => (
          <li key={item.conversation}>
            <Link to="/board/c/$conversation" params={{ conversation: item.conversation }} className="longest-row">
              <Face name={item.customer} size="s" />
              <span className="longest-who">
                <bdi>{item.customer}</bdi>
                {item.urgent && (
                  <span className="mark mark-urgent" title={longest.urgent}>
                    <Icon name="warning" size={15} />
                    <span className="unseen">{longest.urgent}</span>
                  </span>
                )}
              </span>
              <span className="longest-where">
                {item.queueName} · {states[item.state]}
              </span>
              <RowTime row={timesOf(item)} />
              <span className="longest-why">{longest.why}</span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
};

/** What the clock of a row needs: the desk's own reads the same there. */
export const timesOf = ({ waitingSince, dueAt, since, state }: WorkItem) => {
  const waits = waitingSince ?? (state === 'waiting' || state === 'offered' ? since : undefined);
  return { at: since, ...(waits !== undefined && { waitingSince: waits }), ...(dueAt !== undefined && { dueAt }) };
};
