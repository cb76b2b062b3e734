import type { FaultPoint, SmsSender } from '../ports';
import type { Settings } from '../settings/read';
import { senderOfProvider } from './communication/sender-of-provider';
import { createSmsSender } from './communication/sms-sender';
import { createTelesignSender } from './telesign/sender';
import { createTwilioSender } from './twilio/sender';

/** The one sender of the app: every provider that the settings set up, chosen by each text's channel. */
export const createSenders = (
  {
    communication,
    twilio,
    telesign,
    publicBaseUrl,
  }: Pick<Settings, 'communication' | 'twilio' | 'telesign' | 'publicBaseUrl'>,
  fault: FaultPoint,
): SmsSender =>
  senderOfProvider({
    acs: createSmsSender(communication, fault),
    ...(twilio && { twilio: createTwilioSender(twilio, publicBaseUrl, fault) }),
    ...(telesign && { telesign: createTelesignSender(telesign, publicBaseUrl, fault) }),
  });
