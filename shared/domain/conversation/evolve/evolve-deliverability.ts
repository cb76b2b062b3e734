import type { Deliverability } from '../../sending/deliverability';
import type { Entry, Outcome } from '../model/outcomes';
import type { ThreadState } from '../model/state';

/** The thread without what was known against the customer's number. */
export const forgotten = ({ deliverability: _over, ...state }: ThreadState): ThreadState => state;

/** A text did not arrive: it is the newest that whoever has the conversation should know of. */
export const deliverabilityAfter = (
  deliverability: Deliverability | undefined,
  { conversation }: Entry,
  { of, code, permanent }: Extract<Outcome, { kind: 'text-failed' }>,
): Deliverability => ({
  ...deliverability,
  failures: (deliverability?.failures ?? 0) + (permanent ? 1 : 0),
  notDelivered: {
    seq: of,
    ...(conversation !== undefined && { conversation }),
    ...(code !== undefined && { code }),
  },
});

/** So many are remembered: reports of one text that cross come within moments. */
const MOST_ARRIVED = 6;

export const withArrived = (state: ThreadState, of: number): ThreadState => ({
  ...state,
  arrived: [of, ...(state.arrived ?? [])].slice(0, MOST_ARRIVED),
});

export const withoutRetry = ({ retries = [], ...state }: ThreadState, of: number): ThreadState => {
  const left = retries.filter(retry => retry.of !== of);
  return left.length === 0 ? state : { ...state, retries: left };
};
