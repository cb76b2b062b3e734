import { type KeywordAnswer, tollFreeAnswer } from './carrier/carrier-keywords';
import { numberTypes, type OwnedNumber } from './numbers';
import { twilioKeywordAnswer } from './twilio/keywords';

const shortCodeStops = ['STOP', 'QUIT', 'END', 'REVOKE', 'OPT OUT', 'CANCEL', 'UNSUBSCRIBE'];
const shortCodeStarts = ['START', 'UNSTOP'];

/**
 * Toll-free: the carrier answers STOP, START and UNSTOP, which can't be overridden, and relays the word. Short code
 * with texts: ACS answers the mandatory words and relays all but HELP. 10DLC and the rest: nobody answers, nothing is
 * blocked; Twilio answers on its own. Only a text that is the word alone counts. Source: sms-faq, "Opt-out handling".
 */
export const keywordAnswer = (owned: OwnedNumber, text: string): KeywordAnswer => {
  const word = text.trim().replace(/\s+/g, ' ').toUpperCase();
  if (owned.provider === 'twilio') return twilioKeywordAnswer(owned.type, word);
  const { answersKeywords } = numberTypes[owned.type];
  if (answersKeywords === 'carrier') return tollFreeAnswer(word);
  if (answersKeywords === 'configured' && owned.texts) {
    if (shortCodeStops.includes(word)) return { does: 'block', answer: owned.texts.stop, relayed: true };
    if (shortCodeStarts.includes(word)) return { does: 'unblock', answer: owned.texts.start, relayed: true };
    if (word === 'HELP') return { does: 'help', answer: owned.texts.help, relayed: false };
  }
  return { does: 'nothing' };
};
