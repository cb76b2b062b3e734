import type { IntegrationCall } from '../../messages/integration-calls';
import type { TimeRule } from '../../messages/time-rules';
import type { PoolInput } from '../../messages/to-pool';
import type { Projection } from './rows/read-models';

/**
 * What the shell performs after the commit: data, all idempotent. It refers to log entries by their sequence; what routing, lists
 * and results read of a text or a customer goes along, and is left out of what an event's outbox keeps (`toKept`).
 */
export type ThreadEffect =
  /** `after`: the attempt that failed, when the text is tried again. */
  | { readonly kind: 'send-text'; readonly seq: number; readonly lane: string; readonly after?: number }
  | { readonly kind: 'tell-pool'; readonly pool: string; readonly input: PoolInput }
  | { readonly kind: 'call-integration'; readonly call: IntegrationCall; readonly notBefore?: string }
  | { readonly kind: 'wake'; readonly rule: TimeRule; readonly wakeAt: string }
  /** Of the customer everything goes that the log below `seq` has led to, and that log; `at`: when this was decided. */
  | { readonly kind: 'erase'; readonly seq: number; readonly conversations: number; readonly at: string }
  /** A file came after its conversation was erased. */
  | { readonly kind: 'erase-files'; readonly conversation: string }
  /** `seq` is the thread's sequence: an older write never covers a newer one. */
  | ({ readonly kind: 'project'; readonly seq: number } & Projection);
