import type { Delivery } from '../domain/sending/delivery';
import type { Threads } from '../ports';
import type { Known } from './text-held-back';

/**
 * Writes an attempt before it is made. `false`: somebody else wrote first. The answer to our own write may have been lost on its way,
 * and the SDK's second try then finds the row changed, by us: the run's name in it tells.
 */
export const writeAttempt = async (
  { threads }: { readonly threads: Pick<Threads, 'delivery' | 'saveDelivery'> },
  thread: string,
  started: Delivery & { readonly run: string },
  known: Known,
): Promise<boolean> => {
  if (await threads.saveDelivery(thread, started, known?.etag)) return true;
  const there = (await threads.delivery(thread, started.seq))?.delivery;
  return there?.run === started.run && there.attempt === started.attempt && there.state === 'sending';
};
