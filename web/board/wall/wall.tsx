import type { BoardAgent, BoardQueue } from '../../../shared/api/supervisor/live-board';
import { timeWords } from '../../data/clock/time-words';
import { useNow } from '../../data/clock/use-now';
import type { Connection } from '../../data/feed/connection';
import { ConnectionSign } from '../../desk/frame/connection';
import { useBoardWords } from '../../words/board/use-board-words';
import { useLanguage, useWords } from '../../words/use-words';
import { Ago } from '../live/strip';
import type { StripFigure } from '../live/strip-of';
import { lateOf } from '../live/strip-of';
import type { WallSize } from './wall-look';

type Props = {
  readonly figures: readonly StripFigure[];
  readonly queues: readonly BoardQueue[];
  /** None unless the setting says that names are shown. */
  readonly agents: readonly BoardAgent[];
  readonly size: WallSize;
  readonly connection: Connection;
};

/** For a screen on a wall: read from afar, changed by nobody. */
export const Wall = ({ figures, queues, agents, size, connection }: Props) => {
  const { strip, queues: words } = useBoardWords();
  const { presence } = useWords();
  const language = useLanguage();
  const now = useNow(0);
  return (
    <main className={`wall wall-${size}`}>
      <header className="wall-head">
        <span className="wall-clock">{timeWords(language, now)}</span>
        <ConnectionSign connection={connection} />
      </header>
      <ul className="wall-figures">
        {figures.map(({ figure, value, tone }) => (
          <li key={figure} className={tone === undefined ? undefined : `wall-${tone}`}>
            <span className="wall-name">{strip.names[figure]}</span>
            <span className="wall-value">
              {value.is === 'none' ? (
                '–'
              ) : value.is === 'since' ? (
                <Ago at={value.at} />
              ) : value.is === 'count' ? (
                new Intl.NumberFormat(language).format(value.n)
              ) : (
                new Intl.NumberFormat(language, { style: 'percent' }).format(value.share)
              )}
            </span>
          </li>
        ))}
      </ul>
      <ul className="wall-queues" aria-label={words.title}>
        {queues.map(({ queue, name, waiting, oldest, dues, agents: people }) => (
          <li key={queue} className={lateOf(dues, now) > 0 ? 'wall-harm' : undefined}>
            <span className="wall-queue">{name}</span>
            <span className="wall-count">{waiting}</span>
            <span>{oldest === undefined ? '–' : <Ago at={Date.parse(oldest)} />}</span>
            <span className="wall-people">{words.peopleAre(people.members, people.present, people.withRoom)}</span>
          </li>
        ))}
      </ul>
      {agents.length > 0 && (
        <ul className="wall-agents">
          {agents.map(({ agent, name, presence: is }) => (
            <li key={agent}>
              <span className={`presence-dot presence-${is}`} />
              <bdi>{name}</bdi> <span className="wall-name">{presence.names[is]}</span>
            </li>
          ))}
        </ul>
      )}
    </main>
  );
};
