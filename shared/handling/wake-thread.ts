import type { Wake } from '../domain/messages/wake';
import type { Bus, Threads } from '../ports';

/**
 * A wake came due. One that the head no longer keeps says nothing and is dropped here, which is one read; the others pass to
 * the thread, which alone decides.
 */
export const wakeThread =
  ({ threads, bus }: { readonly threads: Threads; readonly bus: Bus }) =>
  async ({ id, thread, rule, wakeAt, configVersion }: Wake): Promise<void> => {
    const { state } = await threads.load(thread);
    if (state.wakes[rule] !== wakeAt) return;
    const input = { type: 'wake', rule, wakeAt } as const;
    await bus.send('conversations', { id, thread, at: wakeAt, configVersion, input });
  };
