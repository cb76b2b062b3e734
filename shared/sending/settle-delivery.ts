import { arrivalId, type Delivery, fromTag } from '../domain/sending/delivery';
import type { Log } from '../log';
import type { Bus, Clock, Threads } from '../ports';
import type { DeliveryReport } from '../ports/carrier-events';
import { learn } from './learn-delivery';
import { tellFailed } from './tell-failed';

type Deps = {
  readonly threads: Pick<Threads, 'delivery' | 'saveDelivery' | 'entry'>;
  readonly bus: Bus;
  readonly clock: Clock;
  readonly log: Log;
};

/** Writes what a report says into the attempt that its tag names, forward only. A failure is told to the thread, and an arrival that it watches for. */
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
  if (known.state !== state) return;
  // A failure of an attempt that was followed by another changes nothing for anybody; whichever attempt arrived, the text is there.
  if (state === 'failed' && known.attempt === attempt)
    return tellFailed(deps.bus, deps.clock, thread, known, await deps.threads.entry(thread, seq));
  if (state === 'delivered' && known.watched) await tellArrived(deps, thread, known);
};

const tellArrived = async ({ bus, clock }: Deps, thread: string, { seq, attempt }: Delivery): Promise<void> => {
  const id = arrivalId(thread, seq, attempt);
  const at = new Date(clock.now()).toISOString();
  await bus.send('conversations', { id, thread, at, input: { type: 'text-delivered', seq, attempt } });
};
