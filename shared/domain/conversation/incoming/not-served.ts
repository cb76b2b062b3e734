import type { Channel } from '../../config/channel';
import type { ConsentReading } from '../../consent/classify';
import type { TextReceived } from '../../messages/to-thread';
import type { Decision } from '../actions/decision';
import { keepText } from '../actions/keep-text';
import { optedIn, optedOut } from '../consent/consent';
import { ongoing } from '../model/state';
import { alertPerson, dangerIn } from './crisis';

/**
 * STOP and START to a number that takes no texts: no channel has it any more, or its channel only sends. They count all the same,
 * for the channel may come back, or be texted from; nothing but the law's confirmation is said, and only where a channel can.
 *
 * @returns whether the text was one of them; every other text of such a number can't be handled
 */
export const consentCounts = (
  decision: Decision,
  channel: Channel | undefined,
  input: TextReceived,
  reading: ConsentReading,
): boolean => {
  if ((reading.kind !== 'opt-out' && reading.kind !== 'opt-in') || reading.grade !== 'certain') return false;
  keepText(decision, input, reading.kind, reading.because);
  if (reading.kind === 'opt-in') {
    optedIn(decision, channel, input, reading);
    return true;
  }
  // Who may be in danger is not let go, as elsewhere; without a conversation there is nobody to be alerted.
  const danger = ongoing(decision.state) && dangerIn(decision, channel ?? { crisisPhrases: undefined }, input);
  optedOut(decision, channel, input, reading, danger);
  if (danger !== undefined) alertPerson(decision, danger, true);
  return true;
};
