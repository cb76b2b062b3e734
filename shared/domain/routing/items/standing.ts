import type { Generation } from '../../values/generation';
import type { Turn } from '../actions/decision';
import { nameOfQueue } from '../actions/decision';
import type { Item } from '../model/item';
import { holderOf, isWithBot } from './bots';

/** Where the pool has an item, as its thread is told. An item that is offered waits. */
export type Standing = {
  readonly conversation: string;
  readonly generation: Generation;
  readonly seq: number;
  readonly status: 'waiting' | 'held' | 'released';
  readonly queue: string;
  readonly queueName: string;
  readonly holder?: { readonly id: string; readonly name: string };
  readonly bot?: boolean;
  readonly urgent: boolean;
  readonly ends?: boolean;
};

export const standingOf = (turn: Turn, item: Item): Standing => {
  const { conversation, generation, seq, queue } = item;
  const isHeld = item.status === 'held' || item.status === 'released';
  return {
    ...{ conversation, generation, seq, queue },
    queueName: nameOfQueue(turn, queue).name,
    status: isHeld ? item.status : 'waiting',
    ...(isHeld && { holder: holderOf(turn, item) }),
    ...(isWithBot(item) && { bot: true }),
    urgent: item.urgent !== undefined,
    ...(item.status === 'waiting' && item.ends === true && { ends: true }),
  };
};
