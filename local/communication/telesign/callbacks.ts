import { createHmac } from 'node:crypto';
import type { Message } from '../carrier/messages';
import type { ProviderCalls } from '../provider-calls';
import type { TelesignAccount } from './account';
import { type TelesignStatus, telesignStatuses, telesignStatusOf } from './status-codes';

const timeoutMs = 5_000;
/** Three tries for a text that came in, four for a report. */
const textRetriesMs = [10_000, 30_000];
const reportRetriesMs = [5_000, 10_000, 15_000];

/**
 * What TeleSign tells the business: JSON, signed in `Authorization` with HMAC-SHA256 over the body, keyed with the decoded API key
 * ("Authenticate callbacks"). Anything but 200 makes it call again.
 */
export const createTelesignCallbacks = ({
  account,
  calls,
}: {
  readonly account: TelesignAccount;
  readonly calls: ProviderCalls;
}) => {
  const { customerId, apiKey, callbackUrl } = account;
  const post = (
    url: string,
    json: unknown,
    retryAfterMs: readonly number[],
    onEnd?: (failure?: string) => void,
  ): void => {
    const body = JSON.stringify(json);
    const signature = createHmac('sha256', Buffer.from(apiKey, 'base64')).update(body).digest('base64');
    calls.make({
      ...{ url, body, timeoutMs, retryAfterMs },
      headers: { 'content-type': 'application/json', authorization: `TSA ${customerId}:${signature}` },
      again: () => true,
      onEnd: failure => onEnd?.(failure),
    });
  };

  return {
    /** @returns why nobody is told */
    received: (message: Message, onEnd: (failure?: string) => void): string | undefined => {
      if (callbackUrl === undefined) return 'No callback address is set: nobody was told of this text.';
      const { messageId, from, to, text, at } = message;
      const said = {
        phone_number: from.replace('+', ''),
        iso_country_code: 'US',
        sender_id: to.replace('+', ''),
        mo_message: text,
      };
      const json = {
        reference_id: messageId,
        sub_resource: 'mo_sms',
        errors: [],
        user_response: said,
        submit_timestamp: at,
      };
      post(callbackUrl, json, textRetriesMs, onEnd);
      return undefined;
    },

    /** 203 when the gateway has it; then how it ended. */
    status: (message: Message): void => {
      const url = message.callbackUrl ?? callbackUrl;
      if (url === undefined) return;
      const ended: TelesignStatus = message.code === undefined ? 200 : telesignStatusOf(message.code);
      const code: TelesignStatus = message.status === 'sent' ? 203 : ended;
      const json = {
        reference_id: message.messageId,
        sub_resource: 'sms',
        errors: [],
        status: { code, description: telesignStatuses[code], updated_on: message.statusAt },
        submit_timestamp: message.at,
        additional_info: { message_parts_count: message.segments.count },
        external_id: message.tag ?? null,
      };
      post(url, json, reportRetriesMs);
    },
  };
};
