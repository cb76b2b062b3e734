import { because } from '../../values/because';
import type { Turn } from '../actions/decision';
import type { Item } from '../model/item';
import { standingOf } from './standing';
import { comparedAfter } from './when-compared';

/** At most so many items a tick, which is one every two seconds. */
const MOST_A_TICK = 30;

/**
 * The minute's tick tells threads where the pool has what nothing happened to for long, so that a lost message is noticed from
 * this side too. What doesn't fit one tick is left for the next ones.
 */
export const sayStandings = (turn: Turn): void => {
  const after = turn.state.head.comparedTo ?? 0;
  const due: { readonly at: number; readonly item: Item }[] = [];
  for (const item of turn.state.items.values()) {
    const at = comparedAfter(item, after);
    if (at <= turn.now) due.push({ at, item });
  }
  if (due.length === 0) return;
  due.sort((a, b) => a.at - b.at);
  const last = due[MOST_A_TICK - 1]?.at ?? turn.now;
  // Whatever is due at the very same time goes along, so that nothing is left behind.
  const now = due.filter(({ at }) => at <= last);
  turn.record({
    kind: 'standings-said',
    standings: now.map(({ item }) => standingOf(turn, item)),
    to: last,
    because: because('time.compared', { items: now.length, left: due.length - now.length }),
  });
};
