import { z } from 'zod';
import { becauseSchema } from '../../../values/because';

const instant = z.string();

/** How a customer stands on a channel, and since when. */
export const consentRowSchema = z.object({
  status: z.enum(['in', 'out']),
  since: instant.nullable(),
  blocked: instant.nullable(),
  muted: instant.nullable(),
});

/** One proof: what was said, by whom, how sure the reading is, and whether it changed anything. */
export const consentProofRowSchema = z.object({
  said: z.enum(['in', 'out']),
  changed: z.boolean(),
  grade: z.string(),
  proof: z.object({
    messageId: z.string().exactOptional(),
    at: instant,
    rule: z.string(),
    by: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('customer') }),
      z.object({ kind: z.literal('agent'), agent: z.string(), how: z.string() }),
      z.object({ kind: z.literal('network'), details: z.string() }),
      z.object({ kind: z.literal('provider') }),
    ]),
  }),
  recordedAt: instant,
});

const restricted = z.object({
  at: instant,
  by: z.string(),
  note: z.string().exactOptional(),
  /** Texts that were kept since. */
  texts: z.int(),
});
/** Opted out by a text of theirs, an agent, the network or the provider's list (`by`), as `rule` says; and wrote on since. */
const wroteOn = z.object({ at: instant, by: z.string(), rule: z.string(), texts: z.int(), lastAt: instant });
/** Somebody who is blocked or muted: by whom, since when, and why; or who opted out and writes on. `customer` is masked. */
export const restrictedRowSchema = z.object({
  /** Their newest conversation, where it is taken back. */
  conversation: z.string().nullable(),
  customer: z.string(),
  business: z.string(),
  blocked: restricted.nullable(),
  muted: restricted.nullable(),
  /** Left out by rows of before. */
  optedOut: wroteOn.nullable().exactOptional(),
  /** Texts from a number that the channel doesn't answer by itself, which nobody has taken up. Left out by rows of before. */
  elsewhere: z.object({ at: instant, texts: z.int(), because: becauseSchema }).nullable().exactOptional(),
});
