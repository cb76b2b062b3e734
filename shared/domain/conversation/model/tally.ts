import type { Part } from '../../figures/sums';

/** A conversation's day as its row tells it: the newest entry that counted, and of what. */
type Counted = Pick<Tally, 'conversation' | 'day' | 'seq' | 'parts'> & {
  readonly channel: string;
  readonly language: string;
};

/**
 * What a thread keeps of its newest conversation for the figures: what happened on the day of its newest entry, and what is going on.
 * Of bounded size. Instants are ISO.
 */
export type Tally = {
  readonly conversation: string;
  /** The channel's time zone; days are its days. */
  readonly zone: string;
  readonly day: string;
  /** The newest entry that counted for something. */
  readonly seq: number;
  readonly parts: readonly Part[];
  readonly queue?: string;
  /** Waits for an agent, since then. */
  readonly waits?: string;
  /** No agent has had it in this episode: it is its first wait. */
  readonly fresh?: true;
  /** No person has answered in this episode, whose time for that counts from then. */
  readonly firstSince?: string;
  /** The customer's oldest text that nobody has answered. */
  readonly awaits?: string;
  /** Who has it: since when; in which way, and since when that; how long they had it in hand before. */
  readonly has?: {
    readonly agent: string;
    readonly mode: 'talk' | 'hold' | 'wrap';
    readonly since: string;
    readonly ms: number;
  };
  readonly lastAgent?: string;
  readonly bot?: 'has' | 'had';
  /** This episode so far, in milliseconds. */
  readonly talkMs: number;
  readonly holdMs: number;
  readonly wrapMs: number;
  readonly wrapped?: true;
  /** The conversation before this one, while the event that began this one goes on: it may have counted for that one as well. */
  readonly before?: Counted & { readonly event: string };
};
