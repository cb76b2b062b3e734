import { senderOfProvider } from '../../../../../shared/adapters/communication/sender-of-provider';
import type { OutgoingText, SmsSender } from '../../../../../shared/ports';

const text = (provider: OutgoingText['provider']): OutgoingText => ({
  ...{ provider, from: '+18005550100', to: '+14255550123', text: 'Hello', tag: 't' },
  ...{ repeatabilityId: 'r', firstSent: '2026-11-23T15:00:00.000Z' },
});
const sender = (messageId: string): SmsSender => ({ send: async () => ({ kind: 'accepted', messageId }) });

test('a text goes to its channel’s provider', async () => {
  const both = senderOfProvider({ acs: sender('A1'), twilio: sender('SM1') });
  expect(await both.send(text('acs'))).toEqual({ kind: 'accepted', messageId: 'A1' });
  expect(await both.send(text('twilio'))).toEqual({ kind: 'accepted', messageId: 'SM1' });
});

test.each([
  ['twilio', 'TwilioAccountSid and TwilioAuthToken'],
  ['telesign', 'TelesignCustomerId and TelesignApiKey'],
] as const)('%s, not set up, refuses the text and says which settings are missing', async (provider, settings) => {
  expect(await senderOfProvider({ acs: sender('A1') }).send(text(provider))).toMatchObject({
    kind: 'refused',
    code: 'provider.not-set-up',
    details: expect.stringContaining(settings),
  });
});
