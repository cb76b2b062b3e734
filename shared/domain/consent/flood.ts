import { type Because, because } from '../values/because';

/** How many texts one sender may send in a span; a whole allowance may come at once. */
export type FloodLimit = { readonly texts: number; readonly perSeconds: number };

export const DEFAULT_FLOOD_LIMIT: FloodLimit = { texts: 30, perSeconds: 60 };

/**
 * Two values whatever was sent: the instant (epoch milliseconds) at which the allowance is whole again, and whether the
 * sender is over it, so that a flood is told once and not for each of its texts.
 */
export type FloodState = { readonly wholeAt: number; readonly flooding: boolean };

export const NO_FLOOD: FloodState = { wholeAt: 0, flooding: false };

export type FloodOutcome = {
  readonly state: FloodState;
  /** `hold`: kept in the log, but nothing answers it and nobody is offered it. */
  readonly decision: 'pass' | 'hold';
  /** True for the first text of a flood, and for the first one after it: the log says so once. */
  readonly turned: boolean;
  readonly because: Because;
};

/**
 * Counts one text of a sender against the limit (generic cell rate algorithm: each text uses `perSeconds / texts` of the
 * allowance, which refills with time). A held text uses none, so a flood ends as soon as it slows down.
 *
 * @param at received time, epoch milliseconds; a time before the last one counts like the last one
 * @throws RangeError for a limit that is not positive
 */
export const countText = (state: FloodState, at: number, limit: FloodLimit = DEFAULT_FLOOD_LIMIT): FloodOutcome => {
  if (!(limit.texts >= 1) || !(limit.perSeconds > 0)) {
    throw new RangeError(
      `A flood limit needs at least 1 text in more than 0 seconds, got ${limit.texts} in ${limit.perSeconds}.`,
    );
  }
  const span = limit.perSeconds * 1_000;
  const wholeAt = Math.max(state.wholeAt, at) + span / limit.texts;
  const facts = { texts: limit.texts, perSeconds: limit.perSeconds };
  if (wholeAt - at > span) {
    return {
      state: { wholeAt: state.wholeAt, flooding: true },
      decision: 'hold',
      turned: !state.flooding,
      because: because('flood.over-limit', facts),
    };
  }
  return {
    state: { wholeAt, flooding: false },
    decision: 'pass',
    turned: state.flooding,
    because: because('flood.within-limit', facts),
  };
};
