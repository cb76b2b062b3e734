import { createHmac } from 'node:crypto';
import type { Message } from '../carrier/messages';
import type { Answer } from '../event-grid/post';
import type { ProviderCalls } from '../provider-calls';
import type { TwilioAccount } from './account';
import { twilioErrorOf } from './error-codes';

/** The whole time that Twilio gives a webhook, retries included. */
const timeoutMs = 15_000;

/**
 * What Twilio tells the business, as forms that are signed: HMAC-SHA1 with the auth token over the address and every parameter,
 * sorted by name ("Validating signatures from Twilio").
 */
export const createTwilioWebhooks = ({
  account,
  calls,
}: {
  readonly account: TwilioAccount;
  readonly calls: ProviderCalls;
}) => {
  const { accountSid, authToken, smsUrl } = account;

  const post = (address: string, form: Readonly<Record<string, string>>, onEnd?: (failure?: string) => void): void => {
    const [url = '', overrides = ''] = address.split('#');
    const { times, again } = retriesOf(new URLSearchParams(overrides));
    const sorted = Object.entries(form).sort(([one], [other]) => (one < other ? -1 : 1));
    const signed = url + sorted.map(pair => pair.join('')).join('');
    calls.make({
      url,
      headers: {
        'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
        'user-agent': 'TwilioProxy/1.1',
        'x-twilio-signature': createHmac('sha1', authToken).update(Buffer.from(signed)).digest('base64'),
      },
      body: new URLSearchParams(form).toString(),
      timeoutMs,
      // At once, in the documents; a moment keeps a test from spinning.
      retryAfterMs: Array.from({ length: times }, () => 200),
      again,
      onEnd: failure => onEnd?.(failure),
    });
  };

  return {
    /** @returns why nobody is told */
    received: (message: Message, onEnd: (failure?: string) => void): string | undefined => {
      if (smsUrl === undefined) return 'No webhook is set for texts that come in: nobody was told of this text.';
      const media = message.media ?? [];
      const attachments = media.flatMap(({ url, contentType }, n) => [
        [`MediaUrl${n}`, url],
        [`MediaContentType${n}`, contentType],
      ]);
      const sid = message.messageId;
      post(
        smsUrl,
        {
          ...{ ToCountry: 'US', FromCountry: 'US', SmsStatus: 'received', ApiVersion: '2010-04-01' },
          ...{ MessageSid: sid, SmsSid: sid, SmsMessageSid: sid, AccountSid: accountSid },
          ...{ From: message.from, To: message.to, Body: message.text },
          ...{ NumMedia: String(media.length), NumSegments: String(message.segments.count) },
          ...Object.fromEntries(attachments),
        },
        onEnd,
      );
      return undefined;
    },

    /** `sent` when the carrier has it; then `delivered` or `undelivered`. */
    status: (message: Message): void => {
      if (message.callbackUrl === undefined) return;
      const status = message.status === 'failed' ? 'undelivered' : message.status;
      const error: Readonly<Record<string, string>> =
        message.code === undefined ? {} : { ErrorCode: String(twilioErrorOf(message.code)) };
      const sid = message.messageId;
      post(message.callbackUrl, {
        ...{ MessageSid: sid, SmsSid: sid, MessageStatus: status, SmsStatus: status },
        ...{ AccountSid: accountSid, ApiVersion: '2010-04-01', From: message.from, To: message.to },
        ...error,
      });
    },
  };
};
/** Connection overrides: without any, one more try when no connection came about. */
const retriesOf = (overrides: URLSearchParams): { times: number; again: (answer: Answer) => boolean } => {
  const policies = (overrides.get('rp') ?? 'ct').split(',');
  const has = (...names: readonly string[]) => names.some(name => policies.includes(name) || policies.includes('all'));
  return {
    times: Math.min(Number(overrides.get('rc') ?? 1), 5),
    again: ({ failure, status = 0 }) =>
      (failure === 'SocketError' && has('ct')) ||
      (failure === 'TimedOut' && has('rt')) ||
      (status >= 400 && status < 500 && has('4xx')) ||
      (status >= 500 && has('5xx')),
  };
};
