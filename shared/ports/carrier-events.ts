import { z } from 'zod';
import type { DeliveryReport, ReceivedText } from '../adapters/communication/read-event';

/** What a provider's webhook told, read. */
export type ProviderEvent =
  | { readonly kind: 'text'; readonly text: ReceivedText }
  | { readonly kind: 'report'; readonly report: DeliveryReport }
  /** A step on the way that changes nothing for anybody. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unreadable'; readonly id: string | undefined; readonly problem: string };

/** A webhook's call whose signature was checked: all that is needed to read it, now or from a dead letter. */
export const webhookCallSchema = z.object({
  provider: z.enum(['twilio', 'telesign']),
  /** When it came, for providers that don't say when a text was received. */
  at: z.iso.datetime(),
  /** The attempt that a status is about, where the address names it. */
  tag: z.string().optional(),
  fields: z.record(z.string(), z.unknown()),
});
export type WebhookCall = z.infer<typeof webhookCallSchema>;
