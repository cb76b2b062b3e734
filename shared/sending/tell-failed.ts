import type { Entry } from '../domain/conversation/model/outcomes';
import { type Delivery, failureId } from '../domain/sending/delivery';
import type { Bus, Clock } from '../ports';

/**
 * Tells a thread that a text of its will not arrive. The id is the same whoever tells it first, so the thread hears of one failure
 * of an attempt once. What the text was travels along, for the thread keeps no texts in its head.
 */
export const tellFailed = async (
  bus: Bus,
  clock: Clock,
  thread: string,
  { seq, attempt, code, details = '' }: Delivery,
  entry: Entry | undefined,
): Promise<void> => {
  const id = failureId(thread, seq, attempt);
  const text = toFailedText(entry);
  const input = {
    ...{ type: 'text-failed', seq, attempt, details },
    ...(code !== undefined && { code }),
    ...(text !== undefined && { text }),
  };
  await bus.send('conversations', {
    id,
    session: thread,
    body: { id, thread, at: new Date(clock.now()).toISOString(), input },
  });
};

const toFailedText = (entry: Entry | undefined) => {
  if (entry?.outcome.kind !== 'text-sent') return undefined;
  const { origin } = entry.outcome;
  return {
    by: origin.by,
    ...('trigger' in origin && { trigger: origin.trigger }),
    ...(entry.conversation !== undefined && { conversation: entry.conversation }),
  };
};
