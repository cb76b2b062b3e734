import type { Channel } from '../../config/channel';
import { findCrisisWords } from '../../consent/crisis/crisis';
import type { TextReceived } from '../../messages/to-thread';
import { type Because, because } from '../../values/because';
import { type Decision, servedChannel } from '../actions/decision';
import { say, tellAgents } from '../actions/say';
import { itemPool } from '../model/item-pool';
import { ongoing } from '../model/state';

/**
 * Why a text must jump the queue: it holds crisis words, and nobody was alerted in this conversation yet. The words themselves are
 * no fact: the text stands beside it, and a log that is shown elsewhere shall not tell.
 */
export const dangerIn = (
  { state }: Decision,
  channel: Pick<Channel, 'crisisPhrases'>,
  { text }: TextReceived,
): Because | undefined => {
  const found = findCrisisWords(text, channel.crisisPhrases);
  const current = ongoing(state);
  const isAlerted = current !== undefined && state.sender?.crisis?.conversation === current.id;
  if (found === undefined || isAlerted) return undefined;
  return because('crisis.words', { phrases: channel.crisisPhrases === undefined ? 'built-in' : 'channel' });
};

/**
 * Alerts a person: the conversation is urgent from now on, wherever it is, the agents read why, and the customer is told whom to
 * call. To a customer who opted out nothing is sent; the alert stands.
 *
 * @param inPool the pool has the item already, with an agent or in a queue; else it hears of it with the work
 */
export const alertPerson = (decision: Decision, danger: Because, inPool: boolean): void => {
  const current = ongoing(decision.state);
  if (current === undefined) return;
  decision.record({ kind: 'urgent', pool: itemPool(decision.config, current), inPool, because: danger });
  const channel = servedChannel(decision);
  tellAgents(decision, channel, 'crisis', { because: danger });
  say(decision, channel, 'crisis', { because: danger });
};
