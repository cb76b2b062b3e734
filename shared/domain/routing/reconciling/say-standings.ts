import { because } from '../../values/because';
import type { Decision } from '../actions/decision';
import type { Item } from '../model/item';
import { standingOf } from './standing';
import { comparedAfter } from './when-compared';

/** At most so many items a tick, which is one every two seconds. */
const MOST_A_TICK = 30;

/**
 * The minute's tick tells threads where the pool has what nothing happened to for long, so that a lost message is noticed from
 * this side too. What doesn't fit one tick is left for the next ones.
 */
export const sayStandings = (decision: Decision): void => {
  const after = decision.state.head.comparedTo ?? 0;
  const due: { readonly at: number; readonly item: Item }[] = [];
  for (const item of decision.state.items.values()) {
    const at = comparedAfter(item, after);
    if (at <= decision.now) due.push({ at, item });
  }
  if (due.length === 0) return;
  due.sort((a, b) => a.at - b.at);
  const last = due[MOST_A_TICK - 1]?.at ?? decision.now;
  // Whatever is due at the very same time goes along, so that nothing is left behind.
  const now = due.filter(({ at }) => at <= last);
  decision.record({
    kind: 'standings-said',
    standings: now.map(({ item }) => standingOf(decision, item)),
    to: last,
    because: because('time.compared', { items: now.length, left: due.length - now.length }),
  });
};
