import { assertNever } from '../values/never';
import type { Deliverability } from './deliverability';
import type { Delivery } from './delivery';
import { adviceFor } from './delivery-advice';

/** How a text of ours fares, in words for an agent. `advice` is absent when there is nothing to do. */
export type DeliveryWords = { readonly reason: string; readonly advice?: string };

const BY_ITSELF = 'Nothing to do: it leaves by itself.';

/**
 * @param leavesInSeconds what its lane says of a text that still waits; `undefined`: nothing is known, or nothing waits before it
 * @param retryAt when a failed text is tried again (ISO)
 */
export const deliveryWords = (
  delivery: Pick<Delivery, 'state' | 'code'> | undefined,
  {
    leavesInSeconds,
    atLeast = false,
    retryAt,
  }: {
    readonly leavesInSeconds?: number | undefined;
    readonly atLeast?: boolean;
    readonly retryAt?: string | undefined;
  } = {},
): DeliveryWords => {
  const { state = 'queued', code } = delivery ?? {};
  switch (state) {
    case 'queued':
      return leavesInSeconds === undefined
        ? { reason: 'It waits for its turn, and leaves in a moment.', advice: BY_ITSELF }
        : {
            reason: `It leaves in ${spanWords(leavesInSeconds)}${atLeast ? ' at the earliest' : ''}: other texts are before it, and a number may send so many a minute.`,
            advice: BY_ITSELF,
          };
    case 'sending':
      return { reason: 'It is being handed over to the provider.' };
    case 'sent':
      return { reason: 'The provider took it; the carrier has not reported yet.' };
    case 'unknown': {
      const { reason, advice } = adviceFor('5002');
      return code === '5002' ? { reason, advice } : { reason: 'No answer came: it may have arrived.', advice };
    }
    case 'delivered':
      return { reason: 'It arrived.' };
    case 'failed': {
      const { reason, advice, retryAfterMinutes } = adviceFor(code);
      if (retryAt !== undefined)
        return { reason, advice: `It is tried again by itself at ${retryAt.slice(11, 16)} UTC.` };
      const given = 'It was tried again as often as it makes sense, or is not tried again; the log says why.';
      return { reason, advice: retryAfterMinutes.length === 0 ? advice : `${given} If it matters, call them.` };
    }
    default:
      return assertNever(state, 'state of a delivery');
  }
};

/** `12 s`, `3 min`, `2 h`: rounded up, for what is promised shouldn't come late. */
export const spanWords = (seconds: number): string => {
  if (seconds < 90) return `${Math.max(1, Math.ceil(seconds))} s`;
  return seconds < 5_400 ? `${Math.ceil(seconds / 60)} min` : `${Math.ceil(seconds / 3_600)} h`;
};

/** What is known against the customer's number, for whoever is about to text it; nothing while texts arrive. */
export const deliverabilityWords = ({
  deliverability,
}: {
  readonly deliverability?: Deliverability;
}): (DeliveryWords & { readonly unreachableSince?: string; readonly failures: number }) | undefined => {
  if (deliverability === undefined) return undefined;
  const { unreachable, failures, notDelivered } = deliverability;
  const { reason, advice } = adviceFor(unreachable?.code ?? notDelivered.code);
  if (unreachable === undefined) return { failures, reason: `The newest text did not arrive. ${reason}`, advice };
  return {
    failures,
    unreachableSince: unreachable.since,
    reason: `Nothing arrives at this number: ${failures} texts in a row failed. ${reason}`,
    advice: `${advice} Automated messages are held back until the customer texts, or a text of yours arrives.`,
  };
};
