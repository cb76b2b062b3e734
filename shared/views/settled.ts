import type { Entry } from '../domain/conversation/model/outcomes';
import type { Delivery } from '../domain/sending/delivery';

/**
 * From which entry on not every text of ours has arrived, so that something may be told of it yet: behind the newest where all have.
 * A text that failed counts as well, for it may be tried again.
 */
export const unsettledFrom = (entries: readonly Entry[], deliveries: readonly Delivery[], newest: number): number => {
  const arrived = new Set(deliveries.filter(({ state }) => state === 'delivered').map(({ seq }) => seq));
  const open = entries.find(({ seq, outcome }) => outcome.kind === 'text-sent' && !arrived.has(seq));
  return open?.seq ?? newest + 1;
};
