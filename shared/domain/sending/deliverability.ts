/** After so many texts in a row that a number can't take, it is marked, and what nobody waits for is not sent there. */
export const UNREACHABLE_AFTER = 3;

/**
 * What is known against a customer's number. It is there while the newest that we know is a failure; a text of theirs, or one of
 * ours that arrives, takes it away.
 */
export type Deliverability = {
  /** Texts in a row that the number can't take. */
  readonly failures: number;
  /** Marked: it has taken nothing for `UNREACHABLE_AFTER` texts. */
  readonly unreachable?: { readonly since: string; readonly code: string };
  /** The newest text that did not arrive, for whoever has the conversation. */
  readonly notDelivered: { readonly seq: number; readonly conversation?: string; readonly code?: string };
};

/** A failed text that is to be tried again. */
export type Retry = {
  /** The sequence of the text, and its attempt that failed. */
  readonly of: number;
  readonly attempt: number;
  readonly at: string;
  readonly conversation: string;
  /**
   * Of an automated message: how many texts the conversation had when it failed. Nobody waits for it any more once one more was
   * said, or the conversation is over.
   */
  readonly textsThen?: number;
};

/** So many failed texts of one thread wait for another attempt at most: the head stays small. */
export const MOST_RETRIES = 5;
