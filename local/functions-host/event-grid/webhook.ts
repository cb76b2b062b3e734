import type { IncomingMessage, ServerResponse } from 'node:http';
import type { EventGridFunction } from '../functions';
import { coverWithBody, rewrittenByHost } from '../host-data';
import { readBody, reply, replyJson } from '../http/messages';
import type { InvocationOutcome, Invoke } from '../invoker';
import type { RpcTypedData } from '../worker/protocol';

/** Origins that the extension echoes in the CloudEvents handshake. */
const knownOrigins = [
  'eventgrid.azure.net',
  'eventgrid.azure.us',
  'eventgrid.azure.cn',
  'eventgrid.azure.eaglex.ic.gov',
  'eventgrid.azure.microsoft.scloud',
];

export type EventGridWebhookDeps = {
  readonly find: (functionName: string) => EventGridFunction | undefined;
  readonly invoke: Invoke;
  readonly bodyLimit: number;
};

/**
 * `POST|OPTIONS /runtime/webhooks/EventGrid?functionName=…`, as the Event Grid extension answers it
 * (azure-sdk-for-net, HttpRequestProcessor.cs). The key was checked before.
 */
export const createEventGridWebhook =
  ({ find, invoke, bodyLimit }: EventGridWebhookDeps) =>
  async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const functionName = url.searchParams.get('functionName') ?? '';
    const fn = find(functionName);
    if (!fn) return reply(response, 404, `cannot find function: '${functionName}'`);
    if (request.method === 'OPTIONS') {
      const origin = String(request.headers['webhook-request-origin'] ?? '');
      response.setHeader('Webhook-Allowed-Origin', knownOrigins.includes(origin) ? origin : knownOrigins[0]!);
      return reply(response, 200);
    }
    const body = await readBody(request, bodyLimit);
    switch (String(request.headers['aeg-event-type'] ?? '').toLowerCase()) {
      case 'subscriptionvalidation':
        return answerValidation(response, body.toString('utf8'));
      case 'notification':
        return notify(response, fn, invoke, body.toString('utf8'));
      case 'unsubscribe':
        return reply(response, 202);
      default:
        return reply(response, 400);
    }
  };

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The event comes in an array, or as an object whose data is JSON once more. */
const answerValidation = (response: ServerResponse, text: string) => {
  const parsed = parseJson(text);
  const event = (Array.isArray(parsed) ? parsed[0] : parsed) as { data?: unknown } | undefined;
  const data = (typeof event?.data === 'string' ? parseJson(event.data) : event?.data) as
    | { validationCode?: string }
    | undefined;
  if (!data?.validationCode) return reply(response, 400, 'The validation event has no validationCode.');
  replyJson(response, 200, { validationResponse: data.validationCode });
};

/** All events of one request run at once, and one that fails fails the request: Event Grid sends all of them again. */
const notify = async (response: ServerResponse, fn: EventGridFunction, invoke: Invoke, text: string): Promise<void> => {
  const parsed = parseJson(text);
  if (typeof parsed !== 'object' || parsed === null) return reply(response, 400, 'The body is not JSON.');
  const all: readonly unknown[] = Array.isArray(parsed) ? parsed : [parsed];
  if (!all.every(one => typeof one === 'object' && one !== null)) return reply(response, 400, 'An event is no object.');
  const events = all.map(rewrittenByHost);
  const batches = fn.cardinality === 'many' ? [events] : events;
  const outcomes = await Promise.all(
    batches.map(event =>
      invoke(fn, {
        data: { string: JSON.stringify(event, undefined, 2) },
        triggerMetadata: fn.cardinality === 'many' ? {} : metadataOf(event),
        because: 'Event Grid',
      }),
    ),
  );
  const failed = outcomes.find((outcome): outcome is Extract<InvocationOutcome, { ok: false }> => !outcome.ok);
  reply(response, failed ? 500 : 202, failed?.error.message);
};

const metadataOf = (event: unknown): Record<string, RpcTypedData> => {
  const data = (event as { data?: unknown }).data;
  const own: Record<string, RpcTypedData> = data === undefined ? {} : { data: { json: JSON.stringify(data) } };
  return coverWithBody(own, event);
};
