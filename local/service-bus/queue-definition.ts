import { formatDuration } from './duration';

/** A queue's settings. Durations are milliseconds; Infinity is "for ever". */
export interface QueueDefinition {
  readonly name: string;
  readonly lockDuration: number;
  readonly maxDeliveryCount: number;
  readonly requiresSession: boolean;
  readonly requiresDuplicateDetection: boolean;
  readonly duplicateDetectionHistoryTimeWindow: number;
  readonly defaultMessageTimeToLive: number;
  readonly deadLetteringOnMessageExpiration: boolean;
  readonly maxSizeInMegabytes: number;
  /** Hints and notes of whoever manages the queue: kept and given back, without an effect here. */
  readonly enableBatchedOperations: boolean;
  /** 1,024 characters at most. */
  readonly userMetadata: string;
}

/** The real service's defaults (Microsoft.ServiceBus/namespaces/queues). */
export const queueDefaults: Omit<QueueDefinition, 'name'> = {
  lockDuration: 60_000,
  maxDeliveryCount: 10,
  requiresSession: false,
  requiresDuplicateDetection: false,
  duplicateDetectionHistoryTimeWindow: 600_000,
  defaultMessageTimeToLive: Number.POSITIVE_INFINITY,
  deadLetteringOnMessageExpiration: false,
  maxSizeInMegabytes: 1_024,
  enableBatchedOperations: true,
  userMetadata: '',
};

/** A definition from a name and what differs from the service's defaults. Bounds aren't checked: tests use short locks. */
export const defineQueue = (
  queue: Pick<QueueDefinition, 'name'> & Partial<Omit<QueueDefinition, 'name'>>,
): QueueDefinition => ({ ...queueDefaults, ...queue });

interface Bounds {
  readonly lockDuration: readonly [number, number];
  readonly maxDeliveryCount: readonly [number, number];
  readonly duplicateDetectionHistoryTimeWindow: readonly [number, number];
  readonly defaultMessageTimeToLive: readonly [number, number];
}

const [second, minute, hour, day] = [1_000, 60_000, 3_600_000, 86_400_000];

/** The real service's bounds (Service Bus quotas; queue resource reference). */
export const serviceBounds: Bounds = {
  lockDuration: [5 * second, 5 * minute],
  maxDeliveryCount: [1, 2_000],
  duplicateDetectionHistoryTimeWindow: [20 * second, 7 * day],
  defaultMessageTimeToLive: [second, Number.POSITIVE_INFINITY],
};

/** What the official emulator allows, where it allows less (its overview page). */
export const officialEmulatorBounds: Bounds = {
  lockDuration: [5 * second, 5 * minute],
  maxDeliveryCount: [1, 10],
  duplicateDetectionHistoryTimeWindow: [5 * second, 5 * minute],
  defaultMessageTimeToLive: [5 * minute, hour],
};

const namePattern = /^[A-Za-z0-9](?:[\w./-]*[A-Za-z0-9])?$/;

/** Every rule that `queue` breaks, as sentences for a person; empty if it is valid. */
export const queueMistakes = (queue: QueueDefinition, bounds: Bounds = serviceBounds): string[] => {
  const mistakes: string[] = [];
  if (queue.name.length > 260 || !namePattern.test(queue.name))
    mistakes.push(
      `Name: expected 1 to 260 letters, digits, ".", "-", "_" or "/", beginning and ending with a letter or digit; found "${queue.name}".`,
    );
  const within = (
    property: string,
    [low, high]: readonly [number, number],
    value: number,
    show: (value: number) => string = String,
  ) => {
    if (!(value >= low && value <= high))
      mistakes.push(`${property}: expected ${show(low)} to ${show(high)}; found ${show(value)}.`);
  };
  within('LockDuration', bounds.lockDuration, queue.lockDuration, formatDuration);
  if (!Number.isInteger(queue.maxDeliveryCount))
    mistakes.push(`MaxDeliveryCount: expected a whole number; found ${queue.maxDeliveryCount}.`);
  else within('MaxDeliveryCount', bounds.maxDeliveryCount, queue.maxDeliveryCount);
  const ttl = bounds.defaultMessageTimeToLive;
  within('DefaultMessageTimeToLive', ttl, queue.defaultMessageTimeToLive, formatDuration);
  const window = bounds.duplicateDetectionHistoryTimeWindow;
  if (queue.requiresDuplicateDetection)
    within('DuplicateDetectionHistoryTimeWindow', window, queue.duplicateDetectionHistoryTimeWindow, formatDuration);
  if (![1_024, 2_048, 3_072, 4_096, 5_120].includes(queue.maxSizeInMegabytes))
    mistakes.push(`MaxSizeInMegabytes: expected 1024, 2048, 3072, 4096 or 5120; found ${queue.maxSizeInMegabytes}.`);
  if (queue.userMetadata.length > 1_024)
    mistakes.push(`UserMetadata: expected 1024 characters at most; found ${queue.userMetadata.length}.`);
  return mistakes;
};
