import { Refused } from '../../../shared/api/refused';
import type { LiveStore } from '../live/live';
import type { Bubble } from './bubble';
import type { createOutbox } from './outbox';

export type FollowParts = {
  readonly outbox: Pick<ReturnType<typeof createOutbox>, 'bubbles' | 'subscribe' | 'logged' | 'failed'>;
  readonly live: Pick<LiveStore, 'now' | 'subscribe'>;
  /** Returns when the command is done; throws `Refused` with the sentence when it isn't. */
  readonly outcomeOf: (outcome: string) => Promise<void>;
  readonly pause: (ms: number) => Promise<void>;
};

/** The log usually shows a text within a second. Only then is its outcome asked for. */
const ASKED_AFTER_MS = 3_000;
const AGAIN_MS = 2_000;
/** So long the log may take to show what is done. */
const LOGGED_WITHIN_MS = 10_000;

/** Sees what becomes of each text once the server has it: the log shows it, or its outcome says why it doesn't. */
export const followBubbles = ({ outbox, live, outcomeOf, pause }: FollowParts): void => {
  const asked = new Set<string>();

  const look = (): void => {
    const bubbles = outbox.bubbles();
    if (bubbles.length === 0) return;
    const { opened } = live.now();
    for (const bubble of bubbles) {
      const there = opened.get(bubble.conversation);
      const entry =
        there?.is === 'there' ? there.known.shown.log.find(({ command }) => command === bubble.commandId) : undefined;
      if (entry?.kind === 'command-refused') void outbox.failed(bubble.commandId, entry.sentence);
      else if (entry !== undefined) void outbox.logged(bubble.commandId);
      else if (bubble.state.is === 'queued' && bubble.state.outcome !== undefined)
        void follow(bubble, bubble.state.outcome);
    }
  };

  const isHere = ({ commandId }: Bubble): boolean => outbox.bubbles().some(each => each.commandId === commandId);
  const follow = async (bubble: Bubble, outcome: string): Promise<void> => {
    if (asked.has(bubble.commandId)) return;
    asked.add(bubble.commandId);
    await pause(ASKED_AFTER_MS);
    while (isHere(bubble)) {
      try {
        await outcomeOf(outcome);
        // Where its log is open, it goes when it stands there.
        if (live.now().opened.get(bubble.conversation)?.is === 'there') await pause(LOGGED_WITHIN_MS);
        return await outbox.logged(bubble.commandId);
      } catch (error) {
        const isAnswer = error instanceof Refused && error.status !== 401 && error.status < 500;
        if (isAnswer) return await outbox.failed(bubble.commandId, error.message);
      }
      await pause(AGAIN_MS);
    }
  };

  outbox.subscribe(look);
  live.subscribe(look);
};
