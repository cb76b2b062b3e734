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

/**
 * Tells whoever listens outside that something is different, with no word of what: they ask, and see what they may see. One that is
 * lost costs time and nothing else, for the feed finds every change by itself.
 */
export type Nudge = {
  readonly changed: (what: { readonly kind: 'thread' | 'pool'; readonly id: string }) => Promise<void>;
};
