import type { ShownDelivery } from '../api/conversations/delivery';
import type { Entry } from '../domain/conversation/model/outcomes';
import type { ThreadState } from '../domain/conversation/model/state';
import type { Delivery } from '../domain/sending/delivery';
import { deliveryWords } from '../domain/sending/delivery-words';
import { leavesIn } from '../domain/sending/lane-wait';
import type { Clock, Lanes } from '../ports';

/** What is shown sooner than this is on its way before anybody has read it. */
const AT_ONCE_MS = 2_000;

/** The delivery of each text of ours among `entries`, by its sequence. Asks a lane only while a text waits in it. */
export const shownDeliveries = async (
  { lanes, clock }: { readonly lanes: Pick<Lanes, 'find'>; readonly clock: Clock },
  { retries = [] }: Pick<ThreadState, 'retries'>,
  entries: readonly Entry[],
  deliveries: readonly Delivery[],
): Promise<ReadonlyMap<number, ShownDelivery>> => {
  const deliveryOf = new Map(deliveries.map(delivery => [delivery.seq, delivery]));
  const shown = new Map<number, ShownDelivery>();
  const marks = new Map<string, ReturnType<Lanes['find']>>();
  let before = 0;
  for (const { seq, at, outcome } of entries) {
    if (outcome.kind !== 'text-sent') continue;
    const delivery = deliveryOf.get(seq);
    const { state = 'queued', code, details, attempt = 1 } = delivery ?? {};
    const retryAt = retries.find(retry => retry.of === seq && retry.attempt === attempt)?.at;
    let leavesInSeconds: number | undefined;
    let atLeast = false;
    if (state === 'queued') {
      const mark = marks.get(outcome.lane) ?? lanes.find(outcome.lane);
      marks.set(outcome.lane, mark);
      const now = clock.now();
      const wait = leavesIn(await mark, { decidedAt: Date.parse(at), before, now });
      if (wait !== undefined && wait.ms >= AT_ONCE_MS) {
        leavesInSeconds = Math.ceil(wait.ms / 1_000);
        atLeast = wait.atLeast;
      }
      before += 1;
    }
    shown.set(seq, {
      state,
      ...(code !== undefined && { code }),
      ...(details !== undefined && { details }),
      ...(attempt > 1 && { attempt }),
      ...deliveryWords(delivery, { leavesInSeconds, atLeast, retryAt }),
      ...(leavesInSeconds !== undefined && { leavesInSeconds }),
      ...(atLeast && { atLeast }),
      ...(retryAt !== undefined && { retryAt }),
    });
  }
  return shown;
};
