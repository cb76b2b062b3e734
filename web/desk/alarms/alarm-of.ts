/** What can be heard. Each has a sound of its own. */
export type Alarm = 'urgent' | 'offer' | 'text';

/** What a desk has that calls for somebody, by conversation. */
export type Calls = {
  readonly urgent: readonly string[];
  readonly offers: readonly string[];
  /** Unread texts of conversations that are not in front of the agent. */
  readonly texts: readonly string[];
};
export const NO_CALLS: Calls = { urgent: [], offers: [], texts: [] };

/** What is asked of somebody is said again so long as nobody has answered. */
export const AGAIN_MS = 10_000;

const isNew = (before: readonly string[], now: readonly string[]): boolean => now.some(each => !before.includes(each));

/** What is to be heard when a desk has changed: the most pressing of what is new, once. */
export const alarmOf = (before: Calls, now: Calls): Alarm | undefined => {
  if (isNew(before.urgent, now.urgent)) return 'urgent';
  if (isNew(before.offers, now.offers)) return 'offer';
  return isNew(before.texts, now.texts) ? 'text' : undefined;
};

/** What is to be heard again after a pause. A text waits quietly; an offer runs out. */
export const alarmAgain = ({ urgent, offers }: Calls): Alarm | undefined =>
  urgent.length > 0 ? 'urgent' : offers.length > 0 ? 'offer' : undefined;
