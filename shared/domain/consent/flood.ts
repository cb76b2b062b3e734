import { type Because, because } from '../values/because';

/** How many texts one sender may send in a span; a whole allowance may come at once. */
export type FloodLimit = { readonly texts: number; readonly perSeconds: number };

export const DEFAULT_FLOOD_LIMIT: FloodLimit = { texts: 30, perSeconds: 60 };

/**
 * A stretch of time in which a sender's allowance was not whole, in epoch milliseconds of received time: its first text, its
 * last one, and the instant at which the allowance is whole again.
 */
type Busy = { readonly from: number; readonly last: number; readonly wholeAt: number };

/**
 * At most four stretches of the last day, oldest first, whatever was sent; and whether the sender is over the limit, so that a
 * flood is told once and not for each of its texts.
 */
export type FloodState = { readonly busy: readonly Busy[]; readonly flooding: boolean };

export const NO_FLOOD: FloodState = { busy: [], flooding: false };

export type FloodOutcome = {
  readonly state: FloodState;
  /** `hold`: kept in the log, but nothing answers it and nobody is offered it. */
  readonly decision: 'pass' | 'hold';
  /** True for the first text of a flood, and for the first one after it: the log says so once. */
  readonly turned: boolean;
  readonly because: Because;
};

/** So much is remembered, and so long: Event Grid delivers for a day. What is older counts as a day old. */
const MOST = 4;
const REMEMBERED_MS = 86_400_000;

/**
 * Counts one text of a sender against the limit (generic cell rate algorithm: each text uses `perSeconds / texts` of the
 * allowance, which refills with time). A held text uses none, so a flood ends as soon as it slows down.
 *
 * The order of arrival makes no difference: a text that comes late counts among those that were received around it. By arrival
 * every backlog would be a flood.
 *
 * @param at received time, epoch milliseconds
 * @throws RangeError for a limit that is not positive
 */
export const countText = (state: FloodState, at: number, limit: FloodLimit = DEFAULT_FLOOD_LIMIT): FloodOutcome => {
  if (!(limit.texts >= 1) || !(limit.perSeconds > 0)) {
    throw new RangeError(
      `A flood limit needs at least 1 text in more than 0 seconds, got ${limit.texts} in ${limit.perSeconds}.`,
    );
  }
  const span = limit.perSeconds * 1_000;
  const facts = { texts: limit.texts, perSeconds: limit.perSeconds };
  const newest = state.busy.at(-1)?.last ?? at;
  const time = Math.max(at, newest - REMEMBERED_MS);
  const { counted, all } = counting(state.busy, time, span / limit.texts);
  if (counted.wholeAt - counted.last > span) {
    return {
      state: { busy: state.busy, flooding: true },
      decision: 'hold',
      turned: !state.flooding,
      because: because('flood.over-limit', facts),
    };
  }
  // A text from before the flood says nothing of its end.
  const flooding = state.flooding && time < newest;
  return {
    state: { busy: fewest(all.filter(({ wholeAt }) => wholeAt > Math.max(newest, time) - REMEMBERED_MS)), flooding },
    decision: 'pass',
    turned: state.flooding && !flooding,
    because: because('flood.within-limit', facts),
  };
};

/** The stretches with one text more, and the one that it lies in. One that grows into the next takes up what that one used. */
const counting = (busy: readonly Busy[], at: number, use: number): { counted: Busy; all: readonly Busy[] } => {
  const before = busy.filter(({ from }) => from <= at);
  const around = before.at(-1);
  const isIn = around !== undefined && at < around.wholeAt;
  const begun = isIn ? around : { from: at, last: at, wholeAt: at };
  let counted = { from: begun.from, last: Math.max(begun.last, at), wholeAt: begun.wholeAt + use };
  const after = busy.slice(before.length);
  let taken = 0;
  for (const next of after) {
    if (next.from >= counted.wholeAt) break;
    counted = { from: counted.from, last: next.last, wholeAt: counted.wholeAt + next.wholeAt - next.from };
    taken += 1;
  }
  return { counted, all: [...(isIn ? before.slice(0, -1) : before), counted, ...after.slice(taken)] };
};

/** Of too many, the two that lie closest together become one. */
const fewest = (busy: readonly Busy[]): readonly Busy[] => {
  if (busy.length <= MOST) return busy;
  const gaps = busy.slice(1).map((next, at) => next.from - (busy[at]?.wholeAt ?? 0));
  const closest = gaps.indexOf(Math.min(...gaps));
  const [one, other] = [busy[closest], busy[closest + 1]];
  if (one === undefined || other === undefined) return busy;
  const joined = { from: one.from, last: other.last, wholeAt: other.wholeAt };
  return [...busy.slice(0, closest), joined, ...busy.slice(closest + 2)];
};
