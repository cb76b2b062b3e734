import { randomUUID } from 'node:crypto';
import { HttpRequest, type HttpRequestInit, type HttpResponseInit, InvocationContext } from '@azure/functions';
import { ServiceBusError } from '@azure/service-bus';
import { z } from 'zod';
import { toOpenApi } from '../../../../functions/api/openapi';
import { handle } from '../../../../functions/api/serve';
import { contract } from '../../../../shared/api/contract';
import type { Endpoint } from '../../../../shared/api/endpoint';
import type { App } from '../../../../shared/app';
import { ana as anaPerson, apiOf, carla, sam } from '../../../support/api';
import { createWorld, sampleConfig, type World } from '../../../support/world';

let world: World;
const { call } = apiOf(() => ({ ...world.deps, settings: { ...world.deps.settings, signInInFront: true } }));
const endpoints: readonly Endpoint[] = Object.values(contract);

const CUSTOMER = '+14255550123';
const conversation = () => `${world.threadOf(CUSTOMER)}-1`;
beforeEach(async () => {
  world = createWorld();
  await world.text(CUSTOMER, 'Hi, where is my order?', { id: 'e1' });
});

const ana = { ...anaPerson };
type Problem = { readonly detail: string; readonly title: string };
const refusal = async (...args: Parameters<typeof call>) => {
  const { status, body } = await call<Problem>(...args);
  return { status, detail: body.detail };
};
const isMine = async () => {
  await world.command('routing', 'default', 'ana/p', { type: 'presence', agent: 'ana', presence: 'available' });
  await world.command('routing', 'default', 'ana/a', { type: 'accept', agent: 'ana', conversation: conversation() });
};

test.each([
  ['acs', 1_800],
  ['twilio', 1_600],
  ['telesign', 1_600],
] as const)('a reply over %s may have the lesser of our limit and the provider’s', async (provider, limit) => {
  await isMine();
  const { main } = sampleConfig().channels;
  if (main === undefined) throw new Error('The sample has a channel "main".');
  world.setConfig({ ...sampleConfig(), channels: { main: { ...main, provider } } });
  world.deps.settings = { ...world.deps.settings, maxTextLength: 1_800 };
  const say = (text: string) =>
    call(ana, 'POST', `conversations/${conversation()}/messages`, { commandId: randomUUID(), text });
  expect(await say('a'.repeat(limit))).toMatchObject({ status: 202 });
  expect(
    await refusal(ana, 'POST', `conversations/${conversation()}/messages`, {
      commandId: randomUUID(),
      text: 'a'.repeat(limit + 1),
    }),
  ).toEqual({
    status: 400,
    detail: `Expected at most ${limit} characters, found ${limit + 1}. Shorten the text.`,
  });
});

describe('Nobody', () => {
  test('gets anything but the document of the API: every other endpoint answers 401 and where to sign in', async () => {
    const calls = endpoints.filter(({ roles }) => roles.length > 0);
    expect(calls.length).toBeGreaterThan(8);
    for (const { method, route } of calls) {
      const path = route.replaceAll(/\{\w+\}/g, 'x');
      const { status, body } = await call<Problem & { signIn: string }>(undefined, method, path);
      expect({ route, status, signIn: body.signIn }).toEqual({ route, status: 401, signIn: '/.auth/login/aad' });
    }
  });
});

describe('An agent', () => {
  test('sees neither dead letters nor the conversation of somebody else', async () => {
    expect(await refusal(ana, 'GET', 'dead-letters')).toEqual({
      ...{ status: 403, detail: 'This needs one of the roles supervisor, admin; you have agent.' },
    });
    await isMine();
    expect((await refusal(carla, 'GET', `conversations/${conversation()}`)).status).toBe(403);
    expect((await call(ana, 'GET', `conversations/${conversation()}`)).status).toBe(200);
  });

  test('whom the configuration does not know is told so', async () => {
    const { status, detail } = await refusal({ ...ana, id: 'zoe' }, 'GET', 'agents/me/inbox');
    expect(status).toBe(403);
    expect(detail).toContain('zoe@contoso.example');
  });

  test('speaks in no conversation that is not theirs, not yet, or not any more', async () => {
    const reply = (as = ana, id = conversation()) =>
      refusal(as, 'POST', `conversations/${id}/messages`, { commandId: 'c1', text: 'Hello' });
    expect((await reply()).detail).toMatch(/^Connecting/);
    await isMine();
    expect(await reply(carla)).toEqual({ status: 403, detail: 'Ana Flores has this conversation.' });
    await world.text(CUSTOMER, 'STOP', { id: 'e2' });
    expect((await reply()).status).toBe(409);
    expect((await reply(ana, `${world.threadOf(CUSTOMER)}-2`)).status).toBe(404);
    expect(world.sent.map(({ text }) => text)).not.toContain('Hello');
  });

  test.each([
    ['no commandId', { text: 'Hello' }, /body\.commandId/],
    ['a commandId that leads elsewhere', { commandId: '../x', text: 'Hello' }, /expected 1 to 64 letters/],
    ['an empty text', { commandId: 'c1', text: '  ' }, /body\.text/],
    ['a text that is too long', { commandId: 'c1', text: 'x'.repeat(1_601) }, /at most 1600 characters, found 1601/],
    ['a list', [], /body/],
  ])('is told in a sentence what is wrong with %s', async (_, body, sentence) => {
    await isMine();
    const { status, detail } = await refusal(ana, 'POST', `conversations/${conversation()}/messages`, body);
    expect(status).toBe(400);
    expect(detail).toMatch(sentence);
  });

  test('sends a command twice, and it is done once', async () => {
    await isMine();
    const body = { commandId: 'c1', text: 'It is on its way.' };
    const send = () => call<{ outcomes: string[] }>(ana, 'POST', `conversations/${conversation()}/messages`, body);
    const { status, body: accepted } = await send();
    expect(status).toBe(202);
    const outcome = async (as = ana) => (await call(as, 'GET', `${accepted.outcomes[0]}`.replace('/api/', ''))).body;
    expect(await outcome()).toEqual({ state: 'pending' });
    await world.drain();
    await send();
    await world.drain();
    expect(await outcome()).toMatchObject({ state: 'done' });
    expect(await outcome(carla)).toEqual({ state: 'pending' });
    expect(world.sent.filter(({ text }) => text === body.text)).toHaveLength(1);
  });

  describe('asks what became of a command', () => {
    const at = () => new Date(world.clock.at).toISOString();
    const outcome = (query = '') =>
      call<Problem & { state: string; sentence: string }>(ana, 'GET', `commands/default/c9${query}`);
    const bury = async () => {
      const letter = { id: 'ana/c9', source: 'routing' as const, at: at(), reason: 'TypeError: x.', original: {} };
      return { at: at(), letter: await world.deps.deadLetters.add(letter) };
    };

    test('that nobody knows: 404, and where to ask instead', async () => {
      expect(await outcome()).toMatchObject({ status: 404, body: { detail: expect.stringContaining('Location') } });
    });

    test('that was sent just now: pending; that left no trace for a day, or comes from tomorrow: 404', async () => {
      const sent = at();
      expect((await outcome(`?at=${sent}`)).body).toEqual({ state: 'pending' });
      world.clock.at += 86_400_001;
      expect(await outcome(`?at=${sent}`)).toMatchObject({
        status: 404,
        body: { detail: expect.stringContaining('same commandId') },
      });
      const tomorrow = new Date(world.clock.at + 86_400_000).toISOString();
      expect((await outcome(`?at=${tomorrow}`)).status).toBe(404);
      expect((await outcome('?at=yesterday')).body.detail).toContain('expected the time that the 202 gave');
    });

    test('that became a dead letter: failed, why, and what to do; pending again once it is replayed', async () => {
      const { at: sent, letter } = await bury();
      expect((await outcome(`?at=${sent}`)).body).toEqual({
        state: 'failed',
        sentence: expect.stringMatching(/TypeError: x\..*supervisor can replay it/),
      });
      await world.deps.deadLetters.mark(letter, 'replayed', 'sam', at());
      expect((await outcome(`?at=${sent}`)).body.state).toBe('pending');
    });

    test('that was dismissed: by whom', async () => {
      const { at: sent, letter } = await bury();
      await world.deps.deadLetters.mark(letter, 'dismissed', 'sam', at());
      expect((await outcome(`?at=${sent}`)).body.sentence).toContain('dismissed by sam');
    });
  });

  test('is told in our own words which values there are', async () => {
    const body = { commandId: 'c1', presence: 'asleep' };
    expect(await refusal(ana, 'PUT', 'agents/me/presence', body)).toEqual({
      status: 400,
      detail: 'body.presence: expected one of available, busy, do-not-disturb, away, offline; found "asleep"',
    });
  });

  test.each([undefined, 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'sends no command as %s: another site could make a browser send that',
    async type => {
      const headers = type === undefined ? { 'content-type': '' } : { 'content-type': type };
      const body = { commandId: 'c1', presence: 'available' };
      const { status, body: problem } = await call<Problem>(ana, 'PUT', 'agents/me/presence', body, headers);
      expect({ status, detail: problem.detail }).toEqual({
        status: 415,
        detail: expect.stringContaining('Expected the header content-type: application/json'),
      });
      expect(world.queue.map(({ body }) => JSON.stringify(body)).join()).not.toContain('presence');
    },
  );

  test('may say the character set beside', async () => {
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    const body = { commandId: 'c1', presence: 'available' };
    expect((await call(ana, 'PUT', 'agents/me/presence', body, headers)).status).toBe(202);
  });

  test('reads the log without a whole number in it', async () => {
    const { body } = await call(sam, 'GET', `conversations/${conversation()}`);
    expect(JSON.stringify(body)).toContain('where is my order');
    expect(JSON.stringify(body)).not.toContain(CUSTOMER);
  });
});

describe('What is not there', () => {
  test.each([
    ['conversations/x', 400],
    ["conversations/0a1b2c3d-0a1b2c3d0a1b2c3d0a1b2c3d-1'", 400],
    ['conversations/0a1b2c3d-0a1b2c3d0a1b2c3d0a1b2c3d-1', 404],
    ['operating-hours/nowhere/at', 404],
    ['operating-hours/constructor/at', 404],
    ['commands/Config/c1', 400],
  ])('GET %s: %i', async (route, status) => {
    const { status: answered, detail } = await refusal(sam, 'GET', route);
    expect({ answered, detail }).toEqual({ answered: status, detail: expect.stringMatching(/\w+ \w+/) });
  });

  test.each(['replay', 'dismiss'])('a dead letter that there is none of: %s', async what => {
    expect((await refusal(sam, 'POST', `dead-letters/surveys~x/${what}`, {})).status).toBe(404);
  });
});

test('a dead letter is listed with its reason, and replayed through its door', async () => {
  await world.text('+14255550125', 'Is anybody there?', { id: 'e9', to: '+18005550999' });
  const list = async () =>
    (await call<{ deadLetters: { id: string; reason: string; state: string }[] }>(sam, 'GET', 'dead-letters')).body
      .deadLetters;
  const [letter] = await list();
  expect(letter).toMatchObject({ state: 'new', reason: expect.stringContaining('No channel has the number') });
  expect((await call(sam, 'POST', `dead-letters/${letter?.id}/replay`, {})).status).toBe(202);
  expect(world.queue.map(({ body }) => body)).toContainEqual(expect.objectContaining({ id: 'e9', replayed: true }));
  expect(await list()).toMatchObject([{ state: 'replayed' }]);
});

describe('Many dead letters', () => {
  const reasons = ['TypeError: a.', 'TypeError: b.', 'TypeError: a.', 'The number.'];
  const bury = async () => {
    const ids: string[] = [];
    for (const [n, reason] of reasons.entries()) {
      const source = n === 2 ? ('routing' as const) : ('conversations' as const);
      const at = new Date(world.clock.at + n * 60_000).toISOString();
      const to = n === 2 ? { pool: 'default' } : { thread: world.threadOf('+14255550123') };
      const input = n === 2 ? { type: 'tick' } : { type: 'text-delivered', seq: 1, attempt: 1 };
      const original = { id: `d${n}`, ...to, at, input };
      const session = Object.values(to)[0] ?? '';
      ids.push(await world.deps.deadLetters.add({ id: `d${n}`, source, at, reason, original, session }));
    }
    return ids;
  };
  type Page = { deadLetters: { id: string; state: string }[]; next?: string };
  const list = async (query: string) => (await call<Page>(sam, 'GET', `dead-letters?${query}`)).body;
  const pages = async (query: string) => {
    const found: string[] = [];
    for (let page = await list(query); ; page = await list(`${query}&after=${encodeURIComponent(page.next ?? '')}`)) {
      found.push(...page.deadLetters.map(({ id }) => id));
      if (page.next === undefined) return found;
    }
  };

  test('are listed page by page, by source and time, each once', async () => {
    const [a, b, c, d] = await bury();
    expect(await pages('limit=1')).toEqual([a, b, d, c]);
    expect(await pages('limit=3')).toEqual([a, b, d, c]);
    expect(await pages('limit=2&source=conversations')).toEqual([a, b, d]);
    expect(await pages('state=replayed')).toEqual([]);
  });

  test('are replayed together: those that are new, of one reason, source or time, once', async () => {
    const [a, , c, d] = await bury();
    await world.deps.deadLetters.mark(a ?? '', 'dismissed', 'sam', new Date(world.clock.at).toISOString());
    const replay = async (body: object) =>
      (await call<{ replayed: number; refused: unknown[] }>(sam, 'POST', 'dead-letters/replay', body)).body;
    expect(await replay({ reason: 'TypeError: a' })).toEqual({ replayed: 1, refused: [] });
    const sent = () => world.queue.flatMap(({ body }) => ((body as { replayed?: true }).replayed ? [body] : []));
    expect(sent()).toEqual([expect.objectContaining({ id: 'd2' })]);
    expect(await replay({ from: new Date(world.clock.at + 150_000).toISOString() })).toMatchObject({ replayed: 1 });
    expect(await replay({ before: new Date(world.clock.at).toISOString() })).toMatchObject({ replayed: 0 });
    expect(await pages('state=replayed')).toEqual([d, c]);
    expect(await replay({})).toMatchObject({ replayed: 1 });
    expect(await replay({})).toMatchObject({ replayed: 0 });
    expect(sent()).toHaveLength(3);
  });

  test('one that can’t be sent while the bus is away is new again, and says so by 503', async () => {
    const [a] = await bury();
    world.setFault(where => {
      if (where === 'before conversations') throw Object.assign(new Error('x'), { code: 'ECONNREFUSED' });
    });
    expect((await call(sam, 'POST', `dead-letters/${a}/replay`, {})).status).toBe(503);
    expect((await call(sam, 'POST', 'dead-letters/replay', { source: 'conversations' })).status).toBe(503);
    world.setFault(() => {});
    expect(await pages('state=new')).toHaveLength(4);
    const noted = await world.deps.threads.deadLetters(world.threadOf('+14255550123'));
    expect(noted.map(({ state }) => state)).toEqual(['new']);
  });

  test('one that can’t be replayed at all is told with why, and stays', async () => {
    const at = new Date(world.clock.at).toISOString();
    const id = await world.deps.deadLetters.add({ id: 'g1', source: 'event-grid', at, reason: 'r', original: {} });
    const { body } = await call(sam, 'POST', 'dead-letters/replay', { source: 'event-grid' });
    expect(body).toEqual({
      replayed: 0,
      refused: [{ id, why: expect.stringContaining("can't be replayed") }],
    });
    expect(await pages('state=new')).toEqual([id]);
  });

  test('one that this version can’t read is told so, and stays until a version can, or it is dismissed', async () => {
    const at = new Date(world.clock.at).toISOString();
    const original = { id: 'r1', pool: 'default', at, input: { type: 'none' } };
    const id = await world.deps.deadLetters.add({ id: 'r1', source: 'routing', at, reason: 'r', original });
    expect(await refusal(sam, 'POST', `dead-letters/${id}/replay`, {})).toMatchObject({
      status: 409,
      detail: expect.stringMatching(/can't be replayed: input\.type: .*version that reads it/),
    });
    expect(await pages('state=new')).toEqual([id]);
    expect(world.queue.filter(({ body }) => (body as { id: string }).id === 'r1')).toEqual([]);
  });

  test('are a supervisor’s to see to', async () => {
    expect((await call(ana, 'POST', 'dead-letters/replay', {})).status).toBe(403);
  });
});

describe('The HTTP handler of an endpoint', () => {
  const endpoint = {
    ...{
      name: 'x',
      method: 'POST',
      route: 'x',
      summary: '',
      roles: [],
      answers: { 200: { description: '', schema: z.object({}) } },
    },
    ...{ path: z.object({}), query: z.object({}), body: z.object({}) },
  } as const satisfies Endpoint;
  const post = (work: () => Promise<{ body: Record<string, never> }>, init: Partial<HttpRequestInit> = {}) =>
    handle(endpoint)(work).handlerOf(() => world.deps as unknown as App)(
      new HttpRequest({ method: 'POST', url: 'http://localhost/api/x', ...init }),
      new InvocationContext(),
    ) as Promise<HttpResponseInit>;
  const fails = (error: unknown) => async (): Promise<{ body: Record<string, never> }> => {
    throw error;
  };

  test('answers an outage with 503, and a bug with 500 without telling what it was', async () => {
    const throttled = new AggregateError([new ServiceBusError('later', 'ServiceBusy')]);
    for (const outage of [Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), throttled]) {
      const answer = await post(fails(outage));
      expect(answer).toMatchObject({ status: 503, headers: { 'content-type': 'application/problem+json' } });
      expect(answer.headers).toHaveProperty('retry-after', '5');
    }
    const { status, body } = await post(fails(new Error('secret +14255550123')));
    expect(status).toBe(500);
    expect(body).not.toMatch(/secret|4255550123/);
  });

  test.each([
    ['{', 400],
    ['x'.repeat(70_000), 413],
    ['{}', 200],
    ['', 200],
  ])('takes a body of JSON, up to a limit: %#', async (string, status) => {
    expect((await post(async () => ({ body: {} }), { body: { string } })).status).toBe(status);
  });
});

test('the document describes every endpoint: its parameters, its body, who may, and what it answers', () => {
  const { openapi, paths } = toOpenApi(endpoints) as {
    openapi: string;
    paths: Record<
      string,
      Record<string, { operationId: string; parameters: { name: string; in: string }[]; responses: object }>
    >;
  };
  expect(openapi).toBe('3.1.0');
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.values(methods).map(operation => ({ path, ...operation })),
  );
  expect(operations.map(({ operationId }) => operationId).sort()).toEqual(endpoints.map(({ name }) => name).sort());
  for (const { path, parameters, responses } of operations) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const described = parameters.filter(parameter => parameter.in === 'path').map(({ name }) => name);
    expect({ path, described: [...described].sort() }).toEqual({ path, described: [...inPath].sort() });
    if (!['/api/openapi.json', '/api/bot/conversations/{id}/messages'].includes(path))
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['400', '401', '403']));
    if (inPath.length > 0) expect(Object.keys(responses)).toContain('404');
  }
});
