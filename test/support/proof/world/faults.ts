/**
 * What goes wrong during one step of a story. `at` counts the operations of the step (reads and writes of tables, messages sent, texts
 * handed over), `nth` its deliveries; times are in milliseconds.
 */
export type Fault =
  /** The whole host is gone before or after an operation; another one begins with an empty memory. */
  | { readonly kind: 'crash'; readonly at: number; readonly side: 'before' | 'after' }
  /** Done, and the answer is lost; or the SDK asks a second time, and is told of what it has done itself. */
  | { readonly kind: 'lost-answer'; readonly at: number; readonly retried: boolean }
  /** The store or the bus refuses: busy, broken, or a table that isn't there. So many operations in a row. */
  | { readonly kind: 'refused'; readonly at: number; readonly status: 404 | 429 | 500 | 503; readonly times: number }
  /** A session's lock was lost: the other host handles the same message, and those behind it, in the middle of this one. */
  | { readonly kind: 'overtaken'; readonly at: number; readonly more: number }
  /** Two hosts have a session at once: the other one handles the message behind this one, in the middle of this one. */
  | { readonly kind: 'raced'; readonly at: number }
  /** The bus delivers a message again, minutes or weeks after it was completed. */
  | { readonly kind: 'twice'; readonly nth: number; readonly after: number }
  /** A session stands still. */
  | { readonly kind: 'late'; readonly nth: number; readonly by: number }
  /** The provider: no answer though it took the text, no answer and not taken, busy, or refused for good. */
  | {
      readonly kind: 'carrier';
      readonly nth: number;
      readonly how: 'taken-no-answer' | 'no-answer' | 'busy' | 'refused';
    };
export type FaultKind = Fault['kind'] | OutsideFault;
/** What goes wrong outside, and is a part of a step itself. */
export type OutsideFault =
  | 'duplicate'
  | 'reordered'
  | 'hours-late'
  | 'clock-off'
  | 'configuration-changed'
  | 'older-configuration'
  | 'host-moved'
  | 'replayed-late';

export type FaultCounts = Partial<Record<FaultKind, number>>;
