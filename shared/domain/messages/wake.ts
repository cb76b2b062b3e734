import { z } from 'zod';
import { timeRuleSchema } from './time-rules';

/** What travels on the queues `auto-messages` and `surveys`: a thread's rule, and the time that the head keeps while it counts. */
export const wakeSchema = z.object({
  id: z.string().min(1),
  thread: z.string().min(1),
  rule: timeRuleSchema,
  wakeAt: z.iso.datetime({ offset: true }),
  configVersion: z.string().optional(),
});
export type Wake = z.infer<typeof wakeSchema>;
