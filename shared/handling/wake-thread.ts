import { z } from 'zod';
import { timeRuleSchema } from '../domain/messages/time-rules';
import type { Bus, Threads } from '../ports';

/** A wake of a thread, as it was scheduled: the rule, and the time that the head keeps while it counts. */
export const wakeSchema = z.object({
  id: z.string().min(1),
  thread: z.string().min(1),
  rule: timeRuleSchema,
  wakeAt: z.iso.datetime({ offset: true }),
  configVersion: z.string().optional(),
});
export type Wake = z.infer<typeof wakeSchema>;

/**
 * A wake came due. One that the head no longer keeps says nothing and is dropped here, which is one read; the others pass to
 * the thread, which alone decides.
 */
export const wakeThread =
  ({ threads, bus }: { readonly threads: Threads; readonly bus: Bus }) =>
  async ({ id, thread, rule, wakeAt, configVersion }: Wake): Promise<void> => {
    const { state } = await threads.load(thread);
    if (state.wakes[rule] !== wakeAt) return;
    const input = { type: 'wake', rule, wakeAt };
    await bus.send('conversations', { id, session: thread, body: { id, thread, at: wakeAt, configVersion, input } });
  };
