import { type Because, because } from '../values/because';

/** What is remembered of one customer's last text; bounded, and kept in the thread's head. */
export type LoopState = {
  /** The last text heard, as a number that doesn't give it away, and how often it came unchanged in a row. */
  readonly heard?: { readonly hash: number; readonly at: number; readonly times: number };
};

export const NOTHING_HEARD: LoopState = {};

/** A text that comes unchanged this many times in a row, each within the hour, is taken for a robot's. */
export const SAME_TEXT_TIMES = 3;

const HOUR = 3_600_000;

/** Remembers a customer's text, before anything answers it. */
export const heardText = ({ heard }: LoopState, text: string, at: number): LoopState => {
  const hash = hashOf(text.trim().toLowerCase());
  const isSame = heard !== undefined && heard.hash === hash && at - heard.at < HOUR;
  return { heard: { hash, at, times: isSame ? heard.times + 1 : 1 } };
};

/** Why the last text is a robot's, which no automated message answers; nothing when it may be a person's. */
export const saidByRobot = ({ heard }: LoopState, trigger: string): Because | undefined => {
  const times = heard?.times ?? 0;
  return times < SAME_TEXT_TIMES
    ? undefined
    : because('loop-breaker.same-text', { trigger, times, sameTextTimes: SAME_TEXT_TIMES });
};

/** FNV-1a, 32 bits: enough to know a text again, too little to read it. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
};
