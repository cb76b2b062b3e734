import type { Address } from './address';

const webhook = (name: string, route: string): Address => ({ name, methods: ['POST'], route: `webhooks/${route}` });

/** What providers call. They were told these addresses: they never change. */
export const webhookAddresses = {
  twilioSms: webhook('webhook-twilio-sms', 'twilio/sms'),
  twilioStatus: webhook('webhook-twilio-status', 'twilio/status/{thread}/{seq}/{attempt}'),
  telesignEvents: webhook('webhook-telesign-events', 'telesign/events'),
};
