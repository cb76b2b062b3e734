import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

type Delivered = {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The events of the body, whether it is an array or one object. */
  readonly events: readonly Record<string, unknown>[];
};

export type Answering = (
  delivered: Delivered,
) => { status: number; body?: string; headers?: Record<string, string>; afterMs?: number } | 'hang';

const listening: Server[] = [];
// Whatever a failed test left open would keep Jest from ending.
afterAll(() => {
  for (const server of listening.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** An endpoint of a test: it records what it gets, shakes hands, and answers notifications as the test wants. */
export const startWebhook = async (path = '/hook') => {
  const deliveries: Delivered[] = [];
  const handshakes: Delivered[] = [];
  let answer: Answering = () => ({ status: 200 });
  let shake: Answering | undefined;

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      const parsed: unknown = body === '' ? [] : JSON.parse(body);
      const events = (Array.isArray(parsed) ? parsed : [parsed]) as Record<string, unknown>[];
      const delivered = { method: request.method ?? '', headers: request.headers, body, events };
      const validation = request.method === 'OPTIONS' || request.headers['aeg-event-type'] === 'SubscriptionValidation';
      (validation ? handshakes : deliveries).push(delivered);
      const reply = validation ? (shake ?? agree)(delivered) : answer(delivered);
      if (reply === 'hang') return;
      setTimeout(() => {
        response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
        response.end(reply.body ?? '');
      }, reply.afterMs ?? 0);
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  listening.push(server);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${path}`,
    deliveries,
    handshakes,
    /** How notifications are answered from now on. */
    answers: (next: Answering) => {
      answer = next;
    },
    /** How handshakes are answered from now on; as a Functions host does without one. */
    shakes: (next: Answering | undefined) => {
      shake = next;
    },
    /** Every event delivered so far, in the order it came. */
    events: () => deliveries.flatMap(delivered => delivered.events),
    close: async () => {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
};

/** What a Functions host answers to both handshakes. */
const agree: Answering = ({ method, events }) => {
  if (method === 'OPTIONS') return { status: 200, headers: { 'Webhook-Allowed-Origin': 'eventgrid.azure.net' } };
  const { validationCode } = (events[0]?.data ?? {}) as { validationCode?: string };
  return { status: 200, body: JSON.stringify({ validationResponse: validationCode }) };
};
