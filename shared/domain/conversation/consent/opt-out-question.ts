import type { Channel } from '../../config/channel';
import { type OptOutStep, readAsked, stepForOptOut } from '../../consent/ask-once';
import type { ConsentReading } from '../../consent/classify';
import type { TextReceived } from '../../messages/to-thread';
import { because } from '../../values/because';
import type { Decision } from '../actions/decision';
import { keepText } from '../actions/keep-text';
import { say, tellAgents } from '../actions/say';
import { ongoing } from '../model/state';
import { optedOut } from './consent';

/**
 * The customer's very next text answers our question: yes opts out, no stays. Anything else goes its way.
 *
 * @returns true when nobody else needs to see it
 */
export const answersQuestion = (decision: Decision, channel: Channel, input: TextReceived): boolean => {
  const asked = decision.state.sender?.optOutAsked;
  if (asked?.open !== true) return false;
  const answer = readAsked(asked, input.text, input.receivedAt);
  if (answer.kind === 'unanswered') return false;
  if (answer.kind === 'stay') {
    keepText(decision, input, ongoing(decision.state) ? 'part-of-conversation' : 'stays-opted-in', answer.because);
    return true;
  }
  keepText(decision, input, 'opt-out', answer.because);
  // The carriers know STOP, not this yes: the confirmation is ours to send.
  const reading = { kind: 'opt-out', grade: 'certain', carrierAnswers: false, confirm: true } as const;
  optedOut(decision, channel, input, { ...reading, because: answer.because });
  return true;
};

/** What a wording that is no certain opt-out asks for. */
export const stepFor = ({ state }: Decision, reading: ConsentReading, { receivedAt }: TextReceived): OptOutStep =>
  reading.kind === 'opt-out'
    ? stepForOptOut(reading, state.sender?.optOutAsked, receivedAt)
    : { kind: 'nothing', because: reading.because };

/** Asks once, or tells the agents; the text itself has gone its ordinary way, and waits for neither. */
export const askOrTell = (decision: Decision, channel: Channel, step: OptOutStep): void => {
  if (step.kind === 'show-agent') return tellAgents(decision, channel, 'opt-out-hint', { because: step.because });
  if (step.kind !== 'ask') return;
  const texts = decision.entries.length;
  say(decision, channel, 'opt-out-question', { because: step.because });
  const wasPut = decision.entries.slice(texts).some(({ outcome }) => outcome.kind === 'text-sent');
  if (wasPut) return void decision.record({ kind: 'opt-out-asked', asked: step.asked, because: step.because });
  const unasked = because('opt-out.not-asked', { read: step.because.rule });
  tellAgents(decision, channel, 'opt-out-hint', { because: unasked });
};
