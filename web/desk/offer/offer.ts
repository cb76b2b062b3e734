import type { Presence } from '../../../shared/domain/config/routing/assignment-rules';
import type { Reason } from '../../ui/reason';

/** What an agent is asked to take, as its template shows it. Moments are by server time. */
export type Offer = {
  readonly conversation: string;
  readonly title: string;
  readonly fields: readonly { readonly header: string; readonly value: string }[];
  readonly preview?: string;
  readonly urgent: boolean;
  /** Who hands it over or asks, and what they wrote. */
  readonly from?: string;
  readonly note?: string;
  /** Why this agent. */
  readonly whyYou?: Reason;
  /** Labels of the template. Without `reject` there is no such button; without `accept` it was given. */
  readonly accept?: string;
  readonly reject?: string;
  /** What declining does to one's presence. */
  readonly rejectSets?: Presence;
  readonly since: number;
  /** Absent when it was given without asking. */
  readonly expiresAt?: number;
  readonly showTimeout: boolean;
  /** `connecting`: accepted, and not yet ours. `refused`: what the server said. `missed`: it ran out. */
  readonly answer?:
    | { readonly is: 'connecting' }
    | { readonly is: 'refused'; readonly sentence: string }
    | { readonly is: 'missed'; readonly at: number; readonly became: Presence };
};

/** So many are shown; the others are counted. */
export const MOST_SHOWN = 3;

/** The moments, in seconds before the end, at which what is left is spoken. */
const SPOKEN_AT = [60, 20] as const;

/** How much of an offer's time is left, from 1 to 0, and the moment at which that is to be said next. */
export const timeLeft = (
  { since, expiresAt }: Pick<Offer, 'since' | 'expiresAt'>,
  now: number,
): { readonly ms: number; readonly share: number; readonly spoken?: number } | undefined => {
  if (expiresAt === undefined) return undefined;
  const ms = Math.max(0, expiresAt - now);
  const whole = expiresAt - since;
  const share = whole <= 0 ? 0 : Math.min(1, ms / whole);
  // The last of these that has been reached: 60 stays said until 20 is.
  const reached = SPOKEN_AT.filter(seconds => ms <= seconds * 1_000).at(-1);
  return { ms, share, ...(reached !== undefined && { spoken: reached }) };
};
