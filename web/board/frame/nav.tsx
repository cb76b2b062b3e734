import { Link } from '@tanstack/react-router';
import type { Place } from '../../data/board/places';
import { useBoardWords } from '../../words/board/use-board-words';

export type NavPlace = { readonly id: Place; readonly count?: number };

export const addressOf = (place: Place): string => (place === 'now' ? '/board' : `/board/${place}`);

export const BoardNav = ({ places }: { readonly places: readonly NavPlace[] }) => {
  const { frame, nav } = useBoardWords();
  return (
    <nav className="board-nav" aria-label={frame.places}>
      <ul>
        {places.map(({ id, count }) => (
          <li key={id}>
            <Link to={addressOf(id)} activeOptions={{ exact: id === 'now', includeSearch: false }}>
              {nav[id]}
              {count !== undefined && count > 0 && <span className="board-nav-count">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};
