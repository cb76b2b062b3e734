import { type Delivery, mergeDelivery } from '../domain/sending/delivery';
import type { Clock, Threads } from '../ports';

type Learned = Pick<Delivery, 'state'> & Partial<Pick<Delivery, 'messageId' | 'code' | 'details'>>;

/** Merges what was learned into the newest attempt, forward only: a delivery report may have come first. */
export const learn = async (
  { threads, clock }: { readonly threads: Pick<Threads, 'delivery' | 'saveDelivery'>; readonly clock: Clock },
  thread: string,
  seq: number,
  learned: Learned,
  attempt?: number,
): Promise<Delivery | undefined> => {
  for (;;) {
    const known = await threads.delivery(thread, seq);
    if (known === undefined) return undefined;
    const { delivery, etag } = known;
    const merged = mergeDelivery(delivery, {
      ...delivery,
      ...learned,
      attempt: attempt ?? delivery.attempt,
      at: new Date(clock.now()).toISOString(),
    });
    if (merged === delivery || (await threads.saveDelivery(thread, merged, etag))) return merged;
  }
};
