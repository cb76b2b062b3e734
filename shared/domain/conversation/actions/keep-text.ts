import { introducedName } from '../../consent/number-reassigned';
import type { TextReceived } from '../../messages/to-thread';
import type { AutomaticSort } from '../../text/written-by-phone';
import { type Because, because } from '../../values/because';
import type { HandledAs, KeptReaction, Outcome } from '../model/outcomes';
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
  const name = introducedName(input.text);
  recordText(decision, input, {
    handledAs,
    ...(name !== undefined && { name }),
    ...(flood !== undefined && { flood }),
    because: reason,
  });
};

/** The same for what is nobody's words: a reaction, or what a phone wrote by itself. */
export const keepApart = (
  decision: Decision,
  input: TextReceived,
  what: { readonly reaction: KeptReaction } | { readonly automatic: AutomaticSort },
  reason: Because,
): void =>
  recordText(decision, input, {
    handledAs: 'reaction' in what ? 'reaction' : 'automatic',
    ...what,
    because: reason,
  });

type Kept = Extract<Outcome, { kind: 'text-received' }>;

const recordText = (
  decision: Decision,
  { messageId, from, to, text, receivedAt, media }: TextReceived,
  kept: Omit<Kept, 'kind' | 'late' | keyof TextReceived>,
): void => {
  if (decision.state.deliverability?.unreachable !== undefined)
    decision.record({ kind: 'number-reachable', because: because('deliverability.customer-wrote') });
  const current = ongoing(decision.state);
  const late = current !== undefined && receivedAt < current.lastFromCustomerAt;
  const { handledAs, ...more } = kept;
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
    ...more,
  });
};
