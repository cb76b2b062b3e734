import type { FaultPoint, OutgoingText, SmsSender } from '../../ports';
import type { TwilioSettings } from '../../settings/read';
import { createFormSender } from '../http/form-sender';
import type { Form } from '../http/post-once';
import { fromTwilioAnswer } from './answer';

/**
 * Texts through Twilio's REST API. Its status callbacks come to an address that names the attempt, and so settle it whatever became
 * of the answer.
 */
export const createTwilioSender = (
  { accountSid, authToken, endpoint }: TwilioSettings,
  publicBaseUrl: string,
  fault: FaultPoint,
): SmsSender =>
  createFormSender(
    {
      url: `${endpoint}/2010-04-01/Accounts/${accountSid}/Messages.json`,
      user: accountSid,
      password: authToken,
      toForm: text => toForm(text, publicBaseUrl),
      fromAnswer: fromTwilioAnswer,
    },
    fault,
  );

const toForm = ({ from, to, text, mediaUrls = [], tag }: OutgoingText, publicBaseUrl: string): Form => [
  ['From', from],
  ['To', to],
  ...(text === '' && mediaUrls.length > 0 ? [] : [['Body', text] as const]),
  ...mediaUrls.map(url => ['MediaUrl', url] as const),
  ['StatusCallback', `${publicBaseUrl}/api/webhooks/twilio/status/${tag}`],
];
