import type { MessageOf, QueueName } from '../domain/messages/queues';

export type Bus = {
  /**
   * Queues a message. Its session and its id on the bus follow from its body.
   *
   * @param when `notBefore` in epoch milliseconds; left out, it is due now
   */
  readonly send: <Queue extends QueueName>(
    queue: Queue,
    body: MessageOf<Queue>,
    when?: { readonly notBefore?: number | undefined },
  ) => Promise<void>;
};
