import { z } from 'zod';

/** What travels on the queue `outbound`: no number, no text. */
export const outboundSchema = z.object({
  id: z.string().min(1),
  thread: z.string().min(1),
  seq: z.int().positive(),
  lane: z.string().min(1),
  /** The attempt that failed, when the thread decided to try it again. */
  after: z.int().positive().optional(),
  configVersion: z.string().optional(),
});
export type Outbound = z.infer<typeof outboundSchema>;
