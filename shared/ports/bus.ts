/** The queues, as `infra/service-bus.json` declares them; a test compares the two. */
export const queueNames = ['conversations', 'routing', 'outbound', 'auto-messages', 'surveys', 'webhooks'] as const;

export type QueueName = (typeof queueNames)[number];

/** A message for a queue. `id` is derived, so that a second publication is known for what it is. */
export type BusMessage = {
  readonly id: string;
  readonly session?: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Epoch ms: not before. Absent: now. */
  readonly notBefore?: number;
};

export type Bus = { readonly send: (queue: QueueName, message: BusMessage) => Promise<void> };
