import type { Entry } from '../../../../shared/domain/conversation/model/outcomes';
import type { ThreadState } from '../../../../shared/domain/conversation/model/state';
import type { Delivery } from '../../../../shared/domain/sending/delivery';
import type { World } from '../world/world';

/** A thread as it stands in the store. */
export type ThreadAtRest = {
  readonly id: string;
  readonly state: ThreadState;
  readonly log: readonly Entry[];
  readonly deliveries: ReadonlyMap<number, Delivery>;
};

/** Reads a whole thread: its head, its log, and how each of its texts fared. */
export const readThread = async ({ deps: { threads } }: World, id: string): Promise<ThreadAtRest> => {
  const { state } = await threads.load(id);
  const log = await threads.log(id, { before: state.seq, limit: state.seq + 1 });
  const deliveries = await threads.deliveries(id, { from: 0, to: state.seq });
  return { id, state, log, deliveries: new Map(deliveries.map(each => [each.seq, each])) };
};
