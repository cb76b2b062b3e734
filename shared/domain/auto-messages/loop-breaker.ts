import { type Because, because } from '../values/because';
import { TRIGGER_IDS, type Trigger, triggerFacts } from './triggers';

/** What is remembered of one customer's automated answers; bounded, and kept in the thread's head. */
export type LoopState = {
  /** When automated answers went out within the last hour (epoch ms), oldest first. */
  readonly answeredAt: readonly number[];
  /** The last text heard, as a number that doesn't give it away, and how often it came unchanged in a row. */
  readonly heard?: { readonly hash: number; readonly at: number; readonly times: number };
};

export const NO_ANSWERS_YET: LoopState = { answeredAt: [] };

export type LoopLimits = {
  /** The most automated answers to one customer in an hour. */
  readonly answersAnHour: number;
  /** A text that comes unchanged this many times in a row, each within the hour, is taken for a robot's. */
  readonly sameTextTimes: number;
};

export const DEFAULT_LOOP_LIMITS: LoopLimits = { answersAnHour: 6, sameTextTimes: 3 };

export type LoopDecision =
  | { readonly allowed: true; readonly state: LoopState; readonly because: Because }
  | { readonly allowed: false; readonly because: Because };

const HOUR = 3_600_000;

/** Remembers a customer's text, before anything answers it. */
export const heardText = (state: LoopState, text: string, at: number): LoopState => {
  const hash = hashOf(text.trim().toLowerCase());
  const { heard } = state;
  const isSame = heard !== undefined && heard.hash === hash && at - heard.at < HOUR;
  return { ...state, heard: { hash, at, times: isSame ? heard.times + 1 : 1 } };
};

/**
 * Whether an automated answer may go out, so that two robots don't text each other for ever. Only messages that answer a
 * text by themselves count; what a person or the queue causes (an agent joined, the place in line) always passes.
 *
 * A request for help or a crisis is answered even when it comes again unchanged, but within the hour's limit.
 */
export const allowAnswer = (
  state: LoopState,
  trigger: Trigger,
  now: number,
  limits: LoopLimits = DEFAULT_LOOP_LIMITS,
): LoopDecision => {
  const facts = triggerFacts(trigger);
  if (facts.answers !== true) {
    return { allowed: true, state, because: because('loop-breaker.not-an-answer', { trigger }) };
  }
  const recent = state.answeredAt.filter(at => now - at < HOUR);
  const { answersAnHour, sameTextTimes } = limits;
  const oldest = recent.at(-answersAnHour);
  if (recent.length >= answersAnHour) {
    const until = new Date((oldest ?? now) + HOUR).toISOString();
    const counted = { trigger, answered: recent.length, answersAnHour, until };
    return { allowed: false, because: because('loop-breaker.hour', counted) };
  }
  const times = state.heard?.times ?? 0;
  if (facts.required !== true && times >= sameTextTimes) {
    return { allowed: false, because: because('loop-breaker.same-text', { trigger, times, sameTextTimes }) };
  }
  return {
    allowed: true,
    state: { ...state, answeredAt: [...recent, now] },
    because: because('loop-breaker.allowed', { trigger, answered: recent.length, answersAnHour }),
  };
};

/** Remembers that an automated message went out; only those that answer a text by themselves count. */
export const countedAnswer = (state: LoopState, trigger: string, at: number): LoopState => {
  const isAnswer = TRIGGER_IDS.some(known => known === trigger && triggerFacts(known).answers === true);
  return isAnswer ? { ...state, answeredAt: [...state.answeredAt.filter(before => at - before < HOUR), at] } : state;
};

/** FNV-1a, 32 bits: enough to know a text again, too little to read it. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
};
