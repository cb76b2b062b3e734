import type { Channel } from '../../config/channel';
import type { FloodState } from '../../consent/flood';
import { answeringOf } from '../../consent/served-countries';
import type { TextReceived } from '../../messages/to-thread';
import { originOf } from '../../text/numbers/country-of-number';
import { type Because, because } from '../../values/because';
import type { Decision } from '../actions/decision';
import { keepText } from '../actions/keep-text';
import { itemPool } from '../model/item-pool';
import { ongoing } from '../model/state';

/** Whether somebody can be there: a short code and a name are a machine's. */
export const isSomebody = (number: string): boolean => originOf(number).kind !== 'no-phone';

/**
 * A text from a number that the channel doesn't answer by itself is kept and listed, and nobody is called, until a person takes it
 * up. What belongs to a conversation that goes on goes its ordinary way.
 *
 * @param start starts the conversation under which it is found
 * @returns true when nobody else needs to see it
 */
export const keptFromElsewhere = (
  decision: Decision,
  channel: Channel,
  input: TextReceived,
  flood: FloodState,
  start: (reason: Because) => void,
): boolean => {
  if (ongoing(decision.state) !== undefined) return false;
  const { because: why } = answeringOf(input.from, channel);
  if (why === undefined) return false;
  const isFirst = decision.state.current.status === 'idle';
  if (isFirst) start(why);
  keepText(decision, input, 'from-elsewhere', why, flood);
  const current = ongoing(decision.state);
  if (isFirst && current !== undefined) {
    const pool = itemPool(decision.config, current);
    const reason = because('conversation.nobody-called');
    decision.record({ kind: 'conversation-closed', pool, endedBy: 'system', because: reason });
  }
  return true;
};
