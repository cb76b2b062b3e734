import { channelOf } from '../../config/config';
import { optOutFromDelivery } from '../../consent/ledger';
import type { ThreadInput } from '../../messages/to-thread';
import { readReaction } from '../../text/reactions/reactions';
import { because } from '../../values/because';
import { numberOf } from '../../values/ids';
import type { Decision } from '../actions/decision';
import { optedOutByNetwork, optedOutTooLate } from '../consent/consent';
import { readConsent } from '../consent/read-consent';
import type { Erased } from '../model/state';

type Input<T extends ThreadInput['type']> = Extract<ThreadInput, { type: T }>;

/**
 * Takes an event that tells of what was erased: a late text, a file, an answer, the failure of a text. It is dropped, and none of
 * its content is kept. An opt-out counts all the same: that nobody texts them is what an erased person wants most.
 *
 * What the pool and people say needs nothing of the kind: a conversation that is over is refused as ever, and the pool lets go.
 *
 * @returns false for everything else, which goes its way
 */
export const takenAsErased = (decision: Decision): boolean => {
  const { erased } = decision.state;
  if (erased === undefined) return false;
  const { input } = decision.event;
  switch (input.type) {
    case 'text-received':
      return input.receivedAt <= erased.at && lateText(decision, input, erased);
    case 'text-failed':
      return input.seq <= erased.seq && lateFailure(decision, input, erased);
    case 'text-delivered':
      return input.seq <= erased.seq;
    case 'file-received':
    case 'file-refused':
    case 'survey-form':
    case 'bot-answered':
    case 'bot-failed':
    case 'assist-answered':
    case 'assist-failed':
    case 'customer':
      return numberOf(input.conversation) <= erased.conversations && dropAsErased(decision, erased);
    default:
      return false;
  }
};

const lateText = (decision: Decision, input: Input<'text-received'>, erased: Erased): boolean => {
  const reading = readConsent(channelOf(decision.config, input.to), input, decision.state.consent.status === 'out');
  const isReaction = input.optedOutUpstream !== true && readReaction(input.text, []) !== undefined;
  if (isReaction || reading.kind !== 'opt-out' || reading.grade !== 'certain') return dropAsErased(decision, erased);
  optedOutTooLate(decision, input, reading);
  return true;
};

const lateFailure = (decision: Decision, { seq, code, details }: Input<'text-failed'>, erased: Erased): boolean => {
  if (!optOutFromDelivery({ code, text: details })) return dropAsErased(decision, erased);
  optedOutByNetwork(decision, seq, details);
  return true;
};

const dropAsErased = ({ record, event: { input } }: Decision, { at }: Erased): true => {
  const files = input.type === 'file-received' && { filesOf: input.conversation };
  record({ kind: 'dropped', what: input.type, ...files, because: because('erasure.older', { erasedAt: at }) });
  return true;
};
