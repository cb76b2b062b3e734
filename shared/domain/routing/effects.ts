import type { ThreadInput } from '../conversation/inputs';
import { threadOf } from '../ids';
import type { PoolOutcome } from './outcomes';
import type { PoolState } from './state';

/** What the pool says to a thread. */
export type PoolSays = Extract<ThreadInput, { type: 'queued' | 'assigned' | 'unassigned' }>;

/** What the shell performs after the commit: data, all idempotent. Offers need none: agents read them from the pool's rows. */
export type PoolEffect =
  | { readonly kind: 'tell-thread'; readonly thread: string; readonly conversation: string; readonly input: PoolSays }
  /** One message to this pool at this time (ISO); a new one takes the place of the last. */
  | { readonly kind: 'wake-pool'; readonly wakeAt: string }
  /** The rest of a large move: the pool hands itself the cursor as its next event. */
  | { readonly kind: 'continue'; readonly cursor: string };

/** What follows from the facts of one event, in their order. */
export const poolEffects = (after: PoolState, outcomes: readonly PoolOutcome[]): readonly PoolEffect[] =>
  outcomes.flatMap((outcome): readonly PoolEffect[] => {
    switch (outcome.kind) {
      case 'wake-scheduled':
        return [{ kind: 'wake-pool', wakeAt: outcome.wakeAt }];
      case 'more-to-do':
        return [{ kind: 'continue', cursor: outcome.cursor }];
      default: {
        const input = said(after, outcome);
        if (input === undefined) return [];
        const { conversation } = input;
        return [{ kind: 'tell-thread', thread: threadOf(conversation), conversation, input }];
      }
    }
  });

const said = (after: PoolState, outcome: PoolOutcome): PoolSays | undefined => {
  switch (outcome.kind) {
    case 'item-queued':
    case 'item-moved': {
      const { item, conversation, because, queueName } = outcome;
      const position = positionOf(after, conversation);
      const place = position === undefined ? {} : { position };
      return {
        type: 'queued',
        conversation,
        generation: item.generation,
        because,
        queue: item.queue,
        queueName,
        ...place,
      };
    }
    case 'item-assigned': {
      const { conversation, generation, because, queue, agent } = outcome;
      return { type: 'assigned', conversation, generation, because, queue: queue.id, queueName: queue.name, agent };
    }
    case 'item-unassigned': {
      const { conversation, generation, because, agent } = outcome;
      return { type: 'unassigned', conversation, generation, because, agent };
    }
    default:
      return undefined;
  }
};

/** Its place in its queue, 1 for the next; `undefined` when it doesn't wait there any more. Costs the number of classes. */
export const positionOf = (state: PoolState, conversation: string): number | undefined => {
  const item = state.items.get(conversation);
  if (item?.status !== 'waiting') return undefined;
  const before = `${String(item.since).padStart(15, '0')}_${conversation}`;
  let ahead = 0;
  for (const [, waiting] of state.index.classes.under(`${item.queue}/`)) ahead += waiting.rank(before);
  return ahead + 1;
};
