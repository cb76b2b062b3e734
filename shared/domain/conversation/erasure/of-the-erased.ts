import { channelOf } from '../../config/config';
import { optOutFromDelivery } from '../../consent/ledger';
import type { ThreadInput } from '../../messages/to-thread';
import { because } from '../../values/because';
import { numberOf } from '../../values/ids';
import type { Draft } from '../actions/decision';
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
export const takenAsErased = (draft: Draft): boolean => {
  const { erased } = draft.state;
  if (erased === undefined) return false;
  const { input } = draft.event;
  switch (input.type) {
    case 'text-received':
      return input.receivedAt <= erased.at && lateText(draft, input, erased);
    case 'text-failed':
      return input.seq <= erased.seq && lateFailure(draft, input, erased);
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
      return numberOf(input.conversation) <= erased.conversations && drop(draft, erased);
    default:
      return false;
  }
};

const lateText = (draft: Draft, input: Input<'text-received'>, erased: Erased): boolean => {
  const reading = readConsent(channelOf(draft.config, input.to), input, draft.state.consent.status === 'out');
  if (reading.kind !== 'opt-out' || reading.grade !== 'certain') return drop(draft, erased);
  optedOutTooLate(draft, input, reading);
  return true;
};

const lateFailure = (draft: Draft, { seq, code, details }: Input<'text-failed'>, erased: Erased): boolean => {
  if (!optOutFromDelivery({ code, text: details })) return drop(draft, erased);
  optedOutByNetwork(draft, seq, details);
  return true;
};

const drop = ({ record, event: { input } }: Draft, { at }: Erased): true => {
  const files = input.type === 'file-received' && { filesOf: input.conversation };
  record({ kind: 'dropped', what: input.type, ...files, because: because('erasure.older', { erasedAt: at }) });
  return true;
};
