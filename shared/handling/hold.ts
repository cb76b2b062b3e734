import { Outage } from '../outage';
import type { Hold, Waiting } from '../ports';

/** One behind another comes a moment after it. */
const BEHIND_MS = 500;
/** What was to come so long ago is lost, and holds up nobody. */
const LOST_MS = 10 * 60_000;
/** So many wait outside a session; more stay in it, in their order, until there is room. A row holds no more. */
const MOST_WAITING = 500;

/** Whose hold says whether a customer's texts wait, or lie among the dead letters. */
export const holdOfThread = (thread: string): string => `conversations/${thread}`;

const isLost = ({ due }: Waiting, now: number): boolean => due <= now - LOST_MS;

/** Those that will come, but for one. */
export const othersOf = ({ waiting }: Hold, id: string, now: number): readonly Waiting[] =>
  waiting.filter(one => one.id !== id && !isLost(one, now));

/** Whether nobody is before it. */
export const isFirst = ({ waiting }: Hold, id: string, now: number): boolean => {
  const first = waiting.find(one => one.id === id || !isLost(one, now));
  return first === undefined || first.id === id;
};

/** Its place behind all others. */
export const behind = (hold: Hold, id: string, now: number): Waiting => {
  const there = hold.waiting.find(one => one.id === id);
  const last = Math.max(now, ...othersOf(hold, id, now).map(({ due }) => due));
  return { id, since: there?.since ?? now, tries: there?.tries ?? 0, due: last + BEHIND_MS };
};

/**
 * In its place if it has one, else last.
 *
 * @throws Outage while so many wait that there is no room: the delivery comes again
 */
export const withEntry = ({ waiting, letters }: Hold, entry: Waiting, now: number): Hold => {
  const there = waiting.filter(one => one.id === entry.id || !isLost(one, now));
  if (there.some(({ id }) => id === entry.id))
    return { letters, waiting: there.map(one => (one.id === entry.id ? entry : one)) };
  if (there.length >= MOST_WAITING) throw new Outage(`At most ${MOST_WAITING} messages wait outside their session.`);
  return { letters, waiting: [...there, entry] };
};

/** Without one that was handled, and without the lost; where it is a text that became a dead letter, with that. */
export const withoutEntry = (hold: Hold, id: string, now: number, letter?: string): Hold => ({
  waiting: othersOf(hold, id, now),
  letters: letter === undefined ? hold.letters : [...new Set([...hold.letters, letter])],
});

/** Whether it has something to take out: the one, or what is lost. */
export const hasToGo = ({ waiting }: Hold, id: string, now: number): boolean =>
  waiting.some(one => one.id === id || isLost(one, now));
