import type { z } from 'zod';
import { type IntegrationMessage, integrationMessageSchema } from './integration-calls';
import { type Outbound, outboundSchema } from './text-to-send';
import { poolEventSchema } from './to-pool';
import { type ThreadEvent, threadEventSchema } from './to-thread';
import { type Wake, wakeSchema } from './wake';

/** What travels on each queue. The `id` of a message is permanent: what is sent a second time is known for what it is. */
type Messages = {
  readonly conversations: ThreadEvent;
  readonly routing: z.infer<typeof poolEventSchema>;
  readonly outbound: Outbound;
  readonly 'auto-messages': Wake;
  readonly surveys: Wake;
  readonly webhooks: IntegrationMessage;
};

export type QueueName = keyof Messages;
export type MessageOf<Queue extends QueueName> = Messages[Queue];
/** A message with the queue that it is for. */
export type Message = { [Queue in QueueName]: { readonly queue: Queue; readonly body: MessageOf<Queue> } }[QueueName];

type Declared<Queue extends QueueName> = {
  readonly schema: z.ZodType<MessageOf<Queue>>;
  /** The part of a message that is its session. What has none is scheduled, and kept in no order. */
  readonly session: (keyof MessageOf<Queue> & string) | undefined;
};

/** The queues, as `infra/service-bus.json` declares them to Azure and to the broker; a test compares the two. */
export const queues: { readonly [Queue in QueueName]: Declared<Queue> } = {
  conversations: { schema: threadEventSchema, session: 'thread' },
  routing: { schema: poolEventSchema, session: 'pool' },
  outbound: { schema: outboundSchema, session: 'lane' },
  'auto-messages': { schema: wakeSchema, session: undefined },
  surveys: { schema: wakeSchema, session: undefined },
  webhooks: { schema: integrationMessageSchema, session: 'thread' },
};

export const queueNames = Object.keys(queues) as readonly QueueName[];

/** The session of a message, or of what claims to be one: nothing where the queue has none, or where the body doesn't name it. */
export const sessionOf = (queue: QueueName, body: object): string | undefined => {
  const { session } = queues[queue];
  const value: unknown = session === undefined ? undefined : Reflect.get(body, session);
  return typeof value === 'string' ? value : undefined;
};
