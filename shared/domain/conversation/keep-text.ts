import type { Because } from '../because';
import type { Draft } from './draft';
import type { TextReceived } from './inputs';
import type { HandledAs } from './outcomes';
import { ongoing } from './state';

/** Writes the text into the log with what became of it. */
export const keep = (draft: Draft, input: TextReceived, handledAs: HandledAs, reason: Because): void => {
  const { messageId, from, to, text, receivedAt, media } = input;
  const current = ongoing(draft.state);
  const late = current !== undefined && receivedAt < current.lastFromCustomerAt;
  draft.record({
    kind: 'text-received',
    messageId,
    from,
    to,
    text,
    receivedAt,
    ...(media !== undefined && { media }),
    handledAs,
    late,
    because: reason,
  });
};
