import { Refused } from '../../../shared/api/refused';

/** What a command came to: done, refused with a sentence, or unknown, because nothing answered for so long. */
export type CommandEnd =
  | { readonly is: 'done' }
  | { readonly is: 'refused'; readonly status: number; readonly sentence: string }
  | { readonly is: 'unknown' };

export type InsistParts = {
  readonly now: () => number;
  readonly pause: (ms: number) => Promise<void>;
};

/** So long a command is insisted on: an agent who pressed a button waits for it. */
const LONGEST_MS = 30_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 4_000;

/**
 * Sends a command until something answers, each time as the very same command: its id is made once, so however often it arrives, it is
 * done once.
 *
 * @param send sends it under its one id, and returns when it is done; throws `Refused` with the sentence, or whatever a network throws
 */
export const insist = async (send: () => Promise<void>, { now, pause }: InsistParts): Promise<CommandEnd> => {
  const until = now() + LONGEST_MS;
  let mayHaveArrived = false;
  for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
    try {
      await send();
      return { is: 'done' };
    } catch (error) {
      const isAnswer = error instanceof Refused && error.status < 500 && error.status !== 429;
      // Its answer was lost: what is refused now may be what was done then. The feed tells which.
      if (isAnswer && mayHaveArrived) return { is: 'unknown' };
      if (isAnswer) return { is: 'refused', status: error.status, sentence: error.message };
      mayHaveArrived = true;
    }
    if (now() + wait >= until) return { is: 'unknown' };
    await pause(wait);
  }
};
