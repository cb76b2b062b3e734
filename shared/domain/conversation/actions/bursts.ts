import type { Config } from '../../config/config';
import { type Because, because } from '../../values/because';
import { ongoing, type ThreadState } from '../model/state';
import { lastArrival } from '../model/who-spoke-last';
import { LOOK_UP_LIMIT_MS, routingNeedsCustomer } from './customer-look-up';

/** Until when the queue waits for a look-up (epoch ms), where routing reads the customer's record and the answer isn't there. */
const holdsUntil = ({ lookUp, current }: ThreadState, config: Config): number =>
  lookUp === undefined || current.status === 'idle' || !routingNeedsCustomer(config, current.workstream)
    ? 0
    : Date.parse(lookUp.since) + LOOK_UP_LIMIT_MS;

/** Whether a text that needs someone is kept for a while: the channel joins bursts, or routing waits for a look-up. */
export const isKept = (state: ThreadState, config: Config, now: number): boolean => {
  const current = ongoing(state);
  if (current === undefined) return false;
  return (config.channels[current.channel]?.burstSeconds ?? 0) > 0 || holdsUntil(state, config) > now;
};

/** When the burst that is kept is over: the customer has been quiet for so long, and nothing is waited for any more. */
export const burstOver = (state: ThreadState, config: Config): { readonly at: number; readonly because: Because } => {
  const { current } = state;
  const seconds = current.status === 'idle' ? 0 : (config.channels[current.channel]?.burstSeconds ?? 0);
  const quiet = current.status === 'idle' ? 0 : Date.parse(lastArrival(current)) + seconds * 1_000;
  const held = holdsUntil(state, config);
  if (held > quiet) return { at: held, because: because('customer.look-up', { limitMs: LOOK_UP_LIMIT_MS }) };
  return { at: quiet, because: because('burst.customer-quiet', { seconds }) };
};
