/** Where a piece of work stands; a bot's is nobody's work yet. */
export const WORK_STATES = ['waiting', 'offered', 'held', 'released', 'bot'] as const;
export type WorkState = (typeof WORK_STATES)[number];

/** One conversation on the board. Moments are by server time, in milliseconds: nothing in it depends on when it is read. */
export type WorkItem = {
  readonly conversation: string;
  readonly state: WorkState;
  /** A name, or the number, masked. */
  readonly customer: string;
  readonly queue: string;
  readonly queueName: string;
  /** Who has it, or is asked. */
  readonly agent?: string;
  /** The name of whoever has it: an agent, or a bot. */
  readonly holder?: string;
  readonly channel: string;
  readonly channelName: string;
  readonly workstream: string;
  readonly language: string;
  /** Of the customer's oldest text that nobody has answered. */
  readonly waitingSince?: number;
  /** By when an answer is promised. */
  readonly dueAt?: number;
  /** Since when it stands as it does. */
  readonly since: number;
  readonly urgent: boolean;
  /** It is given out by hand alone. */
  readonly byHand: boolean;
  /** It is not given out before this. */
  readonly notBefore?: number;
  readonly declines: number;
};

/** What the columns of a table of work are sorted by. `need`: urgent, then late, then who has waited longest. */
export const WORK_SORTS = ['need', 'customer', 'state', 'queue', 'holder', 'since'] as const;
export type WorkSort = (typeof WORK_SORTS)[number];
