import { because } from '../../values/because';
import type { Turn } from '../actions/decision';
import { nameOfQueue } from '../actions/decision';
import type { Waiting } from '../model/item';
import { exhaustedBy } from './offers';

/** Nobody is left who may be offered it: the board shows it, and the customer hears once that nobody could be found. */
export const markExhausted = (turn: Turn, conversation: string): void => {
  const item = turn.state.items.get(conversation);
  if (item?.status !== 'waiting' || item.byHand !== undefined) return;
  const reason = exhaustedBy(turn, conversation);
  if (reason === undefined) return;
  turn.record({ kind: 'item-by-hand', conversation, exhausted: true, because: reason });
  if (item.toldNotAssigned === true) return;
  const queue = nameOfQueue(turn, item.queue);
  turn.record({ kind: 'not-assigned', conversation, failure: true, queue, because: reason });
};

/** What was queued anew keeps who declined it: it may have nobody left from the start. */
export const markFreshExhausted = (turn: Turn): void => {
  for (const conversation of [...turn.freshItems]) {
    if (turn.isFull()) return turn.leaveRest();
    markExhausted(turn, conversation);
  }
};

/** Somebody may be offered it again: somebody new, or who missed it a while ago. */
export const tryAgain = (turn: Turn, item: Waiting): void => {
  if (item.exhausted !== true || exhaustedBy(turn, item.conversation) !== undefined) return;
  const reason = because('offers.somebody-again', { queue: item.queue });
  turn.record({ kind: 'item-automatic', conversation: item.conversation, because: reason });
};

/** What nobody was left for, in the queues of one agent who is there again, or in all. */
export const tryAllAgain = (turn: Turn, agent?: string): void => {
  for (const { queue, how, waiting } of turn.state.index.classes.values()) {
    if (how !== 'hand') continue;
    if (agent !== undefined && turn.config.placeIn(queue, agent) === undefined) continue;
    for (const conversation of waiting.values()) {
      const item = turn.state.items.get(conversation);
      if (item?.status !== 'waiting') continue;
      if (turn.isFull()) return turn.leaveRest();
      tryAgain(turn, item);
    }
  }
};
