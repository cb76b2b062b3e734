import { type KeywordAnswer, tollFreeAnswer } from '../carrier/carrier-keywords';
import type { OwnedNumber } from '../numbers';

const stops = ['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT'];
const starts = ['START', 'YES', 'UNSTOP'];
const helps = ['HELP', 'INFO'];

const texts = {
  stop: 'You have successfully been unsubscribed. You will not receive any more messages from this number. Reply START to resubscribe.',
  start:
    'You have successfully been re-subscribed to messages from this number. Reply HELP for help. Reply STOP to unsubscribe. Msg&Data Rates May Apply.',
  help: 'Reply STOP to unsubscribe. Msg&Data Rates May Apply.',
};

/**
 * Twilio answers on long codes and toll-free numbers, where the network's own answers come first, and relays every word; a short
 * code's keywords are the business's. Source: "Twilio support for opt-out keywords". Advanced Opt-Out is left out.
 */
export const twilioKeywordAnswer = (type: OwnedNumber['type'], word: string): KeywordAnswer => {
  if (type !== 'toll-free' && type !== '10dlc') return { does: 'nothing' };
  const network: KeywordAnswer = type === 'toll-free' ? tollFreeAnswer(word) : { does: 'nothing' };
  if (network.does !== 'nothing') return network;
  if (stops.includes(word)) return { does: 'block', answer: texts.stop, relayed: true };
  if (starts.includes(word)) return { does: 'unblock', answer: texts.start, relayed: true };
  return helps.includes(word) ? { does: 'help', answer: texts.help, relayed: true } : { does: 'nothing' };
};
