import { introducedName } from '../../consent/number-reassigned';
import type { TextReceived } from '../../messages/to-thread';
import { type Because, because } from '../../values/because';
import type { HandledAs, Outcome } from '../model/outcomes';
import { ongoing } from '../model/state';
import type { Decision } from './decision';

type Flood = NonNullable<Extract<Outcome, { kind: 'text-received' }>['flood']>;

/** Writes the text into the log with what became of it. */
export const keepText = (
  decision: Decision,
  input: TextReceived,
  handledAs: HandledAs,
  reason: Because,
  flood?: Flood,
): void => {
  const { messageId, from, to, text, receivedAt, media } = input;
  if (decision.state.deliverability?.unreachable !== undefined)
    decision.record({ kind: 'number-reachable', because: because('deliverability.customer-wrote') });
  const current = ongoing(decision.state);
  const late = current !== undefined && receivedAt < current.lastFromCustomerAt;
  const name = introducedName(text);
  decision.record({
    kind: 'text-received',
    messageId,
    from,
    to,
    text,
    receivedAt,
    ...(media !== undefined && { media }),
    handledAs,
    late,
    ...(name !== undefined && { name }),
    ...(flood !== undefined && { flood }),
    because: reason,
  });
};
