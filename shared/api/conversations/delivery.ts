import { z } from 'zod';
import { instant } from '../shapes';

/** How a text of ours fares, as a desk shows it. */
export const shownDelivery = z.object({
  state: z.enum(['queued', 'sending', 'sent', 'unknown', 'delivered', 'failed']),
  code: z.string().optional(),
  /** The provider's or the carrier's own words. */
  details: z.string().optional(),
  /** Which attempt this is, when the first one failed. */
  attempt: z.number().optional(),
  reason: z.string(),
  advice: z.string().optional(),
  /** Seconds, as far as can be told; only of a text that waits for others. */
  leavesInSeconds: z.number().optional(),
  /** Then at the earliest: too little is known of the texts before it. */
  atLeast: z.literal(true).optional(),
  /** When a failed text is tried again. */
  retryAt: instant.optional(),
});
export type ShownDelivery = Readonly<z.output<typeof shownDelivery>>;
