import type { Because } from '../values/because';
import type { OptOutAsked } from './ask-once';
import type { FloodState } from './flood';

/** Blocked or muted by a person, who can take it back. */
export type Restriction = {
  readonly at: string;
  /** Who did it, by name. */
  readonly by: string;
  readonly note?: string;
  /** Texts that were kept since. */
  readonly texts: number;
};

/**
 * What a thread knows of its customer as a sender, beside their consent; small enough for the thread's head. Whatever is
 * absent is not known, or not so.
 */
export type SenderState = {
  /** Neither answered nor routed; nothing is sent. */
  readonly blocked?: Restriction;
  /** Kept and shown, and nobody is called; agents may still write. */
  readonly muted?: Restriction;
  /** From a number that the channel doesn't answer by itself: since when, and how many texts were kept that no person has taken up. */
  readonly elsewhere?: { readonly at: string; readonly texts: number; readonly because: Because };
  /** The one question whether they want no more texts. `open`: their next text may answer it. */
  readonly optOutAsked?: OptOutAsked & { readonly open: boolean };
  /** They opted out and write on: so many texts, and when the newest came. An opt-out that was read wrongly shows here. */
  readonly afterOptOut?: { readonly texts: number; readonly lastAt: string };
  readonly flood?: FloodState;
  /** When their last text was received, and the name by which they last introduced themselves. */
  readonly heard?: { readonly at: string; readonly name?: string };
  /** The number may belong to somebody else now: what the log holds before `from` is not shown unasked. */
  readonly numberReassigned?: { readonly at: string; readonly from: number; readonly because: Because };
  /** Crisis words were heard in this conversation: it goes before all others. */
  readonly crisis?: { readonly conversation: string; readonly because: Because };
  /** When messages that nobody waits for were sent, in the last seven days: what caps count. */
  readonly proactive?: readonly string[];
};

/** Nothing is known. */
export const UNKNOWN_SENDER: SenderState = {};
