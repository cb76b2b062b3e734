import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { isRemote, startTarget, type Target } from '../../../../support/functions-host/start-host';
import { waitFor } from '../../../../support/wait-for';

let target: Target;
beforeAll(async () => {
  target = await startTarget();
});
afterAll(() => target?.down());

const call = (path: string, init?: RequestInit) => fetch(`${target.url}/api/${path}`, init);
const json = async (path: string, init?: RequestInit) => (await call(path, init)).json();

describe('a request', () => {
  test('reaches the handler with its method, parameters, query, headers and body', async () => {
    const echo = await json('echo/a%20b?x=1&x=2&y=', { method: 'POST', body: 'héllo', headers: { 'X-Own': 'Value' } });
    expect(echo).toMatchObject({ method: 'POST', params: { id: 'a b' }, query: { x: '1,2' }, body: 'héllo' });
    expect(echo.headers['x-own']).toBe('Value');
    expect(echo.url).toContain('/api/echo/a%20b?x=1&x=2&y=');
  });

  test('brings no trigger metadata, and a W3C trace parent', async () => {
    const own = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const echo = await json('echo');
    expect(echo.hasMetadata).toBe(false);
    expect(echo.traceParent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/);
    expect((await json('echo', { headers: { traceparent: own } })).traceParent).toContain(own.slice(3, 35));
  });

  test('keeps its bytes in both directions', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
    const response = await call('bytes', { method: 'POST', body: bytes });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
  });

  test('without a Content-Length loses its body, as in Azure', async () => {
    const body = await new Promise<string>((resolve, reject) => {
      const sent = httpRequest(
        `${target.url}/api/echo`,
        { method: 'POST', headers: { 'transfer-encoding': 'chunked' } },
        answer => {
          let text = '';
          answer.on('data', chunk => {
            text += chunk;
          });
          answer.on('end', () => resolve(JSON.parse(text).body));
        },
      );
      sent.on('error', reject);
      sent.end('chunked');
    });
    expect(body).toBe('');
  });
});

describe('routes', () => {
  test.each([
    ['items/all', { route: 'literal' }],
    ['ITEMS/ALL', { route: 'literal' }],
    ['items/42', { route: 'number', id: '42' }],
    ['items/forty', { route: 'name', name: 'forty' }],
    ['files/a/b%20c.txt', { path: 'a/b c.txt' }],
  ])('%s goes to its own function', async (path, expected) => {
    expect(await json(path)).toEqual(expected);
  });

  test('the method decides between two functions of one route', async () => {
    expect(await json('items/x', { method: 'PUT' })).toEqual({ route: 'put' });
  });

  test.each(['nowhere', 'items', 'items/a/b'])('%s is not found', async path => {
    expect((await call(path)).status).toBe(404);
  });

  test('a method that no function of the route takes is not found', async () => {
    expect((await call('items/all', { method: 'DELETE' })).status).toBe(404);
  });
});

describe('a response', () => {
  test('carries status, headers, cookies and the headers of host.json', async () => {
    const response = await call('cookies');
    expect(response.status).toBe(201);
    expect(await response.text()).toBe('created');
    expect(response.headers.get('x-own')).toBe('value');
    expect(response.headers.get('x-from-host-json')).toBe('yes');
    const cookies = response.headers.getSetCookie();
    expect(cookies).toHaveLength(2);
    expect(cookies[0]).toMatch(/^a=one%20two;.*max-age=60.*path=\/.*samesite=strict.*httponly/i);
  });

  test('of nothing is 204', async () => {
    expect((await call('nothing')).status).toBe(204);
  });

  test('of a handler that throws is 500 without a body', async () => {
    const response = await call('throws');
    expect([response.status, await response.text()]).toEqual([500, '']);
  });

  test('of a handler that throws undefined counts as success', async () => {
    expect((await call('throws-undefined')).status).toBe(204);
  });

  test.each(['circular', 'big-integer'])(
    'that can not be converted (%s) fails a handler that has finished',
    async name => {
      expect((await call(name)).status).toBe(500);
    },
  );
});

describe('authLevel', () => {
  test('function takes the function key, in the header or the query, and the master key', async () => {
    expect((await call('keyed')).status).toBe(401);
    expect((await call('keyed?code=wrong')).status).toBe(401);
    expect((await call(`keyed?code=${target.functionKey}`)).status).toBe(200);
    expect((await call('keyed', { headers: { 'x-functions-key': target.functionKey } })).status).toBe(200);
    expect((await call(`keyed?code=${target.masterKey}`)).status).toBe(200);
  });

  test('admin takes the master key only', async () => {
    expect((await call(`keyed-admin?code=${target.functionKey}`)).status).toBe(401);
    expect((await call(`keyed-admin?code=${target.masterKey}`)).status).toBe(200);
  });
});

describe('hooks', () => {
  test('change inputs, handler and result', async () => {
    expect(await json('hooked')).toEqual({ result: 'handler saw changed, wrapped', before: 'from preInvocation' });
  });

  test('may forgive an error', async () => {
    expect(await (await call('forgiven')).text()).toBe('forgiven');
  });
});

test('registering a function late is refused', async () => {
  const response = await call('register-late');
  expect([response.status, await response.text()]).toEqual([
    409,
    'A function can only be registered during app startup.',
  ]);
});

test('the host answers its status to the master key only', async () => {
  expect((await fetch(`${target.url}/admin/host/status`)).status).toBe(401);
  const response = await fetch(`${target.url}/admin/host/status`, { headers: { 'x-functions-key': target.masterKey } });
  expect(await response.json()).toMatchObject({ state: 'Running', version: expect.stringMatching(/^4\./) });
});

if (!isRemote) {
  test('each invocation leaves one readable line, and logs pass through the log hook', async () => {
    const run = randomUUID();
    await call(`logging?run=${run}`);
    await waitFor('the console line', () => target.log.find(entry => entry.message === `console of ${run}`));
    const levelOf = (words: string) =>
      waitFor(words, () => target.log.find(entry => entry.message === `${words} of ${run}`)?.level);
    // The real host reads the level of a line on standard error off its words.
    expect([await levelOf('console'), await levelOf('a failure'), await levelOf('nothing bad')]).toEqual([
      'information',
      'error',
      'information',
    ]);
    const user = target.log.find(entry => entry.message.includes(`of ${run}`) && entry.source === 'user');
    expect(user).toMatchObject({ level: 'warning', message: `the ****** of ${run}`, function: 'logging' });
    const lines = target.log.filter(
      entry => entry.source === 'invocation' && entry.invocationId === user?.invocationId,
    );
    expect(lines).toEqual([
      expect.objectContaining({
        function: 'logging',
        trigger: 'GET logging',
        outcome: 'succeeded',
        ms: expect.any(Number),
      }),
    ]);
  });
}
