/** What an agent wrote and this browser has not yet seen in the log, under the id that was made with it. */
export type Bubble = {
  /** Made here, once. Every attempt carries it, so the server takes it once. */
  readonly commandId: string;
  readonly person: string;
  readonly conversation: string;
  readonly kind: 'text' | 'note';
  readonly body: string;
  /** When it was written, by server time. */
  readonly madeAt: number;
  readonly state: BubbleState;
};

export type BubbleState =
  /** Under way, for the `attempt`th time. */
  | { readonly is: 'sending'; readonly attempt: number }
  /** No answer came: it goes again at `retryAt`, or as soon as there is a network. */
  | { readonly is: 'waiting'; readonly attempt: number; readonly retryAt: number }
  /** Nobody is signed in: it goes again after the sign-in. */
  | { readonly is: 'signed-out'; readonly attempt: number }
  /** Taken. It stays until the log shows it. */
  | { readonly is: 'queued'; readonly outcome?: string }
  /** Refused, or failed for good: what the server said. */
  | { readonly is: 'refused'; readonly sentence: string };

export type BubbleEvent =
  | {
      readonly type: 'answered';
      readonly status: number;
      readonly outcome?: string;
      readonly sentence?: string;
      readonly at: number;
    }
  | { readonly type: 'no-answer'; readonly at: number }
  | { readonly type: 'go' }
  | { readonly type: 'failed'; readonly sentence: string };

const PAUSES_S = [1, 2, 4, 8, 16, 30] as const;

/** Milliseconds before attempt 2, 3, …: 1, 2, 4, 8, 16 seconds, then 30 each time. */
export const pauseAfter = (attempt: number): number => (PAUSES_S[attempt - 1] ?? 30) * 1_000;

/** What may be better in a moment. Everything else below 500 is an answer. */
const MAY_PASS = new Set([408, 425, 429]);

/**
 * What becomes of a bubble. Whatever is not an answer to this very command leads to the same command again, never to another: the
 * server knows it by its id.
 */
export const bubbleAfter = (bubble: Bubble, event: BubbleEvent): Bubble => {
  const { state } = bubble;
  const attempt = 'attempt' in state ? state.attempt : 1;
  switch (event.type) {
    case 'go':
      return state.is === 'waiting' || state.is === 'signed-out'
        ? { ...bubble, state: { is: 'sending', attempt: attempt + 1 } }
        : bubble;
    case 'no-answer':
      return state.is === 'sending' ? again(bubble, attempt, event.at) : bubble;
    case 'failed':
      return { ...bubble, state: { is: 'refused', sentence: event.sentence } };
    case 'answered': {
      if (state.is !== 'sending') return bubble;
      const { status, outcome, sentence = `The server answered ${status}.` } = event;
      if (status === 401) return { ...bubble, state: { is: 'signed-out', attempt } };
      if (status >= 500 || MAY_PASS.has(status)) return again(bubble, attempt, event.at);
      if (status >= 400) return { ...bubble, state: { is: 'refused', sentence } };
      return { ...bubble, state: { is: 'queued', ...(outcome !== undefined && { outcome }) } };
    }
  }
};

const again = (bubble: Bubble, attempt: number, at: number): Bubble => ({
  ...bubble,
  state: { is: 'waiting', attempt, retryAt: at + pauseAfter(attempt) },
});

/** After a reload nobody knows whether what was under way arrived: it goes again, at once, as the same command. */
export const bubbleFound = (bubble: Bubble, now: number): Bubble =>
  bubble.state.is === 'sending'
    ? { ...bubble, state: { is: 'waiting', attempt: bubble.state.attempt, retryAt: now } }
    : bubble;
