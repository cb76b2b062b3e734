import type { DialBoard } from '../carrier/dials';
import type { Chance } from '../chance';
import type { Clock } from '../clock';
import type { Kept } from '../kept';
import { createDeadLetters, type DeadLetter, type DeadLetterSink } from './dead-letters';
import { createDelivery, type Delivery, type Pending } from './delivery';
import { createEventLog, type EventLog } from './event-log';
import type { SmsEvent } from './events';
import { type Subscription, type SubscriptionInput, subscriptionSchema, wants } from './subscription';
import { startValidation, type Validation, type ValidationState } from './validation';

export type SubscriptionStatus = Subscription & {
  readonly state: ValidationState;
  readonly validated: boolean;
  /** Why it isn't validated. */
  readonly because?: string;
  readonly pending: number;
};

/** The system topic of the Communication Services resource. */
export type Topic = {
  /** False if no subscription wants the event: nobody will hear of it. */
  publish(event: SmsEvent): boolean;
  /** Adds a subscription, or replaces the one of that name; its handshake starts at once. */
  subscribe(input: SubscriptionInput): SubscriptionStatus;
  unsubscribe(name: string): boolean;
  subscriptions(): SubscriptionStatus[];
  confirm(name: string, code: string): boolean;
  deadLetters(): DeadLetter[];
  readonly log: EventLog;
  stop(): void;
};

type Running = { subscription: Subscription; delivery: Delivery; validation: Validation; cut: AbortController };

export const createTopic = (deps: {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly dials: DialBoard;
  readonly kept: Kept;
  readonly sink: DeadLetterSink | undefined;
  /** The resource's id, which events carry. */
  readonly topic: string;
  /** Its name, which begins the path of a dead letter. */
  readonly topicName: string;
  readonly timeScale: number;
  readonly responseTimeoutMs: number;
  readonly configured: readonly SubscriptionInput[];
  readonly validationUrl: (name: string, code: string) => string;
  readonly onDelivered: (event: SmsEvent) => void;
  readonly onGivenUp: (event: SmsEvent, subscription: string, words: string) => void;
  readonly logLine: (line: string) => void;
}): Topic => {
  const { clock, chance, dials, timeScale, responseTimeoutMs } = deps;
  const kept = deps.kept.collection<Subscription>('subscriptions');
  const pending = deps.kept.collection<Pending>('pending-events');
  const log = createEventLog();
  const deadLetters = createDeadLetters({
    clock,
    kept: deps.kept.collection<DeadLetter>('dead-letters'),
    sink: deps.sink,
    topicName: deps.topicName,
    timeScale,
    log: deps.logLine,
  });
  const running = new Map<string, Running>();

  const start = (subscription: Subscription): void => {
    end(subscription.name);
    const cut = new AbortController();
    const delivery = createDelivery({
      clock,
      chance,
      dials,
      pending,
      log,
      deadLetters,
      subscription,
      timeScale,
      responseTimeoutMs,
      signal: cut.signal,
      onDelivered: event => {
        if (!pending.values().some(item => item.event.id === event.id && !item.duplicate)) deps.onDelivered(event);
      },
      onGivenUp: (event, words) => deps.onGivenUp(event, subscription.name, words),
    });
    const validation = startValidation({
      clock,
      subscription,
      topic: deps.topic,
      validationUrl: code => deps.validationUrl(subscription.name, code),
      timeoutMs: responseTimeoutMs,
      signal: cut.signal,
      onValidated: delivery.open,
    });
    running.set(subscription.name, { subscription, delivery, validation, cut });
  };
  const end = (name: string): void => {
    const found = running.get(name);
    found?.validation.stop();
    found?.delivery.stop();
    found?.cut.abort();
    running.delete(name);
  };
  const status = ({ subscription, validation }: Running): SubscriptionStatus => {
    const words = validation.words();
    return {
      ...subscription,
      state: validation.state(),
      validated: validation.state() === 'Succeeded',
      ...(words === undefined ? {} : { because: words }),
      pending: pending.values().filter(item => item.subscription === subscription.name).length,
    };
  };
  const subscribe = (input: SubscriptionInput): SubscriptionStatus => {
    const subscription = subscriptionSchema.parse(input);
    kept.set(subscription.name, subscription);
    start(subscription);
    return status(running.get(subscription.name) as Running);
  };

  for (const input of deps.configured) subscribe(input);
  for (const subscription of kept.values()) if (!running.has(subscription.name)) start(subscription);
  for (const item of pending.values()) if (!running.has(item.subscription)) pending.delete(item.id);

  return {
    publish: event => {
      const takers = [...running.values()].filter(({ subscription }) => wants(subscription, event));
      for (const { delivery } of takers) delivery.publish(event);
      return takers.length > 0;
    },
    subscribe,
    unsubscribe: name => {
      const known = running.has(name);
      end(name);
      kept.delete(name);
      for (const item of pending.values()) if (item.subscription === name) pending.delete(item.id);
      return known;
    },
    subscriptions: () => [...running.values()].map(status),
    confirm: (name, code) => running.get(name)?.validation.confirm(code) ?? false,
    deadLetters: () => deadLetters.list(),
    log,
    stop: () => {
      for (const name of [...running.keys()]) end(name);
    },
  };
};
