import { z } from 'zod';
import { statusOfTelesign } from '../../domain/sending/telesign-status';
import { toE164 } from '../../domain/text/numbers/phone-numbers';
import { boundedId } from '../../hash';
import type { ProviderEvent, WebhookCall } from '../../ports/carrier-events';
import { saidByProvider } from '../http/post-once';

/** A number as TeleSign writes it: digits without a plus, in a string or not. */
const number = z.union([z.string(), z.number()]).transform(String);

const textSchema = z.object({
  reference_id: z.string().min(1).transform(boundedId),
  user_response: z.object({ phone_number: number, sender_id: number, mo_message: z.string() }),
});

const reportSchema = z.object({
  reference_id: z.string().min(1).transform(boundedId),
  status: z.object({ code: z.number(), description: z.string().optional() }),
  external_id: z.string().nullish(),
});

/**
 * A callback of TeleSign's: one address hears of texts that came in (`sub_resource: mo_sms`, "Inbound SMS") and of the status of
 * ours ("Transaction callback service"), whose `external_id` is our tag. `reference_id` is the permanent id of either.
 */
export const readTelesignEvent = ({ fields, at }: Omit<WebhookCall, 'provider'>): ProviderEvent => {
  if (fields.sub_resource === 'mo_sms' || fields.user_response !== undefined) return readText(fields, at);
  const read = reportSchema.safeParse(fields);
  if (!read.success) return unreadable(fields, 'The callback has no "reference_id" and "status".');
  const { reference_id: id, status, external_id: tag } = read.data;
  const state = statusOfTelesign(status.code);
  if (state === 'under-way') return { kind: 'nothing' };
  const code = String(status.code);
  const details = saidByProvider(status.description, `TeleSign status ${code}`);
  return {
    kind: 'report',
    report: {
      ...{ eventId: boundedId(`${id}/${code}`), messageId: id, state, details },
      ...(state !== 'delivered' && { code }),
      ...(tag && { tag }),
    },
  };
};

const readText = (fields: WebhookCall['fields'], at: string): ProviderEvent => {
  const read = textSchema.safeParse(fields);
  if (!read.success) return unreadable(fields, 'The text has no "reference_id" and "user_response".');
  const { reference_id: id, user_response: said } = read.data;
  const from = toE164(said.phone_number);
  const to = toE164(said.sender_id);
  if (from === undefined) return unreadable(fields, 'The text has no "phone_number" that is a phone number.');
  if (to === undefined) return unreadable(fields, 'The text has no "sender_id" that is a phone number.');
  return { kind: 'text', text: { eventId: id, messageId: id, from, to, text: said.mo_message, receivedAt: at } };
};

const unreadable = ({ reference_id: id }: WebhookCall['fields'], problem: string): ProviderEvent => ({
  kind: 'unreadable',
  id: typeof id === 'string' && id !== '' ? boundedId(id) : undefined,
  problem,
});
