import { z } from 'zod';
import { eventTypes, type SmsEvent } from './events';

/** An event subscription, in the words and the bounds of the real one. */
export const subscriptionSchema = z.strictObject({
  name: z.string().regex(/^[A-Za-z0-9-]{3,64}$/, 'expected 3 to 64 letters, digits and dashes'),
  endpoint: z.url({ protocol: /^https?$/ }),
  eventTypes: z
    .array(z.enum(eventTypes))
    .min(1)
    .default([...eventTypes]),
  schema: z.enum(['EventGridSchema', 'CloudEventSchemaV1_0']).default('EventGridSchema'),
  /** What Event Grid takes the endpoint for; without it a Functions webhook is known by its path. 401 is retried there. */
  endpointType: z.enum(['WebHook', 'AzureFunction']).optional(),
  subjectBeginsWith: z.string().default(''),
  subjectEndsWith: z.string().default(''),
  /** Static headers of every delivery. */
  headers: z.record(z.string(), z.string()).default({}),
  maxDeliveryAttempts: z.int().min(1).max(30).default(30),
  eventTimeToLiveInMinutes: z.int().min(1).max(1440).default(1440),
  maxEventsPerBatch: z.int().min(1).max(5000).default(1),
  preferredBatchSizeInKilobytes: z.int().min(1).max(1024).default(64),
  /** False: what can't be delivered is dropped, as by default in Azure. */
  deadLetter: z.boolean().default(true),
});

export type Subscription = z.infer<typeof subscriptionSchema>;
export type SubscriptionInput = z.input<typeof subscriptionSchema>;

export const endpointTypeOf = (subscription: Subscription): 'WebHook' | 'AzureFunction' =>
  subscription.endpointType ??
  (new URL(subscription.endpoint).pathname.toLowerCase().startsWith('/runtime/webhooks/eventgrid')
    ? 'AzureFunction'
    : 'WebHook');

/** Filters compare without regard to case, as Event Grid's do by default. */
export const wants = (subscription: Subscription, event: SmsEvent): boolean => {
  const subject = event.subject.toLowerCase();
  return (
    subscription.eventTypes.some(type => type === event.eventType) &&
    subject.startsWith(subscription.subjectBeginsWith.toLowerCase()) &&
    subject.endsWith(subscription.subjectEndsWith.toLowerCase())
  );
};
