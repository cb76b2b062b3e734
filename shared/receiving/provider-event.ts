import { readTelesignEvent } from '../adapters/telesign/read-event';
import { readTwilioEvent } from '../adapters/twilio/read-event';
import { assertNever } from '../domain/values/never';
import { type ProviderEvent, webhookCallSchema } from '../ports/carrier-events';

/** Reads a call of a provider's webhook whose signature was checked, now or from a dead letter. */
export const readProviderEvent = (call: unknown): ProviderEvent => {
  const read = webhookCallSchema.safeParse(call);
  if (!read.success) return { kind: 'unreadable', id: undefined, problem: 'It is no call of a provider’s webhook.' };
  switch (read.data.provider) {
    case 'twilio':
      return readTwilioEvent(read.data);
    case 'telesign':
      return readTelesignEvent(read.data);
    default:
      return assertNever(read.data.provider, 'provider');
  }
};
