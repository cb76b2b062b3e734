import { randomUUID } from 'node:crypto';
import type { DialBoard } from '../carrier/dials';
import type { Chance } from '../chance';
import type { Clock } from '../clock';
import type { Collection } from '../kept';
import type { DeadLetter, DeadLetters } from './dead-letters';
import type { EventLog } from './event-log';
import { type SmsEvent, toCloudEvent, toEventGridSchema } from './events';
import { type Answer, call } from './post';
import { isFinal, isSuccess, outcomeName, retryDelay } from './retry-schedule';
import { endpointTypeOf, type Subscription } from './subscription';

/** An event on its way to one subscription. Kept, so that a stopped stack loses none. */
export type Pending = {
  readonly id: string;
  readonly subscription: string;
  readonly event: SmsEvent;
  readonly attempts: number;
  readonly publishedAt: number;
  readonly nextAt: number;
  readonly duplicate: boolean;
};

export type Delivery = {
  publish(event: SmsEvent): void;
  /** Goes on with what was pending; called when the subscription is validated. */
  open(): void;
  stop(): void;
};

/** Calls under way at once to one endpoint. */
const parallel = 32;
/** How long Event Grid still takes an answer that comes after its window. */
const lateMs = 3 * 60_000;

/** Hands events to one subscription, as Event Grid does: unordered, at least once, by the schedule. */
export const createDelivery = (deps: {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly dials: DialBoard;
  readonly pending: Collection<Pending>;
  readonly log: EventLog;
  readonly deadLetters: DeadLetters;
  readonly subscription: Subscription;
  readonly timeScale: number;
  readonly responseTimeoutMs: number;
  readonly signal: AbortSignal;
  readonly onDelivered: (event: SmsEvent) => void;
  readonly onGivenUp: (event: SmsEvent, words: string) => void;
}): Delivery => {
  const { clock, chance, dials, pending, log, subscription, timeScale } = deps;
  const ready: string[] = [];
  let open = false;
  let stopped = false;
  let running = 0;

  const schedule = (item: Pending) => {
    pending.set(item.id, item);
    clock.after(Math.max(0, item.nextAt - clock.now()), () => {
      ready.push(item.id);
      pump();
    });
  };
  const add = (event: SmsEvent, waitMs: number, duplicate: boolean) => {
    const now = clock.now();
    const item = { id: randomUUID(), subscription: subscription.name, event, attempts: 0, publishedAt: now, duplicate };
    logEntry(log, item, now);
    schedule({ ...item, nextAt: now + waitMs });
  };

  const pump = () => {
    while (open && !stopped && running < parallel && ready.length > 0) {
      const batch = takeBatch();
      if (batch.length === 0) continue;
      running += 1;
      void deliver(batch).finally(() => {
        running -= 1;
        pump();
      });
    }
  };
  const takeBatch = (): Pending[] => {
    const batch: Pending[] = [];
    let bytes = 0;
    while (ready.length > 0 && batch.length < subscription.maxEventsPerBatch) {
      const item = pending.get(ready[0] ?? '');
      const size = item ? JSON.stringify(item.event).length : 0;
      if (batch.length > 0 && bytes + size > subscription.preferredBatchSizeInKilobytes * 1024) break;
      ready.shift();
      if (!item) continue;
      // The time to live is looked at only when the next attempt is due.
      if (item.attempts > 0 && clock.now() - item.publishedAt > liveMs) {
        giveUp(item, 'TimeToLiveExceeded', 'TimedOut', 'its time to live is over');
        continue;
      }
      bytes += size;
      batch.push(item);
    }
    return batch;
  };
  const liveMs = (subscription.eventTimeToLiveInMinutes * 60_000) / timeScale;

  const deliver = async (batch: readonly Pending[]) => {
    const started = clock.now();
    const answer = await call(toRequest(subscription, batch, deps.responseTimeoutMs, deps.signal));
    if (stopped) return;
    const lost = isSuccess(answer.status) && chance.hits(dials.get().events.lostAcknowledgementPercent);
    const words = lost ? `${answer.words}, and the acknowledgement got lost (dial)` : answer.words;
    const attempt = { at: new Date(started).toISOString(), ms: clock.now() - started, words };
    for (const item of batch) {
      log.attempt(item.id, { ...attempt, ...(answer.status === undefined ? {} : { status: answer.status }) });
      const tried = { ...item, attempts: item.attempts + 1 };
      if (isSuccess(answer.status) && !lost) done(tried);
      else failed(tried, lost ? { ...answer, failure: 'TimedOut', words } : answer);
    }
  };
  const done = (item: Pending) => {
    pending.delete(item.id);
    log.end(item.id, 'delivered');
    if (!item.duplicate) deps.onDelivered(item.event);
  };
  const failed = (item: Pending, answer: Answer) => {
    const outcome = outcomeName(answer.status, answer.failure);
    if (answer.failure === undefined && isFinal(answer.status, endpointTypeOf(subscription))) {
      giveUp(item, 'UndeliverableEvent', outcome, answer.words);
    } else if (item.attempts >= subscription.maxDeliveryAttempts) {
      giveUp(item, 'MaxDeliveryAttemptsExceeded', outcome, answer.words);
    } else {
      const wait = retryDelay(item.attempts, answer.failure ? undefined : answer.status, chance.below(1)) / timeScale;
      schedule({ ...item, nextAt: clock.now() + wait });
      void answer.late?.then(late => {
        if (!stopped && isSuccess(late.status) && pending.get(item.id)?.attempts === item.attempts) done(item);
      });
    }
  };
  const giveUp = (item: Pending, reason: DeadLetter['reason'], lastOutcome: string, words: string) => {
    pending.delete(item.id);
    log.end(item.id, subscription.deadLetter ? 'dead-lettered' : 'dropped');
    if (subscription.deadLetter) {
      deps.deadLetters.put(subscription, {
        event: item.event,
        reason,
        attempts: item.attempts,
        lastOutcome,
        publishTime: new Date(item.publishedAt).toISOString(),
        lastAttemptTime: new Date(clock.now()).toISOString(),
      });
    }
    if (!item.duplicate) deps.onGivenUp(item.event, words);
  };

  for (const item of pending.values()) {
    if (item.subscription !== subscription.name) continue;
    logEntry(log, item, item.publishedAt);
    schedule(item);
  }
  return {
    publish: event => {
      const { delayMs, reorderWindowMs, duplicatePercent } = dials.get().events;
      add(event, delayMs + chance.below(reorderWindowMs), false);
      if (chance.hits(duplicatePercent)) add(event, delayMs + chance.below(Math.max(reorderWindowMs, 500)), true);
    },
    open: () => {
      open = true;
      pump();
    },
    stop: () => {
      stopped = true;
    },
  };
};

const logEntry = (log: EventLog, item: Omit<Pending, 'nextAt'>, at: number) =>
  log.put({
    deliveryId: item.id,
    eventId: item.event.id,
    eventType: item.event.eventType,
    subject: item.event.subject,
    subscription: item.subscription,
    at: new Date(at).toISOString(),
    duplicate: item.duplicate,
    state: 'pending',
    attempts: [],
  });

const toRequest = (subscription: Subscription, batch: readonly Pending[], timeoutMs: number, signal: AbortSignal) => {
  const cloud = subscription.schema === 'CloudEventSchemaV1_0';
  const batched = subscription.maxEventsPerBatch > 1;
  const bodies = batch.map(item => (cloud ? toCloudEvent(item.event) : toEventGridSchema(item.event)));
  const cloudType = batched ? 'application/cloudevents-batch+json' : 'application/cloudevents+json';
  return {
    method: 'POST' as const,
    url: subscription.endpoint,
    headers: {
      ...subscription.headers,
      'content-type': `${cloud ? cloudType : 'application/json'}; charset=utf-8`,
      'aeg-event-type': 'Notification',
      'aeg-subscription-name': subscription.name.toUpperCase(),
      'aeg-delivery-count': String(Math.max(...batch.map(item => item.attempts))),
      ...(cloud ? {} : { 'aeg-data-version': '1.0', 'aeg-metadata-version': '1' }),
    },
    // A lone CloudEvent goes as an object; everything else is an array, also of one.
    body: JSON.stringify(cloud && !batched ? bodies[0] : bodies),
    timeoutMs,
    lateMs,
    signal,
  };
};
