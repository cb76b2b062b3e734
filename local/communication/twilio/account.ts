import { z } from 'zod';

/** The Twilio account that the emulator plays: known to everybody, worth nothing. */
export const twilioSchema = z.strictObject({
  accountSid: z
    .string()
    .regex(/^AC[0-9a-f]{32}$/, 'expected AC and 32 hexadecimal digits')
    .default(`AC${'0'.repeat(32)}`),
  authToken: z.string().min(1).default('the-local-twilio-emulator'),
  /**
   * "A message comes in" of every number; nobody is told of texts without it. `#rc=3&rp=all` after it are Twilio's connection
   * overrides: how often it calls again, and after which failures (`ct`, `rt`, `4xx`, `5xx`, `all`).
   */
  smsUrl: z.url().optional(),
});
export type TwilioAccount = z.infer<typeof twilioSchema>;
