import type { Kept } from '../kept/kept';
import { type Bubble, type BubbleEvent, bubbleAfter, bubbleFound } from './bubble';

/** What the server said of a command; a promise that is refused means that no answer came. */
export type Answered = { readonly status: number; readonly outcome?: string; readonly sentence?: string };

export type OutboxParts = {
  readonly person: string;
  readonly kept: Kept<Bubble>;
  readonly post: (bubble: Bubble) => Promise<Answered>;
  readonly newId: () => string;
  readonly now: () => number;
  /** Calls once, after so many milliseconds. Gives what calls it off. */
  readonly after: (ms: number, call: () => void) => () => void;
};

/**
 * What was written and is not yet in the log. A text is kept before it leaves, so a reload sends it; in one conversation nothing
 * overtakes what was written before it. One window at a time may have the outbox of a person (a Web Lock sees to it).
 */
export const createOutbox = ({ person, kept, post, newId, now, after }: OutboxParts) => {
  const bubbles = new Map<string, Bubble>();
  const listeners = new Set<() => void>();
  let snapshot: readonly Bubble[] = [];
  let callOff: (() => void) | undefined;

  const changed = (): void => {
    snapshot = [...bubbles.values()];
    for (const listener of listeners) listener();
  };
  const set = (bubble: Bubble): void => {
    bubbles.set(bubble.commandId, bubble);
    changed();
  };
  const forget = async (commandId: string): Promise<void> => {
    if (!bubbles.delete(commandId)) return;
    changed();
    await kept.remove(commandId);
    proceed();
  };

  /** Only while it is still here: what was discarded meanwhile stays away. */
  const happened = async (commandId: string, event: BubbleEvent): Promise<void> => {
    const bubble = bubbles.get(commandId);
    if (bubble === undefined) return;
    const next = bubbleAfter(bubble, event);
    if (next === bubble) return;
    set(next);
    // What can't be kept is sent all the same: the page that wrote it is still here.
    await kept.put(commandId, next).catch(() => undefined);
  };

  /** The first of each conversation that is not with the server yet. */
  const heads = (): readonly Bubble[] => {
    const seen = new Set<string>();
    return [...bubbles.values()].filter(({ conversation, state }) => {
      if (state.is === 'queued' || state.is === 'refused' || seen.has(conversation)) return false;
      seen.add(conversation);
      return true;
    });
  };

  /** Under way, or about to be kept: nobody else sends it. */
  const going = new Set<string>();
  const go = async ({ commandId }: Bubble): Promise<void> => {
    if (going.has(commandId)) return;
    going.add(commandId);
    await happened(commandId, { type: 'go' });
    const bubble = bubbles.get(commandId);
    const answer = bubble && (await post(bubble).then(answered, noAnswer));
    going.delete(commandId);
    if (answer !== undefined) await happened(commandId, answer);
    proceed();
  };
  const answered = (said: Answered): BubbleEvent => ({ type: 'answered', ...said, at: now() });
  const noAnswer = (): BubbleEvent => ({ type: 'no-answer', at: now() });

  /** Sends what is due, and comes back when the next one is. */
  const proceed = (): void => {
    callOff?.();
    callOff = undefined;
    const at = now();
    let next = Infinity;
    for (const bubble of heads()) {
      if (going.has(bubble.commandId) || bubble.state.is !== 'waiting') continue;
      if (bubble.state.retryAt <= at) void go(bubble);
      else next = Math.min(next, bubble.state.retryAt);
    }
    if (next !== Infinity) callOff = after(next - at, proceed);
  };

  return {
    /** Finds what an earlier page left, of this person alone, and sends it. */
    start: async (): Promise<void> => {
      const found = (await kept.all()).map(([, bubble]) => bubble).filter(bubble => bubble.person === person);
      for (const bubble of found.sort((a, b) => a.madeAt - b.madeAt || (a.commandId < b.commandId ? -1 : 1)))
        if (!bubbles.has(bubble.commandId)) bubbles.set(bubble.commandId, bubbleFound(bubble, now()));
      changed();
      proceed();
    },
    /** Takes what was written. It shows at once; it leaves when it is kept, so nothing that left can be forgotten. */
    write: async ({ conversation, kind, body }: Pick<Bubble, 'conversation' | 'kind' | 'body'>): Promise<string> => {
      const at = now();
      const commandId = newId();
      // Attempt 0 has not been made: the first one is 1.
      const state = { is: 'waiting', attempt: 0, retryAt: at } as const;
      const bubble: Bubble = { commandId, person, conversation, kind, body, madeAt: at, state };
      going.add(commandId);
      set(bubble);
      await kept.put(commandId, bubble).catch(() => undefined);
      going.delete(commandId);
      proceed();
      return commandId;
    },
    /** The network, or the sign-in, is back: nobody waits for the pause to end. */
    wake: (): void => {
      for (const bubble of heads())
        if (bubble.state.is === 'waiting' || bubble.state.is === 'signed-out') void go(bubble);
    },
    /** The log shows it. */
    logged: (commandId: string): Promise<void> => forget(commandId),
    /** It failed for good, after it was taken. */
    failed: (commandId: string, sentence: string): Promise<void> => happened(commandId, { type: 'failed', sentence }),
    /** Takes a refused one back, to be written again as something new. What may be with the server can't be taken back. */
    takeBack: async (commandId: string): Promise<string | undefined> => {
      const bubble = bubbles.get(commandId);
      if (bubble?.state.is !== 'refused') return undefined;
      await forget(commandId);
      return bubble.body;
    },
    /** All of them, in the order in which they were written. The same array until something changes. */
    bubbles: (): readonly Bubble[] => snapshot,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Stops the clock. What is under way still ends. */
    stop: (): void => callOff?.(),
  };
};
