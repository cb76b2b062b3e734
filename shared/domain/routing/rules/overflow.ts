import type { Overflow, OverflowAction } from '../../config/routing/routing-rules';
import type { Queue } from '../../config/routing/workstream';
import type { Because } from '../../values/because';
import { because } from '../../values/because';

export type Overflowing = {
  readonly action: OverflowAction;
  /** The queue was closed. */
  readonly outOfHours?: true;
  readonly because: Because;
};

export const isTextBack = (action: OverflowAction): action is 'text-back' | { readonly textBackMinutes: number } =>
  action === 'text-back' || (typeof action === 'object' && 'textBackMinutes' in action);

/**
 * Whether an item would overflow a queue before it enters: out of hours first, then too many waiting. `limit` 2 lets two
 * wait; the third overflows. Out of hours it is assigned anyway where nothing else is set.
 */
export const overflowBefore = (
  queue: Queue,
  override: Overflow | undefined,
  open: boolean,
  waitingIn: (queue: string) => number,
): Overflowing | undefined => {
  if (!open) {
    const action = override?.outOfHours ?? queue.overflow.outOfHours ?? 'assign-anyway';
    return {
      action,
      outOfHours: true,
      because: because('overflow.out-of-hours', { queue: queue.id, hours: queue.operatingHours ?? null }),
    };
  }
  const itemLimit = override?.itemLimit ?? queue.overflow.itemLimit;
  if (itemLimit === undefined) return undefined;
  const waiting = waitingIn(queue.id);
  if (waiting < itemLimit.limit) return undefined;
  return {
    action: itemLimit.action,
    because: because('overflow.item-limit', { queue: queue.id, waiting, limit: itemLimit.limit }),
  };
};

/** When waiting in this queue becomes too long, and what happens then (epoch ms). */
export const overflowWhileWaiting = (
  queue: Queue | undefined,
  item: {
    readonly queuedAt: number;
    readonly overflow?: Overflow | undefined;
    readonly overflowed?: boolean | undefined;
  },
): { readonly at: number; readonly action: OverflowAction } | undefined => {
  const waiting = item.overflow?.waiting ?? queue?.overflow.waiting;
  if (waiting === undefined || item.overflowed === true) return undefined;
  return { at: item.queuedAt + waiting.seconds * 1_000, action: waiting.action };
};
