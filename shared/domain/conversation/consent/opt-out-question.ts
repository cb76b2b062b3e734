import type { Channel } from '../../config/channel';
import { type OptOutStep, readAsked, stepForOptOut } from '../../consent/ask-once';
import type { ConsentReading } from '../../consent/classify';
import type { TextReceived } from '../../messages/to-thread';
import { type Because, because } from '../../values/because';
import type { Decision } from '../actions/decision';
import { keepText } from '../actions/keep-text';
import { say, tellAgents } from '../actions/say';
import { askBot } from '../bot/bot-turn';
import { optedOut } from './consent';
import { namesOf } from './read-consent';

/**
 * The customer's very next text after it answers our question: yes opts out, no stays. Anything else goes its way.
 *
 * @returns true when nobody else needs to see it
 */
export const answersQuestion = (decision: Decision, channel: Channel, input: TextReceived): boolean => {
  const { sender, current } = decision.state;
  const asked = sender?.optOutAsked;
  if (asked?.open !== true) return false;
  const agentSpokeAt = current.status === 'idle' ? undefined : current.lastFromAgentAt;
  const answer = readAsked(asked, input.text, input.receivedAt, { names: namesOf(channel), agentSpokeAt });
  if (answer.kind === 'unanswered') return false;
  if (answer.kind === 'stay') {
    keepText(decision, input, 'stays-opted-in', answer.because);
    // A bot that has the conversation was kept waiting for this: it goes on with what was said before.
    askBot(decision);
    return true;
  }
  optedOutInOtherWords(decision, channel, input, answer.because);
  return true;
};

/**
 * Who was asked and asks for no more texts again has answered, although other texts came between.
 *
 * @returns true when nobody else needs to see it
 */
export const asksAgain = (decision: Decision, channel: Channel, input: TextReceived, step: OptOutStep): boolean => {
  if (step.kind !== 'opt-out') return false;
  optedOutInOtherWords(decision, channel, input, step.because);
  return true;
};

/** The carriers know STOP, and not these words: the confirmation is ours to send. */
const optedOutInOtherWords = (decision: Decision, channel: Channel, input: TextReceived, reason: Because): void => {
  keepText(decision, input, 'opt-out', reason);
  const reading = { kind: 'opt-out', grade: 'certain', carrierAnswers: false, confirm: true } as const;
  optedOut(decision, channel, input, { ...reading, because: reason });
};

/** What a wording that is no certain opt-out asks for. */
export const stepFor = ({ state, nowIso }: Decision, reading: ConsentReading): OptOutStep =>
  reading.kind === 'opt-out'
    ? stepForOptOut(reading, state.sender?.optOutAsked, nowIso, state.askedAt)
    : { kind: 'nothing', because: reading.because };

/**
 * Asks once, or tells the agents. The text itself has gone its ordinary way, to people at least: until the question is answered
 * nothing automatic leaves, and so no bot is asked.
 */
export const askOrTell = (decision: Decision, channel: Channel, step: OptOutStep): void => {
  if (step.kind === 'show-agent') return tellAgents(decision, channel, 'opt-out-hint', { because: step.because });
  if (step.kind !== 'ask') return;
  const texts = decision.entries.length;
  say(decision, channel, 'opt-out-question', { because: step.because });
  const wasPut = decision.entries.slice(texts).some(({ outcome }) => outcome.kind === 'text-sent');
  if (wasPut) return void decision.record({ kind: 'opt-out-asked', asked: step.asked, because: step.because });
  const unasked = because('opt-out.not-asked', { read: step.because.rule });
  tellAgents(decision, channel, 'opt-out-hint', { because: unasked });
  askBot(decision);
};
