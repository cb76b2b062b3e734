import { z } from 'zod';

/** The TeleSign account that the emulator plays: known to everybody, worth nothing. */
export const telesignSchema = z.strictObject({
  customerId: z.string().min(1).default('00000000-0000-4000-8000-000000000000'),
  /** Base64. */
  apiKey: z.string().min(1).default(Buffer.from('the local TeleSign emulator, not a secret').toString('base64')),
  /** The account's callback address: texts that come in, and reports of sends that name no other. */
  callbackUrl: z.url().optional(),
});
export type TelesignAccount = z.infer<typeof telesignSchema>;
