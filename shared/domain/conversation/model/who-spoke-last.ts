import type { Conversation } from './state';

type Begun = Exclude<Conversation, { status: 'idle' }>;

/**
 * When the newest of the customer's texts or files arrived (ISO). What waits goes by arrival, not by when a text was received: one
 * that comes hours late has waited for nobody yet.
 */
export const lastArrival = ({ arrivedAt, lastFromCustomerAt }: Begun): string => arrivedAt ?? lastFromCustomerAt;

/** Whether the customer said something after the newest text of an agent: by the order of the log, which no clock changes. */
export const customerSpokeLast = (current: Begun): boolean => {
  const { heard = 0, replied, lastFromAgentAt } = current;
  if (replied !== undefined) return heard > replied;
  return lastFromAgentAt === undefined || lastArrival(current) > lastFromAgentAt;
};
