import { createClient } from '../../../../shared/api/client';
import { type Api, contract } from '../../../../shared/api/contract';
import { Refused } from '../../../../shared/api/refused';

type Asked = { readonly url: string; readonly init: RequestInit };
const json = (status: number, body: unknown, type = 'application/json') =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': type } });
/** A client whose calls are answered in this order. */
const clientWith = (...answers: readonly Response[]) => {
  const left = [...answers];
  const asked: Asked[] = [];
  const client = createClient<Api>(contract, {
    ...{ base: 'https://api.example', newId: () => 'c1', headers: { 'x-zumo-auth': 'token' } },
    fetch: async (input, init = {}) => {
      asked.push({ url: String(input), init });
      const next = left.shift();
      if (next === undefined) throw new Error('Asked more often than expected.');
      return next;
    },
  });
  return { client, asked };
};
const id = '0123abcd-0123456789abcdef01234567-1';
const outcomes = ['/api/commands/a/c1?at=x', '/api/commands/b/c1?at=x'];

test('a call fills its path and its query, leaves out what is not said, and sends who calls', async () => {
  const { client, asked } = clientWith(json(200, { language: 'en', replies: [], tags: [] }));
  const { status, body } = await client.call('quickReplies', { query: { conversation: id, q: 'a b', tag: undefined } });
  expect({ status, replies: body.replies }).toEqual({ status: 200, replies: [] });
  expect(asked[0]?.url).toBe(`https://api.example/api/quick-replies?conversation=${id}&q=a+b`);
  expect(asked[0]?.init).toMatchObject({ method: 'GET', headers: { 'x-zumo-auth': 'token' } });
});

test('a part of a path is encoded', async () => {
  const { client, asked } = clientWith(new Response(null, { status: 204 }));
  expect(await client.call('customerDelete', { path: { id: 'a/b c' } })).toEqual({ status: 204, body: undefined });
  expect(asked[0]?.url).toBe('https://api.example/api/customers/a%2Fb%20c');
});

test('what has not changed is told by its status, without a body', async () => {
  const { client } = clientWith(new Response(null, { status: 304 }));
  expect(await client.call('feed', { query: { cursor: 'x', wait: 0 } })).toEqual({ status: 304, body: undefined });
});

test('a refusal is thrown with its own sentence and its details', async () => {
  const problem = { type: 'about:blank', title: 'Not allowed', status: 403, detail: 'Ben has it.', holder: 'ben' };
  const { client } = clientWith(json(403, problem, 'application/problem+json'));
  const refused = await client.call('conversationLog', { path: { id } }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refused);
  expect(refused).toMatchObject({ status: 403, message: 'Ben has it.', details: { holder: 'ben' } });
});

test('a redirection to a sign-in page is not followed: it is thrown', async () => {
  const { client, asked } = clientWith(new Response(null, { status: 302, headers: { location: 'https://login' } }));
  await expect(client.call('inbox', {})).rejects.toMatchObject({ name: 'Refused', status: 302 });
  expect(asked[0]?.init.redirect).toBe('manual');
});

test('a proxy’s page in place of an answer is thrown as what it is: no answer of ours', async () => {
  const { client } = clientWith(new Response('<h1>Bad gateway</h1>', { status: 502 }));
  await expect(client.call('inbox', {})).rejects.toMatchObject({ status: 502, message: 'The API answered 502.' });
});

test('what the network does is thrown as it is', async () => {
  const { client } = clientWith();
  await expect(client.call('inbox', {})).rejects.toThrow('Asked more often');
});

test('a command is done when each one who decides about it has said so', async () => {
  const { client, asked } = clientWith(
    json(202, { commandId: 'c1', outcomes }),
    json(200, { state: 'done' }),
    json(200, { state: 'pending' }),
    json(200, { state: 'done' }),
  );
  await client.command('presence', { body: { presence: 'away' } });
  expect(JSON.parse(String(asked[0]?.init.body))).toEqual({ commandId: 'c1', presence: 'away' });
  expect(asked.slice(1).map(({ url }) => url)).toEqual(
    [outcomes[0], outcomes[1], outcomes[1]].map(address => `https://api.example${address}`),
  );
});

test.each([
  ['refused', { state: 'refused', status: 403, sentence: 'Not yours.' }, { status: 403, message: 'Not yours.' }],
  ['failed', { state: 'failed', sentence: 'It waits.' }, { status: 409, message: 'It waits.' }],
])('a command that was %s by the second of two is thrown', async (_state, outcome, refusal) => {
  const { client } = clientWith(
    json(202, { commandId: 'c1', outcomes }),
    json(200, { state: 'done' }),
    json(200, outcome),
  );
  await expect(client.command('presence', { body: { presence: 'away' } })).rejects.toMatchObject(refusal);
});
