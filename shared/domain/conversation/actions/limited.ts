import { heldByLimits } from '../../auto-messages/limits';
import { NOTHING_SENT } from '../../auto-messages/text-counts';
import type { Channel } from '../../config/channel';
import type { Because } from '../../values/because';
import type { Origin } from '../model/outcomes';
import type { Decision } from './decision';

/**
 * Why a text of ours may not leave for this customer now, whoever they are: too many have. What agents write is never held. What is
 * held is dropped, with the reason in the log, and never sent later.
 */
export const limited = ({ state, now }: Decision, channel: Channel, origin: Origin): Because | undefined =>
  heldByLimits({ loop: state.loop, counts: state.counts ?? NOTHING_SENT }, origin, now, channel);
