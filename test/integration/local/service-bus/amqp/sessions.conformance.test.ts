import { errorOf, receive, receiveNow, receiveOne } from '../../../../support/service-bus/receiving';
import { startTarget, type Target } from '../../../../support/service-bus/target';
import { waitFor } from '../../../../support/wait-for';

let target: Target;
beforeAll(async () => {
  const sessions = { requiresSession: true };
  target = await startTarget({
    order: sessions,
    exclusive: sessions,
    next: sessions,
    wait: sessions,
    fair: sessions,
    state: sessions,
    defer: sessions,
    dead: sessions,
    subscribe: sessions,
    scheduled: sessions,
    many: sessions,
    empty: sessions,
    peek: sessions,
  });
});
afterAll(() => target.stop());

const manual = { maxAutoLockRenewalDurationInMs: 0 };
const send = async (queue: string, sessionId: string, ...bodies: unknown[]) => {
  const sender = target.client.createSender(target.queue(queue));
  await sender.sendMessages(bodies.map(body => ({ body, sessionId })));
  await sender.close();
};
const accept = (queue: string, id: string) => target.client.acceptSession(target.queue(queue), id, manual);
const acceptNext = (queue: string) => target.client.acceptNextSession(target.queue(queue), manual);

test('a session gives its own messages, in order, and again in order after an abandon', async () => {
  await send('order', 'A', 1, 2, 3);
  await send('order', 'B', 'b');
  const session = await accept('order', 'A');
  const [one, two, three] = await receive(session, 3);
  expect([one, two, three].map(message => message!.body)).toEqual([1, 2, 3]);
  expect(one!.sessionId).toBe('A');
  await session.abandonMessage(one!);
  await session.completeMessage(two!);
  expect((await receiveOne(session)).body).toBe(1);
  await session.completeMessage(three!);
  await session.close();
});

test('a held session is refused to others, on this and on another connection', async () => {
  await send('exclusive', 'A', 1);
  const session = await accept('exclusive', 'A');
  expect(session.sessionLockedUntilUtc.getTime()).toBeGreaterThan(Date.now() + 30_000);
  const other = target.connect();
  for (const client of [target.client, other]) {
    const error = await errorOf(client.acceptSession(target.queue('exclusive'), 'A'));
    expect(error.code).toBe('SessionCannotBeLocked');
  }
  await session.close();
  const after = await other.acceptSession(target.queue('exclusive'), 'A');
  expect((await receiveOne(after)).deliveryCount).toBe(0);
  await after.close();
});

test('next available: a free session with messages, not one that is held', async () => {
  await send('next', 'A', 1);
  await send('next', 'B', 2);
  const [first, second] = [await acceptNext('next'), await acceptNext('next')];
  expect([first.sessionId, second.sessionId].sort()).toEqual(['A', 'B']);
  await Promise.all([first.close(), second.close()]);
});

test('without a free session, accepting waits and ends with ServiceTimeout', async () => {
  const client = target.connect({ retryOptions: { maxRetries: 0, timeoutInMs: 1_200 } });
  const begun = performance.now();
  const error = await errorOf(client.acceptNextSession(target.queue('wait')));
  expect(error).toMatchObject({ code: 'ServiceTimeout', retryable: true });
  expect(performance.now() - begun).toBeGreaterThan(900);
});

test('a message that comes while someone waits is theirs', async () => {
  const accepted = acceptNext('wait');
  await send('wait', 'late', 'here');
  const session = await accepted;
  expect(session.sessionId).toBe('late');
  expect((await receiveOne(session)).body).toBe('here');
  await session.close();
});

test('who has waited longest is served first', async () => {
  const served: number[] = [];
  const waiting: Promise<unknown>[] = [];
  for (let i = 0; i < 3; i++) {
    const client = target.connect();
    // One after the other: each has opened its connection before the next one asks.
    await client.createReceiver(target.queue('fair')).peekMessages(1);
    waiting.push(client.acceptNextSession(target.queue('fair'), manual).then(() => served.push(i)));
    await client.createReceiver(target.queue('fair')).peekMessages(1);
  }
  for (const [i, id] of ['A', 'B', 'C'].entries()) {
    await send('fair', id, id);
    await waitFor(`waiter ${i}`, () => served.length === i + 1);
  }
  await Promise.all(waiting);
  expect(served).toEqual([0, 1, 2]);
});

test('a state is set, read, kept without messages, and cleared', async () => {
  const session = await accept('state', 'A');
  expect(await session.getSessionState()).toBeNull();
  await session.setSessionState({ step: 3 });
  expect(await session.getSessionState()).toEqual({ step: 3 });
  await session.close();
  const again = await accept('state', 'A');
  expect(await again.getSessionState()).toEqual({ step: 3 });
  await again.setSessionState(null);
  expect(await again.getSessionState()).toBeNull();
  await again.close();
});

test('deferred messages of a session are received and settled under its lock', async () => {
  await send('defer', 'A', 1, 2);
  const session = await accept('defer', 'A');
  const [one, two] = await receive(session, 2);
  await session.deferMessage(one!);
  await session.completeMessage(two!);
  await session.close();
  const again = await accept('defer', 'A');
  expect(await receiveNow(again)).toEqual([]);
  const [deferred] = await again.receiveDeferredMessages(one!.sequenceNumber!);
  expect(deferred).toMatchObject({ body: 1, sessionId: 'A', state: 'deferred' });
  await again.completeMessage(deferred!);
  expect((await errorOf(again.receiveDeferredMessages(one!.sequenceNumber!))).code).toBe('MessageNotFound');
  await again.close();
});

test('a session dead-letters; its dead letters need no session', async () => {
  await send('dead', 'A', 1);
  const session = await accept('dead', 'A');
  await session.deadLetterMessage(await receiveOne(session), {
    deadLetterReason: 'r',
    deadLetterErrorDescription: 'd',
  });
  await session.close();
  const dead = target.client.createReceiver(target.queue('dead'), { subQueueType: 'deadLetter' });
  expect(await receiveOne(dead)).toMatchObject({ body: 1, sessionId: 'A', deadLetterReason: 'r' });
});

test('a scheduled message opens its session when it becomes active', async () => {
  const sender = target.client.createSender(target.queue('scheduled'));
  await sender.scheduleMessages({ body: 1, sessionId: 'A' }, new Date(Date.now() + 300));
  const session = await acceptNext('scheduled');
  expect(session.sessionId).toBe('A');
  expect((await receiveOne(session)).state).toBe('active');
  await session.close();
});

test('peek: of one session by its holder, of all without one', async () => {
  await send('peek', 'A', 1, 2);
  await send('peek', 'B', 3);
  const session = await accept('peek', 'A');
  expect((await session.peekMessages(10)).map(message => message.body)).toEqual([1, 2]);
  await session.close();
  const other = target.connect().createReceiver(target.queue('peek'));
  expect((await other.peekMessages(10)).map(message => message.body)).toEqual([1, 2, 3]);
});

test('a named session may be empty', async () => {
  const session = await accept('empty', 'nobody');
  expect(session.sessionId).toBe('nobody');
  expect(await receiveNow(session)).toEqual([]);
  await session.close();
});

test('a subscriber gets one message at a time, in order, and later ones too', async () => {
  await send('subscribe', 'A', ...Array.from({ length: 20 }, (_, i) => i));
  const session = await accept('subscribe', 'A');
  const seen: unknown[] = [];
  let running = 0;
  const errors: Error[] = [];
  session.subscribe({
    processMessage: async ({ body }) => {
      expect(++running).toBe(1);
      await new Promise(setImmediate);
      seen.push(body);
      running--;
    },
    processError: async ({ error }) => {
      errors.push(error);
    },
  });
  await waitFor('20 messages', () => seen.length === 20);
  await send('subscribe', 'A', 20);
  await waitFor('the late one', () => seen.length === 21);
  expect(seen).toEqual(Array.from({ length: 21 }, (_, i) => i));
  expect(errors).toEqual([]);
  await session.close();
});

test('120 sessions on one connection, each served', async () => {
  const sender = target.client.createSender(target.queue('many'));
  await sender.sendMessages(Array.from({ length: 120 }, (_, i) => ({ body: i, sessionId: `s${i}` })));
  const client = target.connect();
  const sessions = await Promise.all(
    Array.from({ length: 120 }, () => client.acceptNextSession(target.queue('many'), manual)),
  );
  expect(new Set(sessions.map(session => session.sessionId)).size).toBe(120);
  const bodies = await Promise.all(
    sessions.map(async session => {
      const message = await receiveOne(session);
      await session.completeMessage(message);
      return message.body;
    }),
  );
  expect(new Set(bodies).size).toBe(120);
});
