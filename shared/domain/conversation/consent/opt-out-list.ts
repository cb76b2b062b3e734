import type { ListAgain } from '../../messages/integration-calls';
import type { Because } from '../../values/because';
import type { Draft } from '../actions/decision';
import { servedChannel } from '../actions/decision';

type Operation = 'add' | 'remove' | 'check';

/**
 * Asks the provider's own opt-out list, where the channel says that there is one, or tells it what the ledger knows. It happens
 * outside, from the outbox: nobody here waits for it.
 *
 * @param notBefore ISO 8601; at once when left out
 * @returns whether the channel has such a list
 */
export const askOptOutList = (
  draft: Draft,
  operation: Operation,
  reason: Because,
  notBefore?: string,
  again?: ListAgain,
): boolean => {
  const channel = servedChannel(draft);
  if (channel?.provider !== 'acs' || !channel.providerOptOutList) return false;
  const when = notBefore !== undefined && { notBefore };
  draft.record({ kind: 'opt-out-list-asked', operation, ...when, ...(again && { again }), because: reason });
  return true;
};
