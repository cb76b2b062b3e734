import { z } from 'zod';

/** What travels on the queues `auto-messages` and `surveys`: a thread's rule, and the time that the head keeps while it counts. */
export const wakeSchema = z.object({
  id: z.string().min(1),
  thread: z.string().min(1),
  rule: z.string().min(1),
  wakeAt: z.iso.datetime({ offset: true }),
  configVersion: z.string().optional(),
});
export type Wake = z.infer<typeof wakeSchema>;
