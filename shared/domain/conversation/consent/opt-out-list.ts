import type { ListAgain } from '../../messages/integration-calls';
import type { Because } from '../../values/because';
import type { Decision } from '../actions/decision';
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
  decision: Decision,
  operation: Operation,
  reason: Because,
  notBefore?: string,
  again?: ListAgain,
): boolean => {
  const channel = servedChannel(decision);
  // Of an erased customer nobody knows the number, until they text again.
  if (channel?.provider !== 'acs' || !channel.providerOptOutList || decision.state.customer === '') return false;
  const when = notBefore !== undefined && { notBefore };
  decision.record({ kind: 'opt-out-list-asked', operation, ...when, ...(again && { again }), because: reason });
  return true;
};
