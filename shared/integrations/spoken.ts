import { inOrderReceived } from '../domain/conversation/incoming/in-order-received';
import { type Entry, isApart } from '../domain/conversation/model/outcomes';
import { withoutTokens } from '../domain/links/public-links';

/** One text of a conversation, as somebody outside is told of it. */
export type Spoken = {
  readonly seq: number;
  readonly at: string;
  readonly from: 'customer' | 'agent' | 'bot' | 'system';
  readonly text: string;
};

/**
 * The texts of people among log entries, in the order of the log, the customer's between two of ours as they were received: no
 * reactions, and nothing that a phone wrote by itself. A link of ours is the customer's alone, so its token is left out.
 */
export const spokenIn = (log: readonly Entry[], conversation: string): readonly Spoken[] =>
  inOrderReceived(log).flatMap(({ seq, at, conversation: of, outcome }): readonly Spoken[] => {
    if (of !== conversation) return [];
    if (outcome.kind === 'text-received')
      return isApart(outcome) ? [] : [{ seq, at: outcome.receivedAt, from: 'customer', text: outcome.text }];
    if (outcome.kind !== 'text-sent') return [];
    const { by } = outcome.origin;
    return [{ seq, at, from: by === 'agent' || by === 'bot' ? by : 'system', text: withoutTokens(outcome.text) }];
  });
