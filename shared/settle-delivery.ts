import { failureId, fromTag } from './domain/sending/delivery';
import type { DeliveryReport } from './event-grid-events';
import { learn } from './learn-delivery';
import type { Log } from './log';
import type { Bus, Clock, Threads } from './ports';

type Deps = {
  readonly threads: Pick<Threads, 'delivery' | 'saveDelivery'>;
  readonly bus: Bus;
  readonly clock: Clock;
  readonly log: Log;
};

/** Writes what a report says into the attempt that its tag names, forward only. A failure is told to the thread. */
export const settleDelivery = async (
  deps: Deps,
  { eventId, state, code, details, messageId, tag }: DeliveryReport,
): Promise<void> => {
  const of = fromTag(tag);
  if (of === undefined) return deps.log.warn('a delivery report has no tag of ours', { event: eventId });
  const { thread, seq, attempt } = of;
  const learned = { state, messageId, details, ...(code !== undefined && { code }) };
  const known = await learn(deps, thread, seq, learned, attempt);
  if (known === undefined) return deps.log.warn('a delivery report leads nowhere', { event: eventId, thread, seq });
  // A failure that comes after a delivery, or of an attempt that was followed by another, changes nothing for anybody.
  if (state !== 'failed' || known !== 'failed') return;
  // The same id as when the text was refused at once: the thread hears of one failure of an attempt once.
  const id = failureId(thread, seq, attempt);
  const input = { type: 'text-failed', seq, attempt, ...(code !== undefined && { code }), details };
  const body = { id, thread, at: new Date(deps.clock.now()).toISOString(), input };
  await deps.bus.send('conversations', { id, session: thread, body });
};
