import { heldByLimits } from '../../auto-messages/limits';
import { NOTHING_SENT, ownLimitOf } from '../../auto-messages/text-counts';
import type { Channel } from '../../config/channel';
import { answeringOf } from '../../consent/served-countries';
import type { Because } from '../../values/because';
import type { Origin } from '../model/outcomes';
import type { Decision } from './decision';

/**
 * Why a text of ours may not leave for this customer now, whoever they are: too many have, or it is a number that the channel doesn't answer. What agents write is never held. What is
 * held is dropped, with the reason in the log, and never sent later.
 */
export const limited = ({ state, now }: Decision, channel: Channel, origin: Origin): Because | undefined =>
  heldByOrigin(state.customer, channel, origin) ??
  heldByLimits({ loop: state.loop, counts: state.counts ?? NOTHING_SENT }, origin, now, channel);

/** Elsewhere only what the law, a carrier or a life asks for leaves by itself; where nobody reads it, or it costs a multiple, nothing. */
const heldByOrigin = (customer: string, channel: Channel, origin: Origin): Because | undefined => {
  if (origin.by === 'agent') return undefined;
  const { answers, because } = answeringOf(customer, channel);
  return answers === 'required' && ownLimitOf(origin) !== undefined ? undefined : because;
};
