import type { CallOf } from '../domain/messages/integration-calls';
import type { ThreadInput } from '../domain/messages/to-thread';
import type { Clock, OptOutList, Threads } from '../ports';

export type OptOutListDeps = {
  readonly threads: Pick<Threads, 'load'>;
  readonly optOuts: OptOutList;
  readonly clock: Clock;
};

/**
 * Asks the provider's opt-out list, or changes it. What the customer has said since counts: a change that doesn't fit the head any
 * more is not made.
 */
export const askOptOutList = async (
  { threads, optOuts, clock }: OptOutListDeps,
  thread: string,
  { operation, again }: CallOf<'opt-out-list'>,
): Promise<ThreadInput | undefined> => {
  const { state } = await threads.load(thread);
  const isOut = state.consent.status === 'out';
  if ((operation === 'add' && !isOut) || (operation === 'remove' && isOut)) return undefined;
  // What it was about has changed since, there and back: that change is told by itself.
  if (again !== undefined && again.consent !== state.consent.seq) return undefined;
  const at = new Date(clock.now()).toISOString();
  const answer = await optOuts.ask(operation, state.business, state.customer);
  return { type: 'opt-out-list', operation, ...(again && { again }), at, ...answer };
};
