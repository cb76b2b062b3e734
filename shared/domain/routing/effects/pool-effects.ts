import type { ThreadInput } from '../../messages/to-thread';
import type { Because } from '../../values/because';
import { threadOf } from '../../values/ids';
import { isTextBack } from '../items/overflowing';
import type { PoolOutcome } from '../model/outcomes';
import type { PoolState } from '../model/state';

/** What the pool says to a thread. */
export type PoolSays = Extract<
  ThreadInput,
  {
    type:
      | 'queued'
      | 'assigned'
      | 'unassigned'
      | 'overflowed'
      | 'not-assigned'
      | 'position'
      | 'closing'
      | 'force-close'
      | 'guest';
  }
>;

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
      default:
        return said(after, outcome).map(input => {
          const { conversation } = input;
          return { kind: 'tell-thread', thread: threadOf(conversation), conversation, input };
        });
    }
  });

type Of<K extends PoolOutcome['kind']> = Extract<PoolOutcome, { kind: K }>;

const said = (after: PoolState, outcome: PoolOutcome): readonly PoolSays[] => {
  switch (outcome.kind) {
    case 'item-queued':
      return [queued(after, outcome)];
    case 'item-moved':
      return moved(after, outcome);
    case 'bot-has-item': {
      const { conversation, because, queue, item } = outcome;
      const { generation, bot } = item;
      if (bot === undefined) return [];
      const { id, name } = queue;
      return [
        { type: 'assigned', conversation, generation, because, queue: id, queueName: name, agent: bot, how: 'bot' },
      ];
    }
    case 'item-assigned': {
      const { conversation, generation, because, queue, agent, how, from, note } = outcome;
      const handed = { ...(from === undefined ? {} : { from }), ...(note === undefined ? {} : { note }) };
      const { id, name } = queue;
      return [
        { type: 'assigned', conversation, generation, because, queue: id, queueName: name, agent, how, ...handed },
      ];
    }
    case 'item-unassigned': {
      const { conversation, generation, because, agent } = outcome;
      return [{ type: 'unassigned', conversation, generation, because, agent }];
    }
    case 'item-overflowed':
      return overflowed(after, outcome);
    case 'not-assigned': {
      if (!outcome.failure) return [];
      const { id, name } = outcome.queue;
      return [{ type: 'not-assigned', ...about(after, outcome), queue: id, queueName: name }];
    }
    case 'closing-told': {
      const { id, name } = outcome.queue;
      return [{ type: 'closing', ...about(after, outcome), queue: id, queueName: name }];
    }
    case 'position-said': {
      const { position, estimatedMinutes } = outcome;
      return [{ type: 'position', ...about(after, outcome), position, estimatedMinutes }];
    }
    case 'item-force-closed':
      return [{ type: 'force-close', ...about(after, outcome), by: outcome.by }];
    case 'guest-came': {
      const { guest, name, by } = outcome;
      if (guest.mode === 'monitor') return [];
      const { note } = guest.asked ?? {};
      return [
        {
          type: 'guest',
          ...about(after, outcome),
          agent: { id: guest.agent, name },
          mode: guest.mode,
          state: guest.asked === undefined ? 'joined' : 'asked',
          ...(by !== undefined && { by }),
          ...(note !== undefined && { note }),
        },
      ];
    }
    case 'guest-left': {
      const { agent, mode, how, wasThere } = outcome;
      if (mode === 'monitor') return [];
      const state = wasThere || how !== 'left' ? how : 'declined';
      return [{ type: 'guest', ...about(after, outcome), agent, mode, state }];
    }
    default:
      return [];
  }
};

/** Under the item's newest generation: what isn't an assignment makes no new one. */
const about = (
  after: PoolState,
  { conversation, because }: { readonly conversation: string; readonly because: Because },
) => {
  const generation = after.items.get(conversation)?.generation ?? { seq: 0, n: 0 };
  return { conversation, because, generation };
};

const queued = (after: PoolState, { item, conversation, because, queueName }: Of<'item-queued' | 'item-moved'>) => {
  const position = positionOf(after, conversation);
  const place = position === undefined ? {} : { position };
  const { generation, queue } = item;
  return { type: 'queued' as const, conversation, generation, because, queue, queueName, ...place };
};

/** Taken from an agent, the thread hears first that nobody has it now. */
const moved = (after: PoolState, outcome: Of<'item-moved'>): readonly PoolSays[] => {
  const { by, from, note, conversation, item, because } = outcome;
  const handed = { by, ...(from === undefined ? {} : { from }), ...(note === undefined ? {} : { note }) };
  const waits = { ...queued(after, outcome), moved: handed };
  if (from === undefined) return [waits];
  return [{ type: 'unassigned', conversation, generation: item.generation, because, agent: from }, waits];
};

const overflowed = (after: PoolState, outcome: Of<'item-overflowed'>): readonly PoolSays[] => {
  const { queue, textBackAt } = outcome;
  const action = isTextBack(outcome.action) ? 'text-back' : outcome.action;
  if (action !== 'end' && action !== 'text-back') return [];
  const when = textBackAt === undefined ? {} : { textBackAt: new Date(textBackAt).toISOString() };
  return [{ type: 'overflowed', ...about(after, outcome), action, queue: queue.id, queueName: queue.name, ...when }];
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
