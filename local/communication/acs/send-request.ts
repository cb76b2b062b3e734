import { z } from 'zod';
import { isSender } from '../numbers';
import type { ApiVersion, FieldErrors } from './api-errors';

export type Recipient = {
  readonly to: string;
  readonly repeatabilityRequestId?: string;
  readonly repeatabilityFirstSent?: string;
};

export type SendRequest = {
  readonly from: string;
  readonly recipients: readonly Recipient[];
  readonly message: string;
  readonly options: {
    readonly enableDeliveryReport: boolean;
    readonly tag?: string;
    readonly deliveryReportTimeoutInSeconds?: number;
  };
};

const recipientSchema = z.object({
  to: z.string(),
  repeatabilityRequestId: z.string().nullish(),
  repeatabilityFirstSent: z.string().nullish(),
});

const optionsSchema = z.object({
  enableDeliveryReport: z.boolean().default(false),
  tag: z.string().nullish(),
  deliveryReportTimeoutInSeconds: z.int().min(60).max(43_200).nullish(),
  messagingConnect: z.unknown().optional(),
});

const bodySchema = z.object({
  from: z.string({ error: 'The From field is required.' }),
  smsRecipients: z
    .array(recipientSchema, { error: 'The SmsRecipients field is required.' })
    .min(1, 'Min of 1 phone number is required in the To field.')
    .max(100, 'Max of 100 phone numbers are allowed in the To field.'),
  message: z
    .string({ error: 'The Message field is required.' })
    .max(2048, 'The field Message must be a string with a maximum length of 2048.'),
  smsSendOptions: optionsSchema.nullish(),
});

const fieldNames: Readonly<Record<string, string>> = {
  from: 'From',
  smsRecipients: 'SmsRecipients',
  message: 'Message',
  smsSendOptions: 'SmsSendOptions',
};

/** Reads a send's body; what is wrong comes by field, as the service names them. */
export const readSendRequest = (
  body: unknown,
  version: ApiVersion,
): { readonly request: SendRequest } | { readonly errors: FieldErrors } => {
  const parsed = bodySchema.safeParse(body ?? {});
  if (!parsed.success) return { errors: byField(parsed.error) };
  const { from, smsRecipients, message, smsSendOptions } = parsed.data;
  if (!isSender(from)) return { errors: { From: ['Invalid From phone number format'] } };
  if (smsSendOptions?.messagingConnect !== undefined && smsSendOptions.messagingConnect !== null) {
    return { errors: { MessagingConnect: ['Messaging Connect is not part of this emulator.'] } };
  }
  const timeout = version === '2021-03-07' ? undefined : smsSendOptions?.deliveryReportTimeoutInSeconds;
  const tag = smsSendOptions?.tag ?? undefined;
  return {
    request: {
      from,
      message,
      recipients: smsRecipients.map(one => ({
        to: one.to,
        ...(one.repeatabilityRequestId ? { repeatabilityRequestId: one.repeatabilityRequestId } : {}),
        ...(one.repeatabilityFirstSent ? { repeatabilityFirstSent: one.repeatabilityFirstSent } : {}),
      })),
      options: {
        enableDeliveryReport: smsSendOptions?.enableDeliveryReport ?? false,
        ...(tag === undefined ? {} : { tag }),
        ...(timeout === undefined || timeout === null ? {} : { deliveryReportTimeoutInSeconds: timeout }),
      },
    },
  };
};

const byField = (error: z.ZodError): FieldErrors => {
  const errors: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const [first, ...rest] = issue.path.map(String);
    const field = [fieldNames[first ?? ''] ?? first ?? '', ...rest].filter(part => part !== '').join('.');
    const found = errors[field] ?? [];
    errors[field] = [...found, issue.message];
  }
  return errors;
};
