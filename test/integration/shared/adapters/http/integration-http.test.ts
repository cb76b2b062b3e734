import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createIntegrationHttp } from '../../../../../shared/adapters/http/integration-http';
import { signedPost } from '../../../../../shared/integrations/signed-post';

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

const serving = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
};

const http = createIntegrationHttp({ loopback: true });
const get = (url: string, more: { timeoutMs?: number; maxBytes?: number } = {}) =>
  http.call({ method: 'GET', url, headers: {}, timeoutMs: 5_000, maxBytes: 1_000, ...more });

describe('A call to the outside', () => {
  it('brings what was answered', async () => {
    const url = await serving((_, response) => response.writeHead(201, { 'content-type': 'text/plain' }).end('hello'));
    const reply = await get(url);
    expect(reply).toMatchObject({ kind: 'answered', status: 201, contentType: 'text/plain' });
    expect(reply.kind === 'answered' && Buffer.from(reply.body).toString()).toBe('hello');
  });

  it('follows no redirect, and says where it would lead', async () => {
    const url = await serving((_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end());
    expect(await get(url)).toEqual({
      kind: 'failed',
      reason: 'redirected',
      details: 'it answered 302',
      location: 'http://127.0.0.1:1/',
    });
  });

  it('reads no more than its limit', async () => {
    const url = await serving((_, response) => {
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(500)));
        response.once('drain', more);
      };
      more();
    });
    expect(await get(url)).toEqual({ kind: 'failed', reason: 'too-large', details: 'more than 1000 bytes' });
  });

  it('waits no longer than its time, also for a body that never ends', async () => {
    const url = await serving((_, response) => void response.write('x'));
    expect(await get(url, { timeoutMs: 150 })).toMatchObject({ kind: 'failed', reason: 'timed-out' });
  });

  it('says that nobody is there', async () => {
    expect(await get('http://127.0.0.1:1/')).toMatchObject({ kind: 'failed', reason: 'no-connection' });
  });

  it.each(['http://contoso.example/', 'ftp://contoso.example/', 'nonsense'])('is not made to %s', async url => {
    expect(await get(url)).toMatchObject({ kind: 'failed', reason: 'address-refused' });
  });

  it('does not lead back to this machine where the settings don’t allow it', async () => {
    const strict = createIntegrationHttp({ loopback: false });
    for (const url of ['http://127.0.0.1:7071/', 'https://localhost/', 'http://[::1]:80/']) {
      const reply = await strict.call({ method: 'GET', url, headers: {}, timeoutMs: 100, maxBytes: 10 });
      expect(reply).toMatchObject({ kind: 'failed', reason: 'address-refused' });
    }
  });
});

describe('A signed post', () => {
  const deps = {
    http,
    clock: { now: Date.now },
    settings: { outsideSecrets: new Map([['shop-bot', [Buffer.alloc(32, 1)]]]) },
  };
  const post = (url: string, to = 'shop-bot') =>
    signedPost(deps, { id: 'call-1', to, url, body: { hello: 1 }, timeoutMs: 3_000 });
  const answering = async (...answers: readonly [number, string][]) => {
    const ids: unknown[] = [];
    const url = await serving((request, response) => {
      ids.push(request.headers['webhook-id']);
      const [status, body] = answers[ids.length - 1] ?? [500, ''];
      response.writeHead(status).end(body);
    });
    return { url, ids };
  };

  it('gives what was answered, as JSON', async () => {
    const { url } = await answering([200, '{"a":1}']);
    expect(await post(url)).toEqual({ kind: 'answered', status: 200, body: { a: 1 } });
  });

  it('tries once more, under the same id, who is busy or broken', async () => {
    const { url, ids } = await answering([503, ''], [204, '']);
    expect(await post(url)).toEqual({ kind: 'answered', status: 204, body: undefined });
    expect(ids).toEqual(['call-1', 'call-1']);
  });

  it('and not a third time', async () => {
    const { url, ids } = await answering([500, ''], [502, ''], [200, '{}']);
    expect(await post(url)).toEqual({ kind: 'failed', reason: 'refused', details: 'it answered 502' });
    expect(ids).toHaveLength(2);
  });

  it('asks nobody again who refused, or answered nonsense', async () => {
    const refusing = await answering([404, ''], [200, '{}']);
    expect(await post(refusing.url)).toMatchObject({ kind: 'failed', reason: 'refused' });
    const talking = await answering([200, '<html>'], [200, '{}']);
    expect(await post(talking.url)).toMatchObject({ kind: 'failed', reason: 'not-json' });
    expect([refusing.ids.length, talking.ids.length]).toEqual([1, 1]);
  });

  it('is not made without a secret, and says which setting is missing', async () => {
    const { url, ids } = await answering([200, '{}']);
    const reply = await post(url, 'other-bot');
    expect(reply).toEqual({
      kind: 'failed',
      reason: 'no-secret',
      details: 'the setting OutsideSecret__other_bot is missing',
    });
    expect(ids).toEqual([]);
  });
});
