import type { LinkedCustomer } from '../../integrations/linked-customer';
import type { Because } from '../../values/because';
import type { Person } from './state';

/** What agents note and set at the desk, and who the customer is known to be. */
export type DeskOutcome =
  /** A note of an agent or a supervisor, for colleagues alone. */
  | { readonly kind: 'note'; readonly by: Person; readonly text: string; readonly because: Because }
  | {
      readonly kind: 'context-set';
      readonly by: Person;
      readonly context: Readonly<Record<string, string | number>>;
      readonly because: Because;
    }
  | {
      readonly kind: 'read-marked';
      readonly by: Person;
      readonly as: 'read' | 'unread';
      readonly because: Because;
    }
  | { readonly kind: 'language-set'; readonly by: Person; readonly language: string; readonly because: Because }
  /** The customer is linked with a record: found by their number, or said by an agent. `pool` is told when it has the item. */
  | {
      readonly kind: 'customer-linked';
      readonly customer: LinkedCustomer;
      readonly by?: Person;
      readonly pool?: string;
      readonly because: Because;
    }
  | {
      readonly kind: 'customer-not-linked';
      readonly result: 'ambiguous' | 'not-found' | 'failed';
      readonly pool?: string;
      readonly because: Because;
    }
  | { readonly kind: 'customer-unlinked'; readonly by: Person; readonly pool?: string; readonly because: Because };
