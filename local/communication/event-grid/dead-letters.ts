import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import type { Collection } from '../kept';
import { type SmsEvent, toCloudEvent, toEventGridSchema } from './events';
import type { Subscription } from './subscription';

/** An event that Event Grid gave up. */
export type DeadLetter = {
  readonly id: string;
  /** Where Event Grid would write it: `<topic>/<SUBSCRIPTION>/YYYY/M/D/H/<guid>.json`. */
  readonly path: string;
  readonly subscription: string;
  readonly reason: 'MaxDeliveryAttemptsExceeded' | 'TimeToLiveExceeded' | 'UndeliverableEvent';
  readonly givenUpAt: string;
  /** In the subscription's schema, with the properties that Event Grid adds. */
  readonly event: Readonly<Record<string, unknown>>;
  /** True once it stands in the container. */
  readonly written: boolean;
};

/** Where dead letters go: a blob container. */
export type DeadLetterSink = { write(path: string, json: string): Promise<void> };

type GivenUp = {
  readonly event: SmsEvent;
  readonly reason: DeadLetter['reason'];
  readonly attempts: number;
  readonly lastOutcome: string;
  readonly publishTime: string;
  readonly lastAttemptTime: string;
};

export type DeadLetters = { put(subscription: Subscription, given: GivenUp): void; list(): DeadLetter[] };

const minute = 60_000;

/**
 * Event Grid writes a dead letter five minutes after the last attempt, and drops it if the container stays out of
 * reach for four hours; `timeScale` shortens both. Without a container they are only kept here, and shown.
 */
export const createDeadLetters = (deps: {
  readonly clock: Clock;
  readonly kept: Collection<DeadLetter>;
  readonly sink: DeadLetterSink | undefined;
  readonly topicName: string;
  readonly timeScale: number;
  readonly log: (line: string) => void;
}): DeadLetters => {
  const { clock, kept, sink, timeScale } = deps;

  const write = (id: string, until: number): void => {
    const letter = kept.get(id);
    if (!sink || !letter || letter.written) return;
    sink.write(letter.path, JSON.stringify([letter.event])).then(
      () => kept.set(id, { ...letter, written: true }),
      (error: Error) => {
        if (clock.now() >= until)
          deps.log(`A dead letter was dropped, its container is out of reach: ${error.message}`);
        else clock.after(minute / timeScale, () => write(id, until));
      },
    );
  };
  const schedule = (id: string) =>
    clock.after((5 * minute) / timeScale, () => write(id, clock.now() + (240 * minute) / timeScale));
  for (const letter of kept.values()) if (!letter.written) schedule(letter.id);

  return {
    put: (subscription, given) => {
      const id = randomUUID();
      const now = new Date(clock.now());
      const hour = [now.getUTCFullYear(), now.getUTCMonth() + 1, now.getUTCDate(), now.getUTCHours()].join('/');
      kept.set(id, {
        id,
        path: `${deps.topicName}/${subscription.name.toUpperCase()}/${hour}/${id}.json`,
        subscription: subscription.name,
        reason: given.reason,
        givenUpAt: now.toISOString(),
        event: toDeadLetterEvent(subscription, given),
        written: false,
      });
      schedule(id);
    },
    list: () => kept.values(),
  };
};

/** The added properties are in camel case in the Event Grid schema, in lower case in CloudEvents. */
const toDeadLetterEvent = (subscription: Subscription, given: GivenUp): Record<string, unknown> => {
  const cloud = subscription.schema === 'CloudEventSchemaV1_0';
  const added = {
    deadLetterReason: given.reason,
    deliveryAttempts: given.attempts,
    lastDeliveryOutcome: given.lastOutcome,
    publishTime: given.publishTime,
    lastDeliveryAttemptTime: given.lastAttemptTime,
  };
  return cloud
    ? {
        ...toCloudEvent(given.event),
        ...Object.fromEntries(Object.entries(added).map(([name, value]) => [name.toLowerCase(), value])),
      }
    : { ...toEventGridSchema(given.event), ...added };
};
