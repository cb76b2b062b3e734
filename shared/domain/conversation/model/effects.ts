import type { OutsideCall } from '../../messages/integration-calls';
import type { PoolInput } from '../../messages/to-pool';

/**
 * What the shell performs after the commit: data, all idempotent. It refers to log entries by their sequence, so that no
 * text stands in an outbox.
 */
export type ThreadEffect =
  /** `after`: the attempt that failed, when the text is tried again. */
  | { readonly kind: 'send-text'; readonly seq: number; readonly lane: string; readonly after?: number }
  | { readonly kind: 'tell-pool'; readonly pool: string; readonly input: PoolInput }
  | { readonly kind: 'call-outside'; readonly call: OutsideCall; readonly notBefore?: string }
  | { readonly kind: 'wake'; readonly rule: string; readonly wakeAt: string }
  | {
      readonly kind: 'write-row';
      readonly table: 'Inbox' | 'Consent' | 'Conversations' | 'SurveyResponses' | 'Links';
      readonly partition: string;
      readonly row: string;
      /** The thread's sequence: an older write never covers a newer one. */
      readonly seq: number;
      readonly data: Readonly<Record<string, unknown>>;
    };
