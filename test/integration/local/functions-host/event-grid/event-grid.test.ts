import { randomUUID } from 'node:crypto';
import { seen, startTarget, type Target } from '../../../../support/functions-host/start-host';

let target: Target;
beforeAll(async () => {
  target = await startTarget();
});
afterAll(() => target?.down());

const webhook = (init: RequestInit & { fn?: string; key?: string }) =>
  fetch(
    `${target.url}/runtime/webhooks/EventGrid?functionName=${init.fn ?? 'events'}&code=${init.key ?? target.eventGridKey}`,
    { method: 'POST', ...init },
  );
const notify = (body: unknown, fn?: string) =>
  webhook({
    fn,
    body: JSON.stringify(body),
    headers: { 'aeg-event-type': 'Notification', 'content-type': 'application/json' },
  });

const anEvent = (run: string, data: object = {}) => ({
  id: randomUUID(),
  topic: '/subscriptions/s',
  subject: '/phonenumber/15555555555',
  eventType: 'Microsoft.Communication.SMSReceived',
  eventTime: '2026-11-22T10:00:00.320Z',
  dataVersion: '1.0',
  metadataVersion: '1',
  data: { run, ...data },
});

type Seen = { event: ReturnType<typeof anEvent> & { data: { at?: string } }; metadata: Record<string, unknown> };

test('a notification runs the function once for each event, and answers 202', async () => {
  const run = randomUUID();
  const events = [anEvent(run), anEvent(run)];
  expect((await notify(events)).status).toBe(202);
  const ids = (await seen<Seen>(target, run)).map(({ event }) => event.id);
  expect(ids.sort()).toEqual(events.map(({ id }) => id).sort());
});

test('an event may come without its array', async () => {
  const run = randomUUID();
  expect((await notify(anEvent(run))).status).toBe(202);
  expect(await seen(target, run)).toHaveLength(1);
});

test("times are rewritten, and the event's properties are metadata", async () => {
  const run = randomUUID();
  await notify([anEvent(run, { at: '2026-11-22T10:00:00.000Z', From: '15551234567' })]);
  const [{ event, metadata }] = (await seen<Seen>(target, run)) as [Seen];
  expect(event.eventTime).toBe('2026-11-22T10:00:00.32Z');
  expect(event.data.at).toBe('2026-11-22T10:00:00Z');
  expect(event.data).toHaveProperty('From', '15551234567');
  expect(metadata).toMatchObject({
    subject: '/phonenumber/15555555555',
    eventTime: '11/22/2026 10:00:00',
    data: { run, from: '15551234567' },
  });
});

test('one event that fails fails the whole request, after all have run', async () => {
  const run = randomUUID();
  const response = await notify([anEvent(run), anEvent(run, { fail: true }), anEvent(run)]);
  expect(response.status).toBe(500);
  expect(await seen(target, run)).toHaveLength(3);
});

test('a function of cardinality many gets one array', async () => {
  const run = randomUUID();
  expect((await notify([anEvent(run), anEvent(run), anEvent(run)], 'events-many')).status).toBe(202);
  expect(await seen(target, run)).toEqual([{ count: 3 }]);
});

test('the subscription handshake is answered by the host', async () => {
  const data = { validationCode: 'code-1', validationUrl: 'https://example.invalid/validate' };
  const body = JSON.stringify([{ id: '1', eventType: 'Microsoft.EventGrid.SubscriptionValidationEvent', data }]);
  const response = await webhook({ body, headers: { 'aeg-event-type': 'SubscriptionValidation' } });
  expect([response.status, await response.json()]).toEqual([200, { validationResponse: 'code-1' }]);
});

test('the CloudEvents handshake is answered by the host', async () => {
  const response = await webhook({ method: 'OPTIONS', headers: { 'WebHook-Request-Origin': 'eventgrid.azure.net' } });
  expect(response.status).toBe(200);
  expect(response.headers.get('webhook-allowed-origin')).toBe('eventgrid.azure.net');
});

test('a CloudEvent reaches the function whole', async () => {
  const run = randomUUID();
  const cloudEvent = {
    id: '1',
    specversion: '1.0',
    type: 't',
    source: '/s',
    time: '2026-11-22T10:00:00Z',
    data: { run },
  };
  expect((await notify([cloudEvent])).status).toBe(202);
  expect((await seen<Seen>(target, run))[0]?.event).toEqual(cloudEvent);
});

test('Unsubscribe is 202, anything else 400, an unknown function 404, a wrong key 401', async () => {
  expect((await webhook({ body: '{}', headers: { 'aeg-event-type': 'Unsubscribe' } })).status).toBe(202);
  expect((await webhook({ body: '{}' })).status).toBe(400);
  const unknown = await webhook({ fn: 'nobody', body: '[]', headers: { 'aeg-event-type': 'Notification' } });
  expect([unknown.status, await unknown.text()]).toEqual([404, "cannot find function: 'nobody'"]);
  expect((await webhook({ key: 'wrong', body: '[]', headers: { 'aeg-event-type': 'Notification' } })).status).toBe(401);
});
