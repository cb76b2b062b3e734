import type { SmsClient, SmsSendResult } from '@azure/communication-sms';
import type { PipelinePolicy } from '@azure/core-rest-pipeline';
import { once } from '../../once';
import type { FaultPoint, OutgoingText, SendResult, SmsSender } from '../../ports';
import type { Connection } from '../../settings/read';
import { appIdentity } from '../app-identity';
import { fromFailure } from './send-failure';

/** ACS answers in well under a second; longer is no answer, and the attempt is tried again identically. */
const ANSWER_WITHIN_MS = 10_000;

/**
 * Texts through Azure Communication Services, with a delivery report. The repeatability id is ours: the SDK would make a new one
 * for every call, so a policy puts it into the body before it is signed. The SDK's own retries are off.
 */
export const createSmsSender = (connection: Connection, fault: FaultPoint): SmsSender => {
  const repeatable = new Map<string, OutgoingText>();
  const client = once(() => createClient(connection, repeatabilityPolicy(repeatable)));
  return {
    send: async text => {
      await fault('before send');
      const result = await sendOne(client(), text, repeatable);
      await fault('after send');
      return result;
    },
  };
};

const sendOne = async (
  client: SmsClient,
  text: OutgoingText,
  repeatable: Map<string, OutgoingText>,
): Promise<SendResult> => {
  repeatable.set(text.tag, text);
  try {
    const [result] = await client.send(
      { from: text.from, to: [text.to], message: text.text },
      { enableDeliveryReport: true, tag: text.tag, abortSignal: AbortSignal.timeout(ANSWER_WITHIN_MS) },
    );
    return fromResult(result);
  } catch (error) {
    return fromFailure(error);
  } finally {
    repeatable.delete(text.tag);
  }
};

/** What ACS says of the one recipient. */
export const fromResult = (result: SmsSendResult | undefined): SendResult => {
  if (result === undefined) return { kind: 'no-answer', details: 'The answer named no recipient.' };
  if (result.successful && result.messageId !== undefined) return { kind: 'accepted', messageId: result.messageId };
  const details = result.errorMessage ?? `Status ${result.httpStatusCode}`;
  if (result.httpStatusCode === 429 || result.httpStatusCode === 503)
    return { kind: 'not-taken', retryAfterMs: 1_000, details };
  if (result.httpStatusCode >= 500) return { kind: 'no-answer', details };
  const code = String(result.httpStatusCode);
  return { kind: 'refused', code, details };
};

type Recipient = { to: string; repeatabilityRequestId?: string; repeatabilityFirstSent?: string };
type SendBody = { smsRecipients: Recipient[]; smsSendOptions?: { tag?: string } };

/** Rewrites the body before it is signed. The tag, which is one attempt's own, tells which text it is. */
const repeatabilityPolicy = (repeatable: ReadonlyMap<string, OutgoingText>): PipelinePolicy => ({
  name: 'repeatability',
  sendRequest: (request, next) => {
    if (typeof request.body === 'string') {
      const body: SendBody = JSON.parse(request.body);
      const text = repeatable.get(body.smsSendOptions?.tag ?? '');
      if (text !== undefined) {
        const firstSent = new Date(text.firstSent).toUTCString();
        const ours = { repeatabilityRequestId: text.repeatabilityId, repeatabilityFirstSent: firstSent };
        request.body = JSON.stringify({
          ...body,
          smsRecipients: body.smsRecipients.map(recipient => ({ ...recipient, ...ours })),
        });
      }
    }
    return next(request);
  },
});

const createClient = (connection: Connection, policy: PipelinePolicy): SmsClient => {
  // Heavy, and needed by one function: loaded with the first text that is sent.
  const { SmsClient } = require('@azure/communication-sms') as typeof import('@azure/communication-sms');
  const options = { retryOptions: { maxRetries: 0 }, additionalPolicies: [{ position: 'perCall' as const, policy }] };
  if (connection.kind === 'identity') {
    const { endpoint, clientId } = connection;
    return new SmsClient(endpoint, appIdentity(clientId), options);
  }
  const isLocal = /endpoint=http:\/\//i.test(connection.connectionString);
  return new SmsClient(connection.connectionString, { ...options, allowInsecureConnection: isLocal });
};
