import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import { shakeHands } from './handshake';
import type { Subscription } from './subscription';

/** The states of an event subscription, in Azure's words. */
export type ValidationState = 'Creating' | 'AwaitingManualAction' | 'Succeeded' | 'Failed';

export type Validation = {
  state(): ValidationState;
  /** Why it isn't validated yet. */
  words(): string | undefined;
  /** Somebody fetched the validation URL. False if the code is not this subscription's, or too late. */
  confirm(code: string): boolean;
  stop(): void;
};

const manualActionMs = 10 * 60_000;
const longestPauseMs = 2000;

/**
 * Shakes hands until the endpoint does. Azure tries once and refuses the subscription; here the stack may still be
 * starting, so an endpoint that is unreachable or refuses is asked again.
 */
export const startValidation = (deps: {
  readonly clock: Clock;
  readonly subscription: Subscription;
  readonly topic: string;
  readonly validationUrl: (code: string) => string;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  readonly onValidated: () => void;
}): Validation => {
  const { clock, subscription } = deps;
  const code = randomUUID().toUpperCase();
  let state: ValidationState = 'Creating';
  let words: string | undefined;
  let stopped = false;
  let pause = 125;

  const succeed = () => {
    state = 'Succeeded';
    words = undefined;
    deps.onValidated();
  };
  const attempt = async () => {
    const shaken = await shakeHands({
      subscription,
      topic: deps.topic,
      code,
      validationUrl: deps.validationUrl(code),
      eventId: randomUUID(),
      now: clock.now(),
      timeoutMs: deps.timeoutMs,
      signal: deps.signal,
    });
    if (stopped || deps.signal.aborted || state !== 'Creating') return;
    if (shaken.is === 'validated') succeed();
    else if (shaken.is === 'awaiting-manual-action') {
      state = 'AwaitingManualAction';
      words = 'the endpoint did not answer the validation code; it may still GET the validation URL';
      clock.after(manualActionMs, () => {
        if (state === 'AwaitingManualAction') state = 'Failed';
      });
    } else {
      words = shaken.words;
      pause = Math.min(pause * 2, longestPauseMs);
      clock.after(pause, () => void attempt());
    }
  };
  void attempt();

  return {
    state: () => state,
    words: () => words,
    confirm: given => {
      if (given !== code || state === 'Failed') return false;
      if (state !== 'Succeeded') succeed();
      return true;
    },
    stop: () => {
      stopped = true;
    },
  };
};
