import { type Answer, call } from './post';
import type { Subscription } from './subscription';

export type Handshake =
  | { readonly is: 'validated' }
  /** The endpoint took the event without answering its code: it may still fetch the validation URL. */
  | { readonly is: 'awaiting-manual-action' }
  | { readonly is: 'refused'; readonly words: string };

/** The origin that Event Grid names in the CloudEvents handshake. */
const origin = 'eventgrid.azure.net';

/** Event Grid schema: POST a code that must come back. CloudEvents: OPTIONS, and the origin must be allowed. */
export const shakeHands = async (given: {
  readonly subscription: Subscription;
  readonly topic: string;
  readonly code: string;
  readonly validationUrl: string;
  readonly eventId: string;
  readonly now: number;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}): Promise<Handshake> => {
  const { subscription, timeoutMs } = given;
  const signal = given.signal ? { signal: given.signal } : {};
  if (subscription.schema === 'CloudEventSchemaV1_0') {
    const answer = await call({
      method: 'OPTIONS',
      url: subscription.endpoint,
      headers: {
        ...subscription.headers,
        'WebHook-Request-Origin': origin,
        'WebHook-Request-Callback': given.validationUrl,
        'WebHook-Request-Rate': '120',
      },
      timeoutMs,
      ...signal,
    });
    return readCloudEvents(answer);
  }
  const answer = await call({
    method: 'POST',
    url: subscription.endpoint,
    headers: {
      ...subscription.headers,
      'content-type': 'application/json; charset=utf-8',
      'aeg-event-type': 'SubscriptionValidation',
      'aeg-subscription-name': subscription.name.toUpperCase(),
      'aeg-data-version': '',
      'aeg-metadata-version': '1',
      'aeg-delivery-count': '0',
    },
    body: JSON.stringify([
      {
        id: given.eventId,
        topic: given.topic,
        subject: '',
        data: { validationCode: given.code, validationUrl: given.validationUrl },
        eventType: 'Microsoft.EventGrid.SubscriptionValidationEvent',
        eventTime: new Date(given.now).toISOString(),
        metadataVersion: '1',
        dataVersion: '2',
      },
    ]),
    timeoutMs,
    ...signal,
  });
  return readEventGrid(answer, given.code);
};

const readEventGrid = (answer: Answer, code: string): Handshake => {
  if (answer.status !== 200) {
    return { is: 'refused', words: `the validation event was not answered 200: ${answer.words}` };
  }
  return validationResponse(answer.body) === code ? { is: 'validated' } : { is: 'awaiting-manual-action' };
};

const readCloudEvents = (answer: Answer): Handshake => {
  if (answer.status !== 200) {
    return { is: 'refused', words: `the OPTIONS request was not answered 200: ${answer.words}` };
  }
  const allowed = answer.headers.get('webhook-allowed-origin');
  if (allowed === null) return { is: 'awaiting-manual-action' };
  return allowed === '*' || allowed.toLowerCase() === origin
    ? { is: 'validated' }
    : { is: 'refused', words: `WebHook-Allowed-Origin is "${allowed}", expected ${origin} or *` };
};

const validationResponse = (body: string): unknown => {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null && 'validationResponse' in parsed
      ? parsed.validationResponse
      : undefined;
  } catch {
    return undefined;
  }
};
