import { app, type HttpRequest, type HttpResponseInit, type InvocationContext } from '@azure/functions';
import { type App, theApp } from '../../../shared/app';
import { isOutage } from '../../../shared/outage';
import type { WebhookCall } from '../../../shared/ports/carrier-events';
import { takeProviderCall } from '../../../shared/receiving/take-provider-call';
import { inSpan } from '../../../shared/telemetry/spans';
import { traceparentFrom } from '../../../shared/telemetry/trace-parent';
import { Problem, toProblemResponse } from '../problem';

/** One address that a provider calls. */
export type Webhook = {
  readonly name: string;
  readonly route: string;
  /** The call, if its signature is right; `undefined` otherwise, and when the provider isn't set up. */
  readonly read: (app: App, request: HttpRequest, body: string) => Omit<WebhookCall, 'at'> | undefined;
  /** What the provider wants to hear once the call is safe with us. */
  readonly answer: HttpResponseInit;
};

/** A call is a text and a few numbers; anything larger is refused before it is read. */
const MAX_BODY = 64 * 1024;

/**
 * The HTTP handler of a webhook: whoever can't sign is turned away, and learns nothing; what was signed is safe on a queue, in its
 * status row, or among the dead letters before it is acknowledged. A service that is down is told as 503, so that it comes again.
 */
export const webhookHandler =
  (webhook: Webhook, deps: () => App) =>
  (request: HttpRequest, context: InvocationContext): Promise<HttpResponseInit> =>
    inSpan('api', { source: webhook.name }, traceparentFrom(context), async () => {
      const running = deps();
      try {
        const call = webhook.read(running, request, await bodyOf(request));
        if (call === undefined) throw new Problem(403, 'The signature is missing or wrong.');
        await takeProviderCall(running, { ...call, at: new Date(running.clock.now()).toISOString() });
        return webhook.answer;
      } catch (error) {
        if (error instanceof Problem) return toProblemResponse(error.status, error.message);
        if (isOutage(error)) return toProblemResponse(503, 'A service behind this one does not answer. Call again.');
        const words = error instanceof Error ? `${error.name}: ${error.message}` : typeof error;
        running.log.error('a webhook failed', { endpoint: webhook.name, error: words });
        return toProblemResponse(500, 'This call failed. Call again; the log says more.');
      }
    });

const bodyOf = async (request: HttpRequest): Promise<string> => {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY)
    throw new Problem(413, `Expected at most ${MAX_BODY} bytes.`);
  const text = await request.text();
  if (Buffer.byteLength(text) > MAX_BODY) throw new Problem(413, `Expected at most ${MAX_BODY} bytes.`);
  return text;
};

export const serveWebhook = (webhook: Webhook): void => {
  const { name, route } = webhook;
  app.http(name, { methods: ['POST'], route, authLevel: 'anonymous', handler: webhookHandler(webhook, theApp) });
};
