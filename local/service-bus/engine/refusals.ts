/** An AMQP error: the real service's condition, and its words where they are known. */
export interface Refusal {
  readonly condition: string;
  readonly description: string;
}

const refusal = (condition: string, description: string): Refusal => ({ condition, description });

export const isRefusal = (value: object): value is Refusal => 'condition' in value;

export const refusals = {
  sessionIdMissing: refusal(
    'amqp:not-allowed',
    'The SessionId was not set on a message, and it cannot be sent to the entity. Entities that have session support enabled can only receive messages that have the SessionId set to a valid value.',
  ),
  partitionKeyDiffers: refusal(
    'amqp:not-allowed',
    'The PartitionKey and the SessionId of a message must be the same if both are set.',
  ),
  idTooLong: (property: string, found: number) =>
    refusal('amqp:not-allowed', `The ${property} of a message may have 128 characters; found ${found}.`),
  queueFull: (path: string) =>
    refusal(
      'amqp:resource-limit-exceeded',
      `The maximum entity size has been reached or exceeded for Queue: '${path}'. Receive or remove messages, or give the queue a larger MaxSizeInMegabytes.`,
    ),
  messageTooLarge: (size: number, limit: number) =>
    refusal(
      'amqp:link:message-size-exceeded',
      `The received message (delivery-id:0, size:${size} bytes) exceeds the limit (${limit} bytes) currently allowed on the link.`,
    ),
  notAMessage: (why: string) => refusal('amqp:decode-error', `The message can't be read: ${why}.`),
  messageLockLost: refusal(
    'com.microsoft:message-lock-lost',
    'The lock supplied is invalid. Either the lock expired, or the message has already been removed from the queue.',
  ),
  sessionLockLost: refusal(
    'com.microsoft:session-lock-lost',
    'The session lock has expired on the MessageSession. Accept a new MessageSession.',
  ),
  sessionCannotBeLocked: (id: string) =>
    refusal(
      'com.microsoft:session-cannot-be-locked',
      `The requested session '${id}' cannot be accepted. It may be locked by another receiver.`,
    ),
  serverBusy: refusal(
    'com.microsoft:server-busy',
    'The request was terminated because the namespace is being throttled. Error code : 50009. Please wait 10 seconds and try again.',
  ),
  noSession: refusal(
    'com.microsoft:timeout',
    'The operation did not complete within the allotted timeout: no session with messages became free.',
  ),
  sessionRequired: refusal(
    'amqp:not-allowed',
    'It is not possible for an entity that requires sessions to create a non-sessionful message receiver.',
  ),
  sessionNotSupported: refusal(
    'amqp:not-allowed',
    'A sessionful message receiver cannot be created on an entity that does not require sessions. Ensure RequiresSession is set to true when creating a Queue or Subscription to enable sessionful behavior.',
  ),
  /** A topic isn't found either: who wants one hears why. */
  notFound: (host: string, path: string) =>
    refusal(
      'amqp:not-found',
      `The messaging entity 'sb://${host}/${path}' could not be found. To know more visit https://aka.ms/sbResourceMgrExceptions. This local broker serves queues; topics are not supported.`,
    ),
  messageNotFound: (sequenceNumbers: readonly number[]) =>
    refusal(
      'com.microsoft:message-not-found',
      `Failed to lock one or more specified messages. The message does not exist: ${sequenceNumbers.join(', ')}.`,
    ),
  alreadyDeadLetter: refusal(
    'amqp:not-allowed',
    'A message in a dead-letter queue cannot be dead-lettered again. Complete, abandon or defer it.',
  ),
  deadLetterTarget: refusal(
    'amqp:not-allowed',
    'A message cannot be sent to a dead-letter queue. Send it to its queue.',
  ),
  unauthorized: (why: string) => refusal('amqp:unauthorized-access', why),
  notImplemented: (what: string) =>
    refusal('amqp:not-implemented', `${what} not supported by this local broker. It serves queues; see its README.`),
  argument: (why: string) => refusal('com.microsoft:argument-error', why),
} as const;
