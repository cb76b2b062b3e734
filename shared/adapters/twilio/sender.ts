import type { FaultPoint, OutgoingText, SmsSender } from '../../ports';
import type { TwilioSettings } from '../../settings';
import { postFormOnce } from '../http/post-once';
import { fromTwilioAnswer } from './answer';

/** Twilio answers in well under a second; longer is no answer, and the text is unknown. */
const ANSWER_WITHIN_MS = 15_000;

/**
 * Texts through Twilio's REST API. It has no repeatability id, so a text is handed over once. Its status callbacks come to an
 * address that names the attempt, and so settle it whatever became of the answer.
 */
export const createTwilioSender = (settings: TwilioSettings, publicBaseUrl: string, fault: FaultPoint): SmsSender => {
  const { accountSid, authToken, endpoint } = settings;
  const url = `${endpoint}/2010-04-01/Accounts/${accountSid}/Messages.json`;
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
  return {
    send: async text => {
      await fault('before send');
      const form = toForm(text, publicBaseUrl);
      const result = fromTwilioAnswer(await postFormOnce({ url, authorization, form, withinMs: ANSWER_WITHIN_MS }));
      await fault('after send');
      return result;
    },
  };
};

const toForm = (
  { from, to, text, mediaUrls = [], tag }: OutgoingText,
  publicBaseUrl: string,
): readonly (readonly [string, string])[] => [
  ['From', from],
  ['To', to],
  ...(text === '' && mediaUrls.length > 0 ? [] : [['Body', text] as const]),
  ...mediaUrls.map(url => ['MediaUrl', url] as const),
  ['StatusCallback', `${publicBaseUrl}/api/webhooks/twilio/status/${tag}`],
];
