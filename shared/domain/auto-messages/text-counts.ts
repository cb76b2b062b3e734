import { TRIGGER_IDS, triggerFacts } from './triggers';

/** Whoever speaks in a text of ours. */
export type Speaker =
  | { readonly by: 'auto'; readonly trigger: string }
  | { readonly by: 'agent' | 'bot' | 'survey' | 'consent' };

/** Texts that the law, a carrier or a life asks for: each has a small limit of its own, and uses no other. */
export const OWN_LIMITS = ['help', 'crisis', 'opt-out-confirmation'] as const;
export type OwnLimit = (typeof OWN_LIMITS)[number];

/**
 * What left for one customer on one channel in the last hour and day, whoever spoke, in all their conversations; in the thread's
 * head. Bounded: at most as many times as the highest limit of an hour, and 25 hours.
 */
export type TextCounts = {
  /** When texts left that nobody wrote, in the last hour (epoch ms), oldest first; and of these, those that answered a text by themselves. */
  readonly automatedAt: readonly number[];
  readonly answeredAt: readonly number[];
  /** So many texts that nobody wrote, and of agents, by the hour in which they left; those of the last day, oldest first. */
  readonly hours: readonly HourCount[];
  readonly ownAt?: { readonly [L in OwnLimit]?: readonly number[] };
};
type HourCount = { readonly from: number; readonly automated: number; readonly agents: number };

export const NOTHING_SENT: TextCounts = { automatedAt: [], answeredAt: [], hours: [] };

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** The highest limit of an hour that a channel may set. */
export const MOST_AN_HOUR = 200;

export const factsOf = (trigger: string) => {
  const known = TRIGGER_IDS.find(one => one === trigger);
  return known === undefined ? undefined : triggerFacts(known);
};

/** The limit of its own that a text has, if it has one. */
export const ownLimitOf = (speaker: Speaker): OwnLimit | undefined => {
  if (speaker.by === 'consent') return 'opt-out-confirmation';
  return speaker.by === 'auto' ? OWN_LIMITS.find(own => own === speaker.trigger) : undefined;
};

/** True for a message that answers a customer's text by itself. */
export const isAnswer = (speaker: Speaker): boolean =>
  speaker.by === 'auto' && factsOf(speaker.trigger)?.answers === true;

/** Which of these times lie within a span before now. A time that is ahead of a slow clock does. */
export const within = (times: readonly number[], now: number, span: number): readonly number[] =>
  times.filter(at => now - at < span);

/** The hours of which a part lies within the last day. */
export const hoursOfDay = (hours: readonly HourCount[], now: number): readonly HourCount[] =>
  hours.filter(({ from }) => now - from < DAY + HOUR);

/** Counts a text of ours that was decided. */
export const countedText = (counts: TextCounts, speaker: Speaker, at: number): TextCounts => {
  const own = ownLimitOf(speaker);
  if (own !== undefined) {
    const before = within(counts.ownAt?.[own] ?? [], at, DAY);
    return { ...counts, ownAt: { ...counts.ownAt, [own]: [...before, at].slice(-MOST_AN_HOUR) } };
  }
  const automated = speaker.by !== 'agent';
  const add = (times: readonly number[], isOne: boolean) =>
    [...within(times, at, HOUR), ...(isOne ? [at] : [])].slice(-MOST_AN_HOUR);
  return {
    ...counts,
    automatedAt: add(counts.automatedAt, automated),
    answeredAt: add(counts.answeredAt, isAnswer(speaker)),
    hours: inHour(hoursOfDay(counts.hours, at), at, automated),
  };
};

const inHour = (hours: readonly HourCount[], at: number, automated: boolean): readonly HourCount[] => {
  const from = Math.floor(at / HOUR) * HOUR;
  const now = hours.find(hour => hour.from === from) ?? { from, automated: 0, agents: 0 };
  const counted = automated ? { ...now, automated: now.automated + 1 } : { ...now, agents: now.agents + 1 };
  return [...hours.filter(hour => hour.from !== from), counted].sort((a, b) => a.from - b.from);
};
