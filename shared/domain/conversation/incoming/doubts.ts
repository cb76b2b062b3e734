import type { Channel } from '../../config/channel';
import { countText, type FloodOutcome, NO_FLOOD } from '../../consent/flood';
import { numberReassigned } from '../../consent/number-reassigned';
import type { TextReceived } from '../../messages/to-thread';
import { because } from '../../values/because';
import type { Decision } from '../actions/decision';
import { tellAgents } from '../actions/say';

/** After a long silence, signs that somebody else has the number: agents are warned before earlier history is shown. */
export const doubtHands = (decision: Decision, channel: Channel, input: TextReceived): void => {
  const { sender, current } = decision.state;
  const last = sender?.heard;
  if (last === undefined) return;
  const language = current.status === 'idle' ? {} : { language: current.language };
  const known = { lastHeardAt: last.at, ...(last.name !== undefined && { name: last.name }), ...language };
  const reading = numberReassigned(known, input.text, input.receivedAt, channel.numberReassignedAfterDays);
  if (reading.kind === 'same') return;
  decision.record({ kind: 'number-reassigned-suspected', because: reading.because });
  tellAgents(decision, channel, 'number-reassigned', { because: reading.because });
};

/** Counts a text against the sender's allowance. One that a person replays never counts: it was received long ago, and they want it heard. */
export const countAgainstLimit = ({ state, event }: Decision, channel: Channel, input: TextReceived): FloodOutcome => {
  const known = state.sender?.flood;
  // The head of an earlier build counted in another way; what it knew is over within a minute.
  const before = known?.busy === undefined ? NO_FLOOD : known;
  return event.replayed === true
    ? { state: before, decision: 'pass', turned: false, because: because('flood.replayed') }
    : countText(before, Date.parse(input.receivedAt), channel.floodLimit);
};
