import type { Retry } from '../../sending/deliverability';
import type { Because } from '../../values/because';

/** What a thread learns of a text that failed, and decides about it. */
export type DeliveryOutcome =
  | {
      readonly kind: 'text-failed';
      readonly of: number;
      readonly attempt: number;
      readonly code?: string;
      readonly details: string;
      /** The number can't take texts: it counts towards `number-unreachable`. */
      readonly permanent?: true;
      readonly because: Because;
    }
  /** A text arrived where others had not, or after its failure was reported: that settles it. */
  | { readonly kind: 'text-arrived'; readonly of: number; readonly attempt: number; readonly because: Because }
  /** A failed text is tried again later, leaves again as a new attempt, or is not tried (any more). */
  | { readonly kind: 'retry-planned'; readonly retry: Retry; readonly because: Because }
  | {
      readonly kind: 'retry-left';
      readonly of: number;
      readonly attempt: number;
      readonly lane: string;
      readonly because: Because;
    }
  | { readonly kind: 'retry-dropped'; readonly of: number; readonly attempt: number; readonly because: Because }
  /** Nothing arrives there: what nobody waits for is not sent to it until it takes a text, or sends one. */
  | { readonly kind: 'number-unreachable'; readonly code: string; readonly because: Because }
  | { readonly kind: 'number-reachable'; readonly because: Because };
