import { type Provider, traitsOf } from '../../domain/sending/providers';
import type { SmsSender } from '../../ports';

/** The settings that set a provider up, for the sentence that says which are missing. */
const SETTINGS: Readonly<Record<Provider, string>> = {
  acs: 'CommunicationConnection',
  twilio: 'TwilioAccountSid and TwilioAuthToken',
  telesign: 'TelesignCustomerId and TelesignApiKey',
};

/** One sender for all: each text goes to its channel's provider. A provider that isn't set up refuses it, with what to do. */
export const senderOfProvider = (senders: Readonly<Partial<Record<Provider, SmsSender>>>): SmsSender => ({
  send: async text => {
    const { provider } = text;
    const sender = senders[provider];
    if (sender !== undefined) return sender.send(text);
    return {
      kind: 'refused',
      code: 'provider.not-set-up',
      details: `The channel sends through ${traitsOf(provider).name}, which is not set up. Set ${SETTINGS[provider]}.`,
    };
  },
});
