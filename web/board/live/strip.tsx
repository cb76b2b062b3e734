import { Link } from '@tanstack/react-router';
import type { LiveFigure } from '../../data/board/live-figures';
import { elapsed } from '../../data/clock/span';
import { useNow } from '../../data/clock/use-now';
import { useBoardWords } from '../../words/board/use-board-words';
import { spanWords } from '../../words/span-words';
import { useLanguage, useWords } from '../../words/use-words';
import { Defined } from '../frame/defined';
import type { StripFigure } from './strip-of';

/** Where a figure leads: to the list of what it counts. */
const LEADS: Readonly<
  Record<LiveFigure, { readonly to: string; readonly search?: Readonly<Record<string, unknown>> }>
> = {
  waiting: { to: '/board/work', search: { state: 'waiting' } },
  longest: { to: '/board/work', search: { state: 'waiting' } },
  late: { to: '/board/work', search: { late: true } },
  agents: { to: '/board/agents', search: { presence: 'on' } },
  'in-time': { to: '/board/figures', search: { show: 'in-time' } },
  'given-up': { to: '/board/figures', search: { show: 'given-up' } },
  texts: { to: '/board/figures', search: { show: 'texts-in' } },
  failures: { to: '/board/figures', search: { show: 'texts-failed' } },
};

/** The figures at the top, each with what it means, and the way to its list. */
export const Strip = ({ figures }: { readonly figures: readonly StripFigure[] }) => {
  const { strip } = useBoardWords();
  return (
    <ul className="strip" aria-label={strip.label}>
      {figures.map(figure => (
        <li key={figure.figure}>
          <Figure {...figure} />
        </li>
      ))}
    </ul>
  );
};

const Figure = ({ figure, value, more, tone }: StripFigure) => {
  const { strip } = useBoardWords();
  return (
    <Defined means={strip.means[figure]}>
      {described => (
        <Link
          {...LEADS[figure]}
          className={`figure${tone === undefined ? '' : ` figure-${tone}`}`}
          aria-describedby={described}
        >
          <span className="figure-name">{strip.names[figure]}</span>
          <span className="figure-value">
            <Value value={value} />
          </span>
          <span className="figure-more">{more === undefined ? '' : strip.more[more.is](more.n)}</span>
        </Link>
      )}
    </Defined>
  );
};

const Value = ({ value }: Pick<StripFigure, 'value'>) => {
  const language = useLanguage();
  const { strip } = useBoardWords();
  if (value.is === 'none')
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="unseen">{strip.unknown}</span>
      </>
    );
  if (value.is === 'since') return <Ago at={value.at} />;
  return value.is === 'count'
    ? new Intl.NumberFormat(language).format(value.n)
    : new Intl.NumberFormat(language, { style: 'percent' }).format(value.share);
};

/** How long it is since a moment; ticks by itself. */
export const Ago = ({ at }: { readonly at: number }) => {
  const words = useWords();
  const now = useNow(at);
  return <time dateTime={new Date(at).toISOString()}>{spanWords(words, elapsed(now - at))}</time>;
};
