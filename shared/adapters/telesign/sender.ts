import type { FaultPoint, OutgoingText, SmsSender } from '../../ports';
import type { TelesignSettings } from '../../settings';
import { postFormOnce } from '../http/post-once';
import { fromTelesignAnswer } from './answer';

/** TeleSign answers in well under a second; longer is no answer, and the text is unknown. */
const ANSWER_WITHIN_MS = 15_000;

/**
 * Texts through TeleSign's SMS API. It has no repeatability id, so a text is handed over once. Its delivery reports bring our
 * `external_id` back, which names the attempt, and so settle it whatever became of the answer.
 */
export const createTelesignSender = (
  settings: TelesignSettings,
  publicBaseUrl: string,
  fault: FaultPoint,
): SmsSender => {
  const { customerId, apiKey, endpoint } = settings;
  const url = `${endpoint}/v1/messaging`;
  const authorization = `Basic ${Buffer.from(`${customerId}:${apiKey.toString('base64')}`).toString('base64')}`;
  return {
    send: async text => {
      await fault('before send');
      const form = toForm(text, publicBaseUrl);
      const result = fromTelesignAnswer(await postFormOnce({ url, authorization, form, withinMs: ANSWER_WITHIN_MS }));
      await fault('after send');
      return result;
    },
  };
};

/** Numbers without their plus. `ARN`: alerts, reminders, notifications; the kind that customer service is. */
const toForm = (
  { from, to, text, tag }: OutgoingText,
  publicBaseUrl: string,
): readonly (readonly [string, string])[] => [
  ['phone_number', to.replace(/^\+/, '')],
  ['message', text],
  ['message_type', 'ARN'],
  ['sender_id', from.replace(/^\+/, '')],
  ['external_id', tag],
  ['callback_url', `${publicBaseUrl}/api/webhooks/telesign/events`],
];
