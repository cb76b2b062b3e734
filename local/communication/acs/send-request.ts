import { z } from 'zod';
import { type ApiVersion, type FieldErrors, firstVersion } from './api-errors';

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

const text = (field: string) => z.string({ error: `The ${field} field must be a string.` });

const recipientSchema = z.object(
  {
    to: z.string({ error: 'The To field is required.' }),
    repeatabilityRequestId: text('RepeatabilityRequestId').nullish(),
    repeatabilityFirstSent: text('RepeatabilityFirstSent').nullish(),
  },
  { error: 'A recipient has a To field.' },
);

const timeoutWords = 'The field DeliveryReportTimeoutInSeconds must be between 60 and 43200.';

const firstOptions = {
  enableDeliveryReport: z.boolean({ error: 'The EnableDeliveryReport field must be true or false.' }).default(false),
  tag: text('Tag').nullish(),
  messagingConnect: z.unknown().optional(),
};
const optionsError = { error: 'The SmsSendOptions field must be an object.' };
/** 2021-03-07 knows no time-out: whatever stands there is passed over, as any other unknown property. */
const firstOptionsSchema = z.object(
  {
    ...firstOptions,
    deliveryReportTimeoutInSeconds: z
      .unknown()
      .transform(() => undefined)
      .optional(),
  },
  optionsError,
);
const optionsSchema = z.object(
  {
    ...firstOptions,
    deliveryReportTimeoutInSeconds: z.int(timeoutWords).min(60, timeoutWords).max(43_200, timeoutWords).nullish(),
  },
  optionsError,
);

const bodyFields = {
  from: z.string({ error: 'The From field is required.' }),
  smsRecipients: z
    .array(recipientSchema, { error: 'The SmsRecipients field is required.' })
    .min(1, 'Min of 1 phone number is required in the To field.')
    .max(100, 'Max of 100 phone numbers are allowed in the To field.'),
  message: z
    .string({ error: 'The Message field is required.' })
    .max(2048, 'The field Message must be a string with a maximum length of 2048.'),
};
const bodyError = { error: 'A non-empty request body is required.' };
const firstBodySchema = z.object({ ...bodyFields, smsSendOptions: firstOptionsSchema.nullish() }, bodyError);
const bodySchema = z.object({ ...bodyFields, smsSendOptions: optionsSchema.nullish() }, bodyError);

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
  const parsed = (version === firstVersion ? firstBodySchema : bodySchema).safeParse(body ?? {});
  if (!parsed.success) return { errors: byField(parsed.error) };
  const { from, smsRecipients, message, smsSendOptions } = parsed.data;
  if (smsSendOptions?.messagingConnect !== undefined && smsSendOptions.messagingConnect !== null) {
    return { errors: { MessagingConnect: ['Messaging Connect is not part of this emulator.'] } };
  }
  const timeout = smsSendOptions?.deliveryReportTimeoutInSeconds;
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
