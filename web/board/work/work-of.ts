import type { BoardItem } from '../../../shared/api/supervisor/live-board';
import type { WorkItem, WorkState } from '../../data/board/work-item';
import { numberWords } from '../../data/list/number-words';

export type WorkNames = {
  readonly queues: ReadonlyMap<string, string>;
  readonly agents: ReadonlyMap<string, string>;
  readonly channels: ReadonlyMap<string, string>;
  /** What a customer is called of whom nothing is known. */
  readonly somebody: string;
};

const at = (moment: string | undefined): number | undefined => (moment === undefined ? undefined : Date.parse(moment));

const stateOf = ({ status, bot }: BoardItem): WorkState => (bot === undefined ? status : 'bot');

/** An item as the feed tells it, as a row of the table. */
export const workOf = (item: BoardItem, names: WorkNames): WorkItem => {
  const { conversation, queue, agent, bot, channel, workstream, language, customer, number, declines } = item;
  const state = stateOf(item);
  const [dueAt, notBefore] = [at(item.due?.at), at(item.notBefore)];
  const holder = bot?.name ?? (agent === undefined ? undefined : (names.agents.get(agent) ?? agent));
  const waits = state === 'waiting' || state === 'offered';
  return {
    ...{ conversation, state, queue, channel, workstream, language, declines },
    customer: customer?.name ?? (number === undefined ? names.somebody : numberWords(number)),
    queueName: names.queues.get(queue) ?? queue,
    channelName: names.channels.get(channel) ?? channel,
    ...(agent !== undefined && { agent }),
    ...(holder !== undefined && { holder }),
    since: at(waits ? item.since : (item.heldSince ?? item.since)) ?? 0,
    ...(waits && { waitingSince: Date.parse(item.since) }),
    ...(dueAt !== undefined && waits && { dueAt }),
    ...(notBefore !== undefined && { notBefore }),
    ...{ urgent: item.urgent !== undefined, byHand: item.byHand !== undefined },
  };
};

/** In which conversations this person is, and how. */
export const placesOf = (items: readonly BoardItem[], person: string): ReadonlyMap<string, 'monitor' | 'join'> =>
  new Map(
    items.flatMap(({ conversation, guests }) =>
      guests.flatMap(({ agent, mode }) =>
        agent === person && mode !== 'consult' ? [[conversation, mode] as const] : [],
      ),
    ),
  );
