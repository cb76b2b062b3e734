import type { DialBoard } from './carrier/dials';
import type { Chance } from './chance';
import type { Clock } from './clock';
import { type Answer, call } from './event-grid/post';

/** One call of a provider to the business's address: whom, what, and when to try again. */
export type ProviderCall = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutMs: number;
  /** How long to wait before each further try. */
  readonly retryAfterMs: readonly number[];
  /** Whether what the endpoint answered is worth a further try. */
  readonly again: (answer: Answer) => boolean;
  /** Once it ended: acknowledged, or why it was given up. */
  readonly onEnd?: (failure: string | undefined) => void;
};

/**
 * Brings providers' calls to the business. The dials of events hold here as well: some come twice, late, out of order, or again
 * although they were acknowledged.
 */
export const createProviderCalls = (deps: {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly dials: DialBoard;
  /** Divides the waits between tries. */
  readonly timeScale: number;
}) => {
  const { clock, chance, dials, timeScale } = deps;
  const cut = new AbortController();

  const attempt = async (one: ProviderCall, tried: number): Promise<void> => {
    const { url, headers, body, timeoutMs } = one;
    const answer = await call({ method: 'POST', url, headers, body, timeoutMs, signal: cut.signal });
    if (cut.signal.aborted) return;
    const taken = answer.status !== undefined && answer.status < 300;
    const wait = one.retryAfterMs[tried];
    const isLost = taken && chance.hits(dials.get().events.lostAcknowledgementPercent);
    if (wait !== undefined && (isLost || (!taken && one.again(answer)))) {
      clock.after(wait / timeScale, () => void attempt(one, tried + 1));
      return;
    }
    one.onEnd?.(taken ? undefined : answer.words);
  };

  return {
    make: (one: ProviderCall): void => {
      const { duplicatePercent, delayMs, reorderWindowMs } = dials.get().events;
      const later = () => delayMs + Math.floor(chance.below(reorderWindowMs));
      clock.after(later(), () => void attempt(one, 0));
      if (chance.hits(duplicatePercent)) clock.after(later(), () => void attempt(one, 0));
    },
    stop: () => cut.abort(),
  };
};
export type ProviderCalls = ReturnType<typeof createProviderCalls>;
