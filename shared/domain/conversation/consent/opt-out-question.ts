import type { Channel } from '../../config/channel';
import { type OptOutStep, readAsked, stepForOptOut } from '../../consent/ask-once';
import type { ConsentReading } from '../../consent/classify';
import type { TextReceived } from '../../messages/to-thread';
import { because } from '../../values/because';
import type { Draft } from '../actions/decision';
import { keep } from '../actions/keep-text';
import { say, tellAgents } from '../actions/say';
import { ongoing } from '../model/state';
import { optedOut } from './consent';

/**
 * The customer's very next text answers our question: yes opts out, no stays. Anything else goes its way.
 *
 * @returns true when nobody else needs to see it
 */
export const answersQuestion = (draft: Draft, channel: Channel, input: TextReceived): boolean => {
  const asked = draft.state.sender?.optOutAsked;
  if (asked?.open !== true) return false;
  const answer = readAsked(asked, input.text, input.receivedAt);
  if (answer.kind === 'unanswered') return false;
  if (answer.kind === 'stay') {
    keep(draft, input, ongoing(draft.state) ? 'part-of-conversation' : 'stays-opted-in', answer.because);
    return true;
  }
  keep(draft, input, 'opt-out', answer.because);
  // The carriers know STOP, not this yes: the confirmation is ours to send.
  const reading = { kind: 'opt-out', grade: 'certain', carrierAnswers: false, confirm: true } as const;
  optedOut(draft, channel, input, { ...reading, because: answer.because });
  return true;
};

/** What a wording that is no certain opt-out asks for. */
export const stepFor = ({ state }: Draft, reading: ConsentReading, { receivedAt }: TextReceived): OptOutStep =>
  reading.kind === 'opt-out'
    ? stepForOptOut(reading, state.sender?.optOutAsked, receivedAt)
    : { kind: 'nothing', because: reading.because };

/** Asks once, or tells the agents; the text itself has gone its ordinary way, and waits for neither. */
export const askOrTell = (draft: Draft, channel: Channel, step: OptOutStep): void => {
  if (step.kind === 'show-agent') return tellAgents(draft, channel, 'opt-out-hint', { because: step.because });
  if (step.kind !== 'ask') return;
  const texts = draft.entries.length;
  say(draft, channel, 'opt-out-question', { because: step.because });
  const wasPut = draft.entries.slice(texts).some(({ outcome }) => outcome.kind === 'text-sent');
  if (wasPut) return void draft.record({ kind: 'opt-out-asked', asked: step.asked, because: step.because });
  const unasked = because('opt-out.not-asked', { read: step.because.rule });
  tellAgents(draft, channel, 'opt-out-hint', { because: unasked });
};
