import { z } from 'zod';
import type { Media } from '../domain/messages/to-thread';

/** A customer's text, whoever carried it; numbers in E.164, times ISO 8601. */
export type ReceivedText = {
  readonly eventId: string;
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly receivedAt: string;
  /** What came with it, where the provider carries media. */
  readonly media?: readonly Media[];
  /** The provider said that it answered this text by itself, as a keyword. */
  readonly answeredUpstream?: boolean;
  /** And that it was one for opting out, whatever word the account has for it: the provider blocks from here on. */
  readonly optedOutUpstream?: boolean;
};

/** What the carrier says of a text of ours. */
export type DeliveryReport = {
  readonly eventId: string;
  readonly messageId: string;
  /** `unknown`: the provider itself never heard how it ended. */
  readonly state: 'delivered' | 'failed' | 'unknown';
  readonly code?: string;
  readonly details: string;
  readonly tag?: string;
};

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
