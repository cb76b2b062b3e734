import type { ThreadInput } from '../../messages/to-thread';

/** What the pool says to a thread. */
export type PoolSays = Extract<
  ThreadInput,
  {
    type:
      | 'queued'
      | 'assigned'
      | 'unassigned'
      | 'overflowed'
      | 'not-assigned'
      | 'position'
      | 'closing'
      | 'handed-back'
      | 'force-close'
      | 'guest'
      | 'unknown'
      | 'standing';
  }
>;

/** What the shell performs after the commit: data, all idempotent. Offers need none: agents read them from the pool's rows. */
export type PoolEffect =
  | { readonly kind: 'tell-thread'; readonly thread: string; readonly conversation: string; readonly input: PoolSays }
  /** One message to this pool at this time (ISO); a new one takes the place of the last. */
  | { readonly kind: 'wake-pool'; readonly wakeAt: string }
  /** The rest of a large move: the pool hands itself the cursor as its next event. */
  | { readonly kind: 'continue'; readonly cursor: string };
