import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HttpRequest } from '@azure/functions';
import { handleWebhook } from '../../../functions/api/webhooks/signed-call';
import { telesignEvents } from '../../../functions/api/webhooks/telesign';
import { twilioSms, twilioStatus } from '../../../functions/api/webhooks/twilio';
import { deliveryReportHandler } from '../../../functions/delivery-report';
import { smsReceivedHandler } from '../../../functions/sms-received';
import type { App } from '../../../shared/app';

const WEBHOOKS = [twilioSms, twilioStatus, telesignEvents].map(handleWebhook);
const context = { traceContext: undefined } as never;

/** The doors by which providers tell of texts and reports, over HTTP: the real handlers, without a Functions host. */
export const startDoors = async (deps: () => App) => {
  const eventGrid = async (name: string, events: readonly { data?: { validationCode?: string } }[]) => {
    const handler = name === 'sms-received' ? smsReceivedHandler : deliveryReportHandler;
    for (const event of events) {
      const { validationCode } = event.data ?? {};
      if (validationCode !== undefined) return { validationResponse: validationCode };
      await handler(deps())(event as never, context);
    }
    return {};
  };

  let refusals = 0;
  const answer = async (method: string, url: string, headers: Record<string, string>, body: string) => {
    const { pathname } = new URL(url);
    if (refusals > 0 && pathname.endsWith('/twilio/sms')) {
      refusals -= 1;
      return { status: 503 };
    }
    const [, name] = /^\/event-grid\/(.+)$/.exec(pathname) ?? [];
    if (name !== undefined) return { status: 200, body: JSON.stringify(await eventGrid(name, JSON.parse(body))) };
    for (const webhook of WEBHOOKS) {
      const pattern = new RegExp(`^/api/${webhook.route.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
      const found = pattern.exec(pathname);
      if (found === null) continue;
      const request = new HttpRequest({ method, url, headers, params: { ...found.groups }, body: { string: body } });
      return (await webhook.handlerOf(deps)(request, context)) as { status?: number; body?: string };
    }
    return { status: 404 };
  };

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      const url = `http://${request.headers.host}${request.url}`;
      answer(request.method ?? '', url, headers, Buffer.concat(chunks).toString('utf8')).then(
        ({ status = 200, body }) => {
          response.writeHead(status, { 'content-type': 'application/json' });
          response.end(body);
        },
        () => {
          response.writeHead(500);
          response.end();
        },
      );
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    /** The next so many calls with Twilio's texts are answered 503, as while the bus is down. */
    refuse: (calls: number) => {
      refusals = calls;
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
