/** Where a row stands in the list of work, in this order. */
export const SECTIONS = [
  'offers',
  'needs-me',
  'waits-for-customer',
  'wrap-up',
  'guest',
  'in-my-queues',
  'closed-today',
] as const;
export type Section = (typeof SECTIONS)[number];

/** What stands beside a name as a sign, with its words on focus. */
export type Mark =
  | 'urgent'
  | 'not-delivered'
  | 'unreachable'
  | 'muted'
  | 'blocked'
  | 'number-reassigned'
  | 'handed-over'
  | 'bot';

/** One conversation in the list. Nothing in it depends on when it is read: times are moments by server time, in milliseconds. */
export type WorkRow = {
  readonly conversation: string;
  readonly section: Section;
  /** A name, or the number, masked. */
  readonly customer: string;
  /** The number that was texted, where there are several. */
  readonly channel?: string;
  readonly queue?: string;
  /** Of the customer's oldest text that nobody has answered. */
  readonly waitingSince?: number;
  /** By when an answer is promised. */
  readonly dueAt?: number;
  readonly urgent: boolean;
  readonly unread: boolean;
  /** The newest text, or how it came here. */
  readonly preview?: string;
  readonly draft?: string;
  readonly marks: readonly Mark[];
  /** Who handed it over. */
  readonly from?: string;
  /** Of the last thing that happened: orders what waits for nobody. */
  readonly at: number;
};
