import { formatDuration, parseDuration } from '../../duration';
import { countsOf } from '../../engine/browse';
import type { Queue } from '../../engine/entity';
import type { QueueDefinition } from '../../queue-definition';
import { element } from './xml';

const durations = {
  LockDuration: 'lockDuration',
  DefaultMessageTimeToLive: 'defaultMessageTimeToLive',
  DuplicateDetectionHistoryTimeWindow: 'duplicateDetectionHistoryTimeWindow',
} as const;
const flags = {
  RequiresSession: 'requiresSession',
  RequiresDuplicateDetection: 'requiresDuplicateDetection',
  DeadLetteringOnMessageExpiration: 'deadLetteringOnMessageExpiration',
  EnableBatchedOperations: 'enableBatchedOperations',
} as const;
const numbers = { MaxDeliveryCount: 'maxDeliveryCount', MaxSizeInMegabytes: 'maxSizeInMegabytes' } as const;

/** What can't be otherwise here: another value is refused, not ignored. */
const fixed = (largestMessage: number): Readonly<Record<string, string>> => ({
  ForwardTo: '',
  ForwardDeadLetteredMessagesTo: '',
  AutoDeleteOnIdle: formatDuration(Number.POSITIVE_INFINITY),
  EnablePartitioning: 'false',
  EnableExpress: 'false',
  Status: 'Active',
  EntityAvailabilityStatus: 'Available',
  MaxMessageSizeInKilobytes: String(Math.floor(largestMessage / 1_024)),
});

type Found = { -readonly [K in keyof QueueDefinition]: QueueDefinition[K] };

const entriesOf = <T extends object>(table: T) => Object.entries(table) as [string, T[keyof T]][];

/** Reads a queue description into `base`; the sentences that tell what is wrong with it, if anything is. */
export const readDescription = (
  leaves: Readonly<Record<string, string>>,
  base: QueueDefinition,
  largestMessage: number,
): QueueDefinition | readonly string[] => {
  const queue: Found = { ...base };
  const mistakes: string[] = [];
  for (const [key, property] of entriesOf(durations)) {
    const text = leaves[key];
    if (text === undefined) continue;
    const ms = parseDuration(text);
    if (ms === undefined) mistakes.push(`${key}: expected an ISO 8601 duration such as "PT1M"; found "${text}".`);
    else queue[property] = ms;
  }
  for (const [key, property] of entriesOf(flags)) {
    const text = leaves[key]?.toLowerCase();
    if (text !== undefined) queue[property] = text === 'true';
  }
  for (const [key, property] of entriesOf(numbers)) {
    const text = leaves[key];
    if (text !== undefined) queue[property] = Number(text);
  }
  if (leaves.UserMetadata !== undefined) queue.userMetadata = leaves.UserMetadata;
  for (const [key, only] of Object.entries(fixed(largestMessage))) {
    const text = leaves[key] ?? only;
    if (text.toLowerCase() !== only.toLowerCase())
      mistakes.push(`${key}: this broker knows "${only}" only; found "${text}".`);
  }
  return mistakes.length > 0 ? mistakes : queue;
};

const iso = (ms: number): string => new Date(ms).toISOString();

/** A queue as the service describes it, with its counts; the order of the elements is the service's. */
export const writeDescription = (queue: Queue, largestMessage: number): string => {
  const { definition } = queue;
  const counts = countsOf(queue);
  const own = fixed(largestMessage);
  const always = (name: string) => element(name, own[name] ?? '');
  const countNames = 'xmlns:d2p1="http://schemas.microsoft.com/netservices/2011/06/servicebus"';
  return [
    '<QueueDescription xmlns="http://schemas.microsoft.com/netservices/2010/10/servicebus/connect" xmlns:i="http://www.w3.org/2001/XMLSchema-instance">',
    element('LockDuration', formatDuration(definition.lockDuration)),
    element('MaxSizeInMegabytes', definition.maxSizeInMegabytes),
    element('RequiresDuplicateDetection', definition.requiresDuplicateDetection),
    element('RequiresSession', definition.requiresSession),
    element('DefaultMessageTimeToLive', formatDuration(definition.defaultMessageTimeToLive)),
    element('DeadLetteringOnMessageExpiration', definition.deadLetteringOnMessageExpiration),
    element('DuplicateDetectionHistoryTimeWindow', formatDuration(definition.duplicateDetectionHistoryTimeWindow)),
    element('MaxDeliveryCount', definition.maxDeliveryCount),
    element('EnableBatchedOperations', definition.enableBatchedOperations),
    element('SizeInBytes', counts.sizeInBytes),
    element('MessageCount', counts.active + counts.deferred + counts.scheduled + counts.deadLettered),
    always('Status'),
    ...(definition.userMetadata === '' ? [] : [element('UserMetadata', definition.userMetadata)]),
    element('CreatedAt', iso(queue.createdAt)),
    element('UpdatedAt', iso(queue.updatedAt)),
    element('AccessedAt', iso(queue.accessedAt)),
    `<CountDetails ${countNames}>`,
    element('d2p1:ActiveMessageCount', counts.active + counts.deferred),
    element('d2p1:DeadLetterMessageCount', counts.deadLettered),
    element('d2p1:ScheduledMessageCount', counts.scheduled),
    element('d2p1:TransferMessageCount', 0),
    element('d2p1:TransferDeadLetterMessageCount', 0),
    '</CountDetails>',
    always('AutoDeleteOnIdle'),
    always('EnablePartitioning'),
    always('EntityAvailabilityStatus'),
    always('EnableExpress'),
    always('MaxMessageSizeInKilobytes'),
    '</QueueDescription>',
  ].join('');
};
