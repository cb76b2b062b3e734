import type { Because } from '../because';
import { introducedName } from '../consent/changed-hands';
import type { Draft } from './draft';
import type { TextReceived } from './inputs';
import type { HandledAs, Outcome } from './outcomes';
import { ongoing } from './state';

type Flood = NonNullable<Extract<Outcome, { kind: 'text-received' }>['flood']>;

/** Writes the text into the log with what became of it. */
<<<<<<< HEAD
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
=======
export const keep = (draft: Draft, input: TextReceived, handledAs: HandledAs, reason: Because, flood?: Flood): void => {
  const { messageId, from, to, text, receivedAt } = input;
  const current = ongoing(draft.state);
  const late = current !== undefined && receivedAt < current.lastFromCustomerAt;
  const name = introducedName(text);
  const more = { ...(name !== undefined && { name }), ...(flood !== undefined && { flood }) };
  const said = { messageId, from, to, text, receivedAt, handledAs, late, ...more };
  draft.record({ kind: 'text-received', ...said, because: reason });
>>>>>>> 7436b7b (Block, mute and record opt-outs by hand; alert a person to crisis words; ask about likely opt-outs; hold floods; doubt changed hands)
};
