import type { OptOutAsked } from '../../consent/ask-once';
import type { ListAgain } from '../../messages/integration-calls';
import type { Because } from '../../values/because';
import type { Person } from './state';

/** What a thread learns of its customer as a sender, or a person decides about them. */
export type SenderOutcome =
  /** A person blocked or muted the customer, or took it back (`on: false`). */
  | {
      readonly kind: 'sender-restricted';
      readonly how: 'blocked' | 'muted';
      readonly on: boolean;
      readonly by: Person;
      readonly note?: string;
      readonly because: Because;
    }
  /** A person took up what came from a number that the channel doesn't answer by itself. */
  | { readonly kind: 'sender-taken-up'; readonly by: Person; readonly because: Because }
  /** The one question whether the customer wants no more texts was put. */
  | { readonly kind: 'opt-out-asked'; readonly asked: OptOutAsked; readonly because: Because }
  /** The number may belong to somebody else now: agents are warned before what was said earlier is shown. */
  | { readonly kind: 'number-reassigned-suspected'; readonly because: Because }
  /** An agent knows who it is: the warning goes. */
  | { readonly kind: 'number-reassigned-settled'; readonly by: Person; readonly because: Because }
  /** The provider's own opt-out list is asked, or told; not before `notBefore` (ISO 8601). */
  | {
      readonly kind: 'opt-out-list-asked';
      readonly operation: 'add' | 'remove' | 'check';
      readonly notBefore?: string;
      readonly again?: ListAgain;
      readonly because: Because;
    }
  | {
      readonly kind: 'opt-out-list-answered';
      readonly operation: 'add' | 'remove' | 'check';
      readonly because: Because;
    }
  /** Crisis words: a person is alerted. `inPool`: the pool has the item, and hears it by itself. */
  | { readonly kind: 'urgent'; readonly pool: string; readonly inPool: boolean; readonly because: Because };
