import type { FaultPoint, OutgoingText, SmsSender } from '../../ports';
import type { TelesignSettings } from '../../settings/read';
import { createFormSender } from '../http/form-sender';
import type { Form } from '../http/post-once';
import { fromTelesignAnswer } from './answer';

/**
 * Texts through TeleSign's SMS API. Its delivery reports bring our `external_id` back, which names the attempt, and so settle it
 * whatever became of the answer.
 */
export const createTelesignSender = (
  { customerId, apiKey, endpoint }: TelesignSettings,
  publicBaseUrl: string,
  fault: FaultPoint,
): SmsSender =>
  createFormSender(
    {
      url: `${endpoint}/v1/messaging`,
      user: customerId,
      password: apiKey.toString('base64'),
      toForm: text => toForm(text, publicBaseUrl),
      fromAnswer: fromTelesignAnswer,
    },
    fault,
  );

/** Numbers without their plus. `ARN`: alerts, reminders, notifications; the kind that customer service is. */
const toForm = ({ from, to, text, tag }: OutgoingText, publicBaseUrl: string): Form => [
  ['phone_number', to.replace(/^\+/, '')],
  ['message', text],
  ['message_type', 'ARN'],
  ['sender_id', from.replace(/^\+/, '')],
  ['external_id', tag],
  ['callback_url', `${publicBaseUrl}/api/webhooks/telesign/events`],
];
