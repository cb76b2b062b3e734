/** How a poll ended. */
export type PollEnd =
  /** There is something new; `cursor` says what is known now. */
  | { readonly is: 'changed'; readonly cursor: string }
  | { readonly is: 'same' }
  /** Cut, or never answered: nothing is known of it, and nothing is lost, for the cursor stands for all that was seen. */
  | { readonly is: 'cut' }
  | { readonly is: 'refused'; readonly status: number; readonly retryAfterMs?: number };

/** `cursor`: what is known; `failures`: how many polls in a row told nothing. */
export type Polling = { readonly cursor?: string; readonly failures: number };

const SHORTEST_MS = 500;
const LONGEST_MS = 8_000;

/** Between half of a doubling pause and all of it: a thousand desks must not come back in one moment. */
const jittered = (failures: number, random: number): number =>
  Math.min(LONGEST_MS, SHORTEST_MS * 2 ** failures) * (0.5 + random / 2);

/**
 * What follows a poll: the next one at once after an answer, after a pause when there was none.
 *
 * @param random 0 to 1
 * @returns `pauseMs` is undefined when only a person can help: a sign-in is needed
 */
export const afterPoll = (
  polling: Polling,
  end: PollEnd,
  random: number,
): { readonly polling: Polling; readonly pauseMs: number | undefined } => {
  if (end.is === 'changed') return { polling: { cursor: end.cursor, failures: 0 }, pauseMs: 0 };
  if (end.is === 'same') return { polling: { ...polling, failures: 0 }, pauseMs: 0 };
  const next = { ...polling, failures: polling.failures + 1 };
  if (end.is === 'refused' && end.status === 401) return { polling: next, pauseMs: undefined };
  const pauseMs = Math.max(jittered(polling.failures, random), (end.is === 'refused' && end.retryAfterMs) || 0);
  return { polling: next, pauseMs };
};
