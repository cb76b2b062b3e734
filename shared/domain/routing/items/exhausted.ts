import { because } from '../../values/because';
import type { Decision } from '../actions/decision';
import { nameOfQueue } from '../actions/decision';
import type { Waiting } from '../model/item';
import { exhaustedBy } from './offers';

/** Nobody is left who may be offered it: the board shows it, and the customer hears once that nobody could be found. */
export const markExhausted = (decision: Decision, conversation: string): void => {
  const item = decision.state.items.get(conversation);
  if (item?.status !== 'waiting' || item.byHand !== undefined) return;
  const reason = exhaustedBy(decision, conversation);
  if (reason === undefined) return;
  decision.record({ kind: 'item-by-hand', conversation, exhausted: true, because: reason });
  if (item.toldNotAssigned === true) return;
  const queue = nameOfQueue(decision, item.queue);
  decision.record({ kind: 'not-assigned', conversation, failure: true, queue, because: reason });
};

/** What was queued anew keeps who declined it: it may have nobody left from the start. */
export const markFreshExhausted = (decision: Decision): void => {
  for (const conversation of [...decision.freshItems]) {
    if (decision.isFull()) return decision.leaveRest();
    markExhausted(decision, conversation);
  }
};

/** Somebody may be offered it again: somebody new, or who missed it a while ago. */
export const tryAgain = (decision: Decision, item: Waiting): void => {
  if (item.exhausted !== true || exhaustedBy(decision, item.conversation) !== undefined) return;
  const reason = because('offers.somebody-again', { queue: item.queue });
  decision.record({ kind: 'item-automatic', conversation: item.conversation, because: reason });
};

/** What nobody was left for, in the queues of one agent who is there again, or in all. */
export const tryAllAgain = (decision: Decision, agent?: string): void => {
  for (const { queue, how, waiting } of decision.state.index.classes.values()) {
    if (how !== 'hand') continue;
    if (agent !== undefined && decision.config.placeIn(queue, agent) === undefined) continue;
    for (const conversation of waiting.values()) {
      const item = decision.state.items.get(conversation);
      if (item?.status !== 'waiting') continue;
      if (decision.isFull()) return decision.leaveRest();
      tryAgain(decision, item);
    }
  }
};
