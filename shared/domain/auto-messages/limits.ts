import { type Because, because } from '../values/because';
import { type LoopState, saidByRobot } from './loop-breaker';
import {
  DAY,
  factsOf,
  HOUR,
  hoursOfDay,
  isAnswer,
  type OwnLimit,
  ownLimitOf,
  type Speaker,
  type TextCounts,
  within,
} from './text-counts';

/** What one customer on one channel is sent at most, as the channel sets it. Agents' texts are never held. */
export type TextLimits = {
  /** Messages that answer a text by themselves. */
  readonly automatedAnswersPerHour: number;
  /** Whatever nobody writes: messages, bots, surveys. */
  readonly automatedTextsPerHour: number;
  readonly automatedTextsPerDay: number;
  /** Beyond so many in a day, agents' among them, only agents are heard. */
  readonly textsPerDay: number;
};

export const DEFAULT_TEXT_LIMITS: TextLimits = {
  automatedAnswersPerHour: 6,
  automatedTextsPerHour: 20,
  automatedTextsPerDay: 60,
  textsPerDay: 200,
};

/** The law allows one confirmation of an opt-out; who says STOP again the same day has had it. */
const OWN: Readonly<Record<OwnLimit, { readonly most: number; readonly span: number }>> = {
  help: { most: 3, span: HOUR },
  crisis: { most: 3, span: HOUR },
  'opt-out-confirmation': { most: 1, span: DAY },
};

export type Sent = { readonly counts: TextCounts; readonly loop: LoopState };

/**
 * Why a text may not leave for this customer now: too many have, in this conversation or others; or their last text is a robot's.
 * Nothing when it may. What is held is dropped, never sent later.
 */
export const heldByLimits = (
  { counts, loop }: Sent,
  speaker: Speaker,
  now: number,
  limits: TextLimits,
): Because | undefined => {
  if (speaker.by === 'agent') return undefined;
  const own = ownLimitOf(speaker);
  if (own !== undefined) return heldByOwn(counts, own, now);
  return heldAsAnswer({ counts, loop }, speaker, now, limits) ?? heldByTotals(counts, now, limits);
};

const heldByOwn = (counts: TextCounts, own: OwnLimit, now: number): Because | undefined => {
  const { most, span } = OWN[own];
  const recent = within(counts.ownAt?.[own] ?? [], now, span);
  if (recent.length < most) return undefined;
  return because('limit.own', { trigger: own, sent: recent.length, most, until: freeAt(recent, most, now, span) });
};

const heldAsAnswer = ({ counts, loop }: Sent, speaker: Speaker, now: number, limits: TextLimits) => {
  if (speaker.by !== 'auto' || !isAnswer(speaker)) return undefined;
  const { trigger } = speaker;
  const answersAnHour = limits.automatedAnswersPerHour;
  const recent = within(counts.answeredAt, now, HOUR);
  if (recent.length >= answersAnHour) {
    const until = freeAt(recent, answersAnHour, now, HOUR);
    return because('loop-breaker.hour', { trigger, answered: recent.length, answersAnHour, until });
  }
  return factsOf(trigger)?.required === true ? undefined : saidByRobot(loop, trigger);
};

const heldByTotals = (counts: TextCounts, now: number, limits: TextLimits): Because | undefined => {
  const { automatedTextsPerHour: perHour, automatedTextsPerDay: perDay, textsPerDay } = limits;
  const hour = within(counts.automatedAt, now, HOUR);
  if (hour.length >= perHour)
    return because('limit.hour', { automated: hour.length, perHour, until: freeAt(hour, perHour, now, HOUR) });
  const day = hoursOfDay(counts.hours, now);
  const automated = day.reduce((sum, one) => sum + one.automated, 0);
  if (automated >= perDay) return because('limit.day', { automated, perDay });
  const agents = day.reduce((sum, one) => sum + one.agents, 0);
  return automated + agents >= textsPerDay
    ? because('limit.day-with-agents', { automated, agents, textsPerDay })
    : undefined;
};

/** When one more may leave: the oldest of the newest `most` has left the span by then. */
const freeAt = (times: readonly number[], most: number, now: number, span: number): string =>
  new Date((times.at(-most) ?? now) + span).toISOString();
