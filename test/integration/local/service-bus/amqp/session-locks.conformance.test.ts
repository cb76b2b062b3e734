import { errorOf, receive, receiveNow, receiveOne } from '../../../../support/service-bus/receiving';
import { shortLock, startTarget, type Target } from '../../../../support/service-bus/target';
import { waitFor } from '../../../../support/wait-for';

let target: Target;
beforeAll(async () => {
  const sessions = { requiresSession: true };
  target = await startTarget({
    renew: { ...sessions, lockDuration: shortLock },
    expire: { ...sessions, lockDuration: shortLock },
    poison: { ...sessions, lockDuration: shortLock, maxDeliveryCount: 1 },
    release: sessions,
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

test('a renewed session outlives its first lock', async () => {
  await send('renew', 'A', 1);
  const session = await accept('renew', 'A');
  const first = session.sessionLockedUntilUtc.getTime();
  const message = await receiveOne(session);
  await waitFor(
    'a renewal past the first end',
    async () => {
      await session.renewSessionLock();
      return Date.now() > first + 200;
    },
    { everyMs: 150 },
  );
  expect(session.sessionLockedUntilUtc.getTime()).toBeGreaterThan(first);
  await session.completeMessage(message);
  await session.close();
});

test('a lock that runs out frees the session: what was in hand counts, the old holder is refused', async () => {
  await send('expire', 'A', 1, 2);
  const session = await accept('expire', 'A');
  const [one] = await receive(session, 1);
  const next = await acceptNext('expire');
  expect(next.sessionId).toBe('A');
  expect(Date.now()).toBeGreaterThanOrEqual(session.sessionLockedUntilUtc.getTime() - 50);
  const messages = await receive(next, 2);
  expect(messages.map(message => [message.body, message.deliveryCount])).toEqual([
    [1, 1],
    [2, 0],
  ]);
  expect((await errorOf(session.completeMessage(one!))).code).toBe('SessionLockLost');
  expect((await errorOf(session.setSessionState('x'))).message).toBeTruthy();
  await next.close();
});

test('deliveries lost with the lock lead to the dead letters', async () => {
  await send('poison', 'A', 'poison');
  const session = await accept('poison', 'A');
  await receiveOne(session);
  const dead = target.client.createReceiver(target.queue('poison'), { subQueueType: 'deadLetter' });
  const letter = await receiveOne(dead);
  expect(letter).toMatchObject({ body: 'poison', sessionId: 'A', deadLetterReason: 'MaxDeliveryCountExceeded' });
  await dead.completeMessage(letter);
});

test('closing a session gives back what was in hand, and does not count it', async () => {
  await send('release', 'A', 1, 2);
  const session = await accept('release', 'A');
  await receive(session, 2);
  await session.close();
  const again = await accept('release', 'A');
  expect((await receive(again, 2)).map(message => [message.body, message.deliveryCount])).toEqual([
    [1, 0],
    [2, 0],
  ]);
  await again.close();
});

test('settle, then close at once: the settlement counts, and is no lost lock', async () => {
  await send('release', 'C', 1, 2);
  const session = await accept('release', 'C');
  const [one, two] = await receive(session, 2);
  await Promise.all([session.completeMessage(one!), session.completeMessage(two!), session.close()]);
  const again = await accept('release', 'C');
  expect(await receiveNow(again)).toEqual([]);
  await again.close();
});

test('a connection that breaks gives its sessions back', async () => {
  await send('release', 'B', 1);
  const other = target.connect();
  await other.acceptSession(target.queue('release'), 'B', manual);
  await other.close();
  const again = await waitFor('session B', () => accept('release', 'B'));
  await again.close();
});
