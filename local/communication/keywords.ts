import { numberTypes, type OwnedNumber } from './numbers';

/** What a text does at the carrier, or at ACS for a short code, before the business sees it. */
export type KeywordAnswer =
  | { readonly does: 'nothing' }
  | { readonly does: 'block' | 'unblock' | 'help'; readonly answer: string; readonly relayed: boolean };

const carrierTexts = {
  stop: 'NETWORK MSG: You replied with the word "stop" which blocks all texts sent from this number. Text back "unstop" to receive messages again.',
  unstop: 'NETWORK MSG: You have replied "unstop" and will begin receiving messages again from this number.',
};

const shortCodeStops = ['STOP', 'QUIT', 'END', 'REVOKE', 'OPT OUT', 'CANCEL', 'UNSUBSCRIBE'];
const shortCodeStarts = ['START', 'UNSTOP'];

/**
 * Toll-free: the carrier answers STOP, START and UNSTOP, which can't be overridden, and relays the word. Short code
 * with texts: ACS answers the mandatory words and relays all but HELP. 10DLC and the rest: nobody answers, nothing is
 * blocked. Only a text that is the word alone counts. Source: sms-faq, "Opt-out handling".
 */
export const keywordAnswer = (owned: OwnedNumber, text: string): KeywordAnswer => {
  const word = text.trim().replace(/\s+/g, ' ').toUpperCase();
  const { answersKeywords } = numberTypes[owned.type];
  if (answersKeywords === 'carrier') {
    if (word === 'STOP') return { does: 'block', answer: carrierTexts.stop, relayed: true };
    if (word === 'START' || word === 'UNSTOP') return { does: 'unblock', answer: carrierTexts.unstop, relayed: true };
  }
  if (answersKeywords === 'configured' && owned.texts) {
    if (shortCodeStops.includes(word)) return { does: 'block', answer: owned.texts.stop, relayed: true };
    if (shortCodeStarts.includes(word)) return { does: 'unblock', answer: owned.texts.start, relayed: true };
    if (word === 'HELP') return { does: 'help', answer: owned.texts.help, relayed: false };
  }
  return { does: 'nothing' };
};
