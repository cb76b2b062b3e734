import { z } from 'zod';
import { dialsSchema } from './carrier/dials';
import { phoneSchema } from './carrier/phones';
import { subscriptionSchema } from './event-grid/subscription';
import { ownedNumberSchema } from './numbers';
import { telesignSchema } from './telesign/account';
import { twilioSchema } from './twilio/account';

/** The key of a stack on a developer's machine: known to everybody, worth nothing. */
const defaultAccessKey = Buffer.from('local-communication-emulator-not-a-secret').toString('base64');

/** What can be written in a configuration file; `createCommunication` takes the same, and what only code can give. */
export const configSchema = z.strictObject({
  /** 0 takes a free one. */
  port: z.int().min(0).max(65_535).default(7072),
  host: z.string().default('127.0.0.1'),
  /** Where messages, phones, opt-outs, subscriptions and undelivered events are kept; without it, in memory. */
  dataFolder: z.string().optional(),
  /** Base64. */
  accessKey: z
    .string()
    .refine(key => Buffer.from(key, 'base64').length > 0, 'expected base64')
    .default(defaultAccessKey),
  numbers: z
    .array(ownedNumberSchema)
    .default([{ number: '+18005550100', type: 'toll-free', provider: 'acs', smsEnabled: true }]),
  subscriptions: z.array(subscriptionSchema).default([]),
  twilio: twilioSchema.prefault({}),
  telesign: telesignSchema.prefault({}),
  /** Phones that are there from the start. */
  phones: z.array(phoneSchema).default([]),
  dials: dialsSchema.prefault({}),
  /** How many times faster than Azure Event Grid retries, events expire, and texts to switched-off phones give up. */
  timeScale: z.number().positive().default(1),
  /** How long Event Grid waits for an answer; it is 30 s in Azure and isn't scaled. */
  responseTimeoutMs: z.int().min(100).max(30_000).default(30_000),
  /** The resource that events name as their topic. */
  resourceName: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,63}$/)
    .default('local-communication'),
  /** Connection string of the storage account that dead letters go to. */
  blobs: z.string().optional(),
  deadLetterContainer: z.string().default('event-grid-dead-letters'),
  /** Makes what the dials draw repeatable. */
  seed: z.int().optional(),
});

export type CommunicationConfig = z.infer<typeof configSchema>;
export type CommunicationConfigInput = z.input<typeof configSchema>;
