import type { Channel } from '../../config/channel';
import { changedHands } from '../../consent/changed-hands';
import { countText, type FloodOutcome, NO_FLOOD } from '../../consent/flood';
import type { TextReceived } from '../../messages/to-thread';
import type { Draft } from '../actions/decision';
import { tellAgents } from '../actions/say';

/** After a long silence, signs that somebody else has the number: agents are warned before earlier history is shown. */
export const doubtHands = (draft: Draft, channel: Channel, input: TextReceived): void => {
  const { sender, current } = draft.state;
  const last = sender?.heard;
  if (last === undefined) return;
  const language = current.status === 'idle' ? {} : { language: current.language };
  const known = { lastHeardAt: last.at, ...(last.name !== undefined && { name: last.name }), ...language };
  const reading = changedHands(known, input.text, input.receivedAt, channel.changedHandsAfterDays);
  if (reading.kind === 'same') return;
  draft.record({ kind: 'hands-doubted', because: reading.because });
  tellAgents(draft, channel, 'changed-hands', { because: reading.because });
};

/** Counts a text against the sender's allowance. */
export const countAgainstLimit = ({ state }: Draft, channel: Channel, input: TextReceived): FloodOutcome =>
  countText(state.sender?.flood ?? NO_FLOOD, Date.parse(input.receivedAt), channel.floodLimit);
