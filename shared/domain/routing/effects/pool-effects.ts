import type { Because } from '../../values/because';
import { threadOf } from '../../values/ids';
import type { PoolEffect, PoolSays } from '../model/effects';
import type { PoolOutcome } from '../model/outcomes';
import { positionOf } from '../model/pool-index';
import type { PoolState } from '../model/state';
import { isTextBack } from '../rules/overflow';

/** What follows from the facts of one event, in their order. */
export const poolEffects = (after: PoolState, outcomes: readonly PoolOutcome[]): readonly PoolEffect[] =>
  outcomes.flatMap((outcome): readonly PoolEffect[] => {
    switch (outcome.kind) {
      case 'wake-scheduled':
        return [{ kind: 'wake-pool', wakeAt: outcome.wakeAt }];
      case 'more-to-do':
        return [{ kind: 'continue', cursor: outcome.cursor }];
      default:
        return saysAfter(after, outcome).map(input => {
          const { conversation } = input;
          return { kind: 'tell-thread', thread: threadOf(conversation), conversation, input };
        });
    }
  });

type Of<K extends PoolOutcome['kind']> = Extract<PoolOutcome, { kind: K }>;

const saysAfter = (after: PoolState, outcome: PoolOutcome): readonly PoolSays[] => {
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
      const { conversation, generation, because, queue, agent, how, offers, from, note } = outcome;
      const handed = {
        ...(offers && { offers }),
        ...(from === undefined ? {} : { from }),
        ...(note === undefined ? {} : { note }),
      };
      const { id, name } = queue;
      return [
        { type: 'assigned', conversation, generation, because, queue: id, queueName: name, agent, how, ...handed },
      ];
    }
    case 'item-kept': {
      const { agent, queue } = outcome;
      return [{ type: 'assigned', ...about(after, outcome), queue: queue.id, queueName: queue.name, agent }];
    }
    case 'item-unassigned': {
      const { conversation, generation, because, agent, connectionLost } = outcome;
      const lost = connectionLost !== undefined && { connectionLost };
      return [{ type: 'unassigned', conversation, generation, because, agent, ...lost }];
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
    case 'item-handed-back': {
      const urgent = after.items.get(outcome.conversation)?.urgent;
      return [{ type: 'handed-back', ...about(after, outcome), ...(urgent !== undefined && { urgent }) }];
    }
    case 'position-said': {
      const { position, estimatedMinutes } = outcome;
      return [{ type: 'position', ...about(after, outcome), position, estimatedMinutes }];
    }
    case 'item-unknown': {
      const { conversation, asked, because } = outcome;
      return [{ type: 'unknown', conversation, asked, because }];
    }
    case 'standings-said':
      return outcome.standings.map(standing => ({ type: 'standing', ...standing, because: outcome.because }));
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
  const waiting = waitingIn(after);
  return { type: 'queued' as const, conversation, generation, because, queue, queueName, ...place, waiting };
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
  const { queue, textBackAt, outOfHours } = outcome;
  const action = isTextBack(outcome.action) ? 'text-back' : outcome.action;
  if (action !== 'end' && action !== 'text-back') return [];
  const said = {
    ...(textBackAt !== undefined && { textBackAt: new Date(textBackAt).toISOString() }),
    ...(outOfHours !== undefined && { outOfHours }),
  };
  return [{ type: 'overflowed', ...about(after, outcome), action, queue: queue.id, queueName: queue.name, ...said }];
};

/** So many wait in the whole pool. Costs the number of classes. */
const waitingIn = ({ index }: PoolState): number => {
  let count = 0;
  for (const { waiting } of index.classes.values()) count += waiting.size;
  return count;
};
