import { isMessage, toTextReceived } from './event-grid-door';
import type { BusMessage, DeadLetter, QueueName } from './ports';

/**
 * A dead letter as it goes through the door that it came by, under its own permanent id: what was done meanwhile is known, and is
 * not done twice. It is marked as replayed, so that the log says it is late.
 *
 * @throws ReplayRefused when the original can't be sent anywhere
 */
export const toReplay = (
  letter: DeadLetter,
  threadIdKey: Buffer,
): { readonly queue: QueueName; readonly message: BusMessage } => {
  if (letter.source !== 'event-grid') {
    const { session } = letter;
    const body = { ...letter.original, replayed: true };
    const id = typeof letter.original.id === 'string' ? letter.original.id : letter.id;
    return { queue: letter.source, message: { id, body, ...(session !== undefined && { session }) } };
  }
  const made = toTextReceived(letter.original, { threadIdKey, replayed: true });
  if (isMessage(made)) return { queue: 'conversations', message: made };
  throw new ReplayRefused(`This event can't be replayed: ${made.problem} Read it, then dismiss it.`);
};

export class ReplayRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ReplayRefused';
  }
}
