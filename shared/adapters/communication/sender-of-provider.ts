import { type Provider, traitsOf } from '../../domain/sending/providers';
import type { SmsSender } from '../../ports';

/** One sender for all: each text goes to its channel's provider. A provider that isn't set up refuses it, with what to do. */
export const senderOfProvider = (senders: Readonly<Partial<Record<Provider, SmsSender>>>): SmsSender => ({
  send: async text => {
    const { provider } = text;
    const sender = senders[provider];
    if (sender !== undefined) return sender.send(text);
    const { name, settings } = traitsOf(provider);
    const details = `The channel sends through ${name}, which is not set up. Set ${settings}.`;
    return { kind: 'refused', code: 'provider.not-set-up', details };
  },
});
