import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { HttpRequest, type HttpResponseInit } from '@azure/functions';
import { botCallback } from '../../../../functions/api/webhooks/bot';
import { createIntegrationHttp } from '../../../../shared/adapters/http/integration-http';
import { signatureHeaders } from '../../../../shared/integrations/signature';
import type { IntegrationReply } from '../../../../shared/ports';
import { botConfig } from '../../../support/thread';
import { waitFor } from '../../../support/wait-for';
import { Crash, createWorld, type World } from '../../../support/world';

const CUSTOMER = '+14255550123';
const configOf = (change: Record<string, unknown> = {}) =>
  botConfig({ id: 'sample-bot', name: 'Sample bot', ...change });
const json = (body: unknown, status = 200): IntegrationReply => ({
  kind: 'answered',
  status,
  contentType: 'application/json',
  body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
});
const textsTo = (world: World) => world.sent.map(({ text }) => text);
const headOf = async (world: World, customer = CUSTOMER) =>
  (await world.deps.threads.load(world.threadOf(customer))).state;
const logOf = async (world: World, customer = CUSTOMER) =>
  (await world.deps.threads.log(world.threadOf(customer), { before: 500, limit: 500 })).map(({ outcome }) => outcome);
const callback = (world: World, conversation: string, body: string, headers: Readonly<Record<string, string>>) =>
  botCallback.handlerOf(() => world.deps as never)(
    new HttpRequest({
      method: 'POST',
      url: `http://localhost/api/bot/conversations/${conversation}/messages`,
      params: { id: conversation },
      headers: { ...headers },
      body: { string: body },
    }),
    { traceContext: undefined } as never,
  ) as Promise<HttpResponseInit>;

/** The sample bot knows a call that comes again: each test has a customer of its own. */
const customerOf = (n: number): string => `+1425555012${n}`;

describe('the sample bot of docs/, over HTTP', () => {
  let child: ChildProcess;
  let url = '';
  let world: World;
  const door = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const conversation = /conversations\/([^/]+)\/messages/.exec(request.url ?? '')?.[1] ?? '';
    const headers = request.headers as Record<string, string>;
    const { status = 500 } = await callback(world, conversation, Buffer.concat(parts).toString('utf8'), headers);
    response.writeHead(status).end();
  });

  beforeAll(async () => {
    await new Promise<void>(done => door.listen(0, '127.0.0.1', done));
    const channel = `http://127.0.0.1:${(door.address() as AddressInfo).port}`;
    child = spawn(process.execPath, [path.resolve(__dirname, '../../../../docs/bot-sample.mjs'), '--port', '0'], {
      env: { ...process.env, CHANNEL_URL: channel },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (child.stdout === null) throw new Error('The sample bot has no output.');
    const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    url = /http:\S+/.exec(line)?.[0] ?? '';
  });
  afterAll(() => {
    child.kill();
    door.close();
  });
  beforeEach(() => {
    world = createWorld({ config: configOf({ url }) });
    // Signatures tell the time, and the bot has a clock of its own.
    world.clock.at = Date.now();
    world.setOutside(createIntegrationHttp({ loopback: true }).call);
  });

  test('#87 it answers what it knows, before any agent, and remembers the order', async () => {
    await world.text(CUSTOMER, 'What are your hours?', { id: 'e1' });
    await world.text(CUSTOMER, 'And where is order 5512?', { id: 'e2' });
    expect(textsTo(world).slice(1)).toEqual([
      'We are open from 8 to 5, Monday to Friday.',
      'Your order 5512 left our warehouse today, and arrives tomorrow.',
    ]);
    expect((await headOf(world)).current).toMatchObject({ status: 'bot', context: { order: '5512' } });
  });

  test('#88 it fetches a person, and ends what is done', async () => {
    await world.command('routing', 'default', 'ana/c1', { type: 'presence', agent: 'ana', presence: 'available' });
    await world.text(customerOf(2), 'Where is order 9999?', { id: 'e1' });
    const { state } = await world.deps.pools.load('default');
    expect([...state.items.values()]).toMatchObject([{ status: 'offered', agent: 'ana', context: { order: '9999' } }]);
    const other = customerOf(3);
    await world.text(other, 'Thanks, bye', { id: 'e2' });
    const { current } = await headOf(world, other);
    expect(current).toMatchObject({ status: 'closed', endedBy: 'bot' });
  });

  test('it answers later by the callback', async () => {
    await world.text(customerOf(4), 'I want a refund for 5512', { id: 'e1' });
    expect(textsTo(world).at(-1)).toBe('One moment, I will look that up.');
    await waitFor('the callback', () => world.queue.some(({ queue }) => queue === 'conversations'));
    await world.drain();
    expect(textsTo(world).at(-1)).toBe('Your refund for order 5512 is on its way.');
    expect((await headOf(world, customerOf(4))).current).not.toHaveProperty('asked');
  });

  test('a phone that thanks for everything is told three things in 100 seconds, in one conversation', async () => {
    const phone = customerOf(6);
    await world.text(phone, 'Thank you', { id: 'e0' });
    for (let second = 1, heard = 0; second <= 100; second++) {
      await world.pass(1_000);
      if (world.sent.length === heard) continue;
      heard = world.sent.length;
      await world.text(phone, 'Thank you', { id: `e${second}` });
    }
    expect(textsTo(world)).toEqual([
      expect.stringContaining('Thanks for texting'),
      'You are welcome!',
      expect.stringContaining('How did we do today?'),
    ]);
    const log = await logOf(world, phone);
    expect(log.filter(({ kind }) => kind === 'conversation-started')).toHaveLength(1);
    expect(log.map(({ because }) => because.rule)).toContain('conversation.farewell');
  });

  test('a call with another secret gets no answer from it, and a person is found', async () => {
    const settings = { ...world.deps.settings, outsideSecrets: new Map([['sample-bot', [Buffer.alloc(32)]]]) };
    Object.assign(world.deps.settings, settings);
    await world.text(customerOf(5), 'What are your hours?', { id: 'e1' });
    expect((await logOf(world, customerOf(5))).find(({ kind }) => kind === 'bot-left')?.because).toMatchObject({
      rule: 'outside.refused',
      facts: { details: 'it answered 401' },
    });
  });
});

describe('#87 a person is found when the bot', () => {
  test.each<[string, IntegrationReply, string]>([
    ['isn’t there', { kind: 'failed', reason: 'no-connection', details: 'ECONNREFUSED' }, 'outside.no-connection'],
    ['takes too long', { kind: 'failed', reason: 'timed-out', details: 'no answer' }, 'outside.timed-out'],
    ['refuses', json({}, 400), 'outside.refused'],
    ['answers no JSON', { ...json({}), body: Buffer.from('<html>') } as IntegrationReply, 'outside.not-json'],
    ['answers nothing', json(undefined), 'bot.empty-answer'],
    ['answers something else', json({ messages: 'Hello' }), 'outside.malformed'],
    ['answers too much', json({ messages: ['x'.repeat(1_601)] }), 'outside.malformed'],
    ['asks for what is unknown', json({ actions: ['Dance'] }), 'outside.malformed'],
  ])('%s', async (_what, reply, rule) => {
    const world = createWorld({ config: configOf() });
    world.setOutside(async () => reply);
    await world.text(CUSTOMER, 'Hello?', { id: 'e1' });
    expect((await logOf(world)).find(({ kind }) => kind === 'bot-left')?.because.rule).toBe(rule);
    const { state } = await world.deps.pools.load('default');
    expect([...state.items.values()]).toMatchObject([{ status: 'waiting' }]);
    expect(await world.deps.deadLetters.list()).toEqual([]);
  });
});

test('a bot is told what it needs, and neither a number nor what it was told before', async () => {
  const world = createWorld({ config: configOf() });
  const asked: string[] = [];
  world.setOutside(async ({ body = '' }) => {
    asked.push(body);
    return json({ messages: ['Yes?'], context: { order: '5512' } });
  });
  await world.text(CUSTOMER, 'First', { id: 'e1' });
  await world.text(CUSTOMER, 'Second', { id: 'e2' });
  expect(JSON.parse(asked[1] ?? '')).toMatchObject({
    ...{ type: 'turn', bot: 'sample-bot', conversation: `${world.threadOf(CUSTOMER)}-1`, channel: 'main' },
    ...{ language: 'en', context: { order: '5512' }, customer: null, turn: { texts: [{ text: 'Second' }] } },
  });
  expect(asked.join()).not.toContain(CUSTOMER.slice(1));
});

test('a keyword between two texts of a turn is not told to a bot', async () => {
  const world = createWorld({ config: configOf() });
  const asked: string[] = [];
  world.setOutside(async ({ body = '' }) => {
    asked.push(body);
    return json(asked.length === 1 ? undefined : { messages: ['Yes?'] }, asked.length === 1 ? 202 : 200);
  });
  await world.text(CUSTOMER, 'First', { id: 'e1' });
  await world.text(CUSTOMER, 'Second', { id: 'e2' });
  await world.text(CUSTOMER, 'HELP', { id: 'e3' });
  await world.text(CUSTOMER, 'Third', { id: 'e4' });
  const { current } = await headOf(world);
  const turn = current.status === 'bot' ? current.asked?.call : undefined;
  const input = { type: 'bot-answered', conversation: `${world.threadOf(CUSTOMER)}-1`, bot: 'sample-bot', call: turn };
  await world.command('conversations', world.threadOf(CUSTOMER), 'later', {
    ...input,
    answer: { messages: ['Here.'], context: {}, actions: [], later: false },
  });
  expect(JSON.parse(asked[1] ?? '').turn.texts).toEqual([
    expect.objectContaining({ text: 'Second' }),
    expect.objectContaining({ text: 'Third' }),
  ]);
});

describe('the bot’s callback', () => {
  const SECRET = () => world.deps.settings.outsideSecrets.get('sample-bot') ?? [];
  let world: World;
  let conversation = '';
  let turn = 0;
  const post = (body: object, change: Record<string, string> = {}, id = 'msg-1') => {
    const text = JSON.stringify({ bot: 'sample-bot', conversation, turn, ...body });
    const seconds = Math.floor(world.clock.at / 1_000);
    return callback(world, conversation, text, {
      ...signatureHeaders(SECRET(), { id, seconds, body: text }),
      ...change,
    });
  };
  const wordsOf = (answer: { body?: unknown }) => (JSON.parse(String(answer.body)) as { detail: string }).detail;

  beforeEach(async () => {
    world = createWorld({ config: configOf() });
    world.setOutside(async () => json(undefined, 202));
    await world.text(CUSTOMER, 'Hello?', { id: 'e1' });
    const { current } = await headOf(world);
    if (current.status !== 'bot') throw new Error(`Expected a bot to have it, found ${current.status}.`);
    conversation = current.id;
    turn = current.asked?.call ?? 0;
  });

  test('is taken once, however often it comes', async () => {
    expect((await post({ messages: ['Hi!'] })).status).toBe(202);
    expect((await post({ messages: ['Hi!'] })).status).toBe(202);
    await world.drain();
    expect((await post({ messages: ['Hi!'] })).status).toBe(202);
    await world.drain();
    expect(textsTo(world).filter(text => text === 'Hi!')).toHaveLength(1);
  });

  test.each<[string, () => ReturnType<typeof post>, number, RegExp]>([
    [
      'without a signature',
      () => callback(world, conversation, JSON.stringify({ bot: 'sample-bot' }), {}),
      401,
      /head/,
    ],
    ['with a wrong one', () => post({}, { 'webhook-signature': 'v1,AAAA' }), 401, /does not fit/],
    ['with an old one', () => post({}, { 'webhook-timestamp': '1700000000' }), 401, /five minutes/],
    ['of a bot that nobody knows', () => post({ bot: 'other-bot', messages: ['Hi'] }), 401, /does not fit/],
    ['that can’t be understood', () => post({ messages: [1] }), 400, /messages\.0/],
    ['with an id that the bus doesn’t take', () => post({ messages: ['Hi'] }, {}, 'x'.repeat(65)), 400, /1 to 64/],
    ['to another turn', () => post({ turn: turn + 1, messages: ['Hi'] }), 409, /has been answered/],
  ])('is refused %s', async (_what, act, status, words) => {
    const answer = await act();
    expect([answer.status, wordsOf(answer)]).toEqual([status, expect.stringMatching(words)]);
  });

  test('is refused when people have the conversation, at the door and by the thread', async () => {
    await post({ messages: ['Too late!'] });
    world.queue.unshift(...world.queue.splice(0));
    const late = world.queue.splice(0);
    await world.command('routing', 'default', 'sam/c1', {
      type: 'supervise',
      supervisor: { id: 'sam', name: 'Sam' },
      conversation,
      action: 'assign',
      to: { agent: 'ana' },
    });
    const answer = await post({ messages: ['Me again!'] }, {}, 'msg-2');
    expect([answer.status, wordsOf(answer)]).toEqual([409, expect.stringMatching(/people do/)]);
    world.queue.push(...late);
    await world.drain();
    expect(textsTo(world)).not.toContain('Too late!');
    expect((await logOf(world)).at(-1)).toMatchObject({ kind: 'dropped', because: { rule: 'bot.answer-too-late' } });
  });

  describe('and another customer’s conversation', () => {
    const OTHER = '+14255550188';
    let other = '';
    let itsTurn = 0;
    beforeEach(async () => {
      await world.text(OTHER, 'And me?', { id: 'e2' });
      const { current } = (await world.deps.threads.load(world.threadOf(OTHER))).state;
      if (current.status !== 'bot') throw new Error(`Expected a bot to have it, found ${current.status}.`);
      other = current.id;
      itsTurn = current.asked?.call ?? 0;
    });

    test('a call that was signed for one counts in no other, though the turn has the same number', async () => {
      expect(itsTurn).toBe(turn);
      const text = JSON.stringify({ bot: 'sample-bot', conversation, turn, messages: ['Your balance is 40.'] });
      const signed = signatureHeaders(SECRET(), {
        id: 'msg-1',
        seconds: Math.floor(world.clock.at / 1_000),
        body: text,
      });
      const answer = await callback(world, other, text, signed);
      expect([answer.status, wordsOf(answer)]).toEqual([400, expect.stringMatching(/conversation of the address/)]);
      expect((await callback(world, conversation, text, signed)).status).toBe(202);
      await world.drain();
      expect(world.sent.filter(({ text }) => text.includes('balance'))).toEqual([
        expect.objectContaining({ to: CUSTOMER }),
      ]);
    });

    test('an id that counted in one counts in no other, whoever signs it', async () => {
      expect((await post({ messages: ['Hi!'] })).status).toBe(202);
      const theirs = JSON.stringify({ bot: 'sample-bot', conversation: other, turn: itsTurn, messages: ['Hi!'] });
      const seconds = Math.floor(world.clock.at / 1_000);
      const sent = (id: string) =>
        callback(world, other, theirs, signatureHeaders(SECRET(), { id, seconds, body: theirs }));
      const answer = await sent('msg-1');
      expect([answer.status, wordsOf(answer)]).toEqual([409, expect.stringMatching(/another conversation/)]);
      expect((await sent('msg-2')).status).toBe(202);
    });
  });

  test('is taken with the secret before, while it is being changed', async () => {
    const [before = Buffer.alloc(0)] = SECRET();
    (world.deps.settings.outsideSecrets as Map<string, readonly Buffer[]>).set('sample-bot', [
      Buffer.alloc(32, 9),
      before,
    ]);
    const text = JSON.stringify({ bot: 'sample-bot', conversation, turn, messages: ['Hi!'] });
    const seconds = Math.floor(world.clock.at / 1_000);
    const answer = await callback(
      world,
      conversation,
      text,
      signatureHeaders([before], { id: 'msg-1', seconds, body: text }),
    );
    expect(answer.status).toBe(202);
  });

  test('that never comes ends with a person', async () => {
    await world.pass(10 * 60_000);
    expect((await logOf(world)).find(({ kind }) => kind === 'bot-left')?.because.rule).toBe('bot.no-answer');
  });
});

describe('a bot’s turns, cut off at any write, end as undisturbed ones do', () => {
  const story = async (world: World) => {
    const answers = [
      { messages: ['Which order?'] },
      { messages: ['I will find somebody.'], context: { order: '5512' }, actions: ['Escalate'] },
    ];
    const known = new Map<string, unknown>();
    world.setOutside(async ({ headers }) => {
      const id = headers['webhook-id'] ?? '';
      if (!known.has(id)) known.set(id, answers[known.size]);
      return json(known.get(id));
    });
    await world.command('routing', 'default', 'ana/c1', { type: 'presence', agent: 'ana', presence: 'available' });
    await world.text(CUSTOMER, 'Where is my order?', { id: 'e1' });
    world.clock.at += 1_000;
    await world.text(CUSTOMER, '5512', { id: 'e2' });
    return known.size;
  };
  const run = async (crashAt?: number) => {
    const world = createWorld({ config: configOf() });
    const points: string[] = [];
    world.setFault(where => {
      points.push(where);
      if (points.length - 1 === crashAt) throw new Crash(where);
    });
    const calls = await story(world);
    world.setFault(() => {});
    const { state } = await world.deps.pools.load('default');
    const { current, seq } = await headOf(world);
    const log = (await logOf(world)).map(({ kind, because: { rule } }) => [kind, rule]);
    const items = [...state.items.values()].map(({ status, generation }) => [status, generation]);
    const seen = { sent: textsTo(world), log, items, seq, status: current.status, calls };
    return { points, seen, letters: (await world.deps.deadLetters.list()).length };
  };

  test('each text once, each answer once, and the log is the same', async () => {
    const undisturbed = await run();
    expect(undisturbed.seen.sent.slice(1)).toEqual(['Which order?', 'I will find somebody.']);
    expect(undisturbed.seen.items).toEqual([['offered', expect.anything()]]);
    for (const write of ['before webhooks', 'after webhooks', 'before call', 'after call', 'after commit'])
      expect(undisturbed.points).toContain(write);
    // Until the bot has it, everything is as without one.
    const first = undisturbed.points.indexOf('before webhooks');
    for (const [crashAt, point] of undisturbed.points.entries()) {
      if (crashAt < first) continue;
      const { seen, letters } = await run(crashAt);
      expect({ point, ...seen, letters }).toEqual({ point, ...undisturbed.seen, letters: 0 });
    }
  });
});
