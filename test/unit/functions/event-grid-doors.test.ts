import { deliveryReportHandler } from '../../../functions/delivery-report';
import { smsReceivedHandler } from '../../../functions/sms-received';
import { type Message, type QueueName, sessionOf } from '../../../shared/domain/messages/queues';
import type { Delivery } from '../../../shared/domain/sending/delivery';
import type { DeadLetter } from '../../../shared/ports';
import { throughTheDoor } from '../../../shared/receiving/door';
import { testSettings } from '../../support/world';

const THREAD = '0a1b2c3d-0a1b2c3d0a1b2c3d0a1b2c3d';
const at = '2026-11-23T15:00:00.000Z';
const event = (data: Record<string, unknown>, id = 'event-1') =>
  ({ id, eventType: 'x', subject: 'x', topic: 'x', eventTime: at, dataVersion: '1.0', data }) as never;
const context = { traceContext: undefined } as never;
const text = { messageId: 'm1', from: '14255550123', to: '+18005550100', message: 'Hi', receivedTimestamp: at };

const given = ({ delivery, busFails }: { delivery?: Partial<Delivery>; busFails?: Error } = {}) => {
  const sent: Pick<Message, 'queue' | 'body'>[] = [];
  const letters: Omit<DeadLetter, 'state'>[] = [];
  const logged: string[] = [];
  let row =
    delivery &&
    ({ seq: 3, attempt: 1, state: 'sent', repeatabilityId: 'r', firstSent: at, at, ...delivery } as Delivery);
  const say = (what: string) => void logged.push(what);
  const deps = {
    bus: {
      send: async (queue: QueueName, body: Message['body']) => {
        if (busFails) throw busFails;
        sent.push({ queue, body } as Message);
      },
    },
    deadLetters: { add: async (letter: Omit<DeadLetter, 'state'>) => void letters.push(letter) },
    threads: {
      entry: async (_: string, seq: number) => ({
        ...{ seq, at, event: 'e', conversation: `${THREAD}-1` },
        outcome: { kind: 'text-sent', origin: { by: 'auto', trigger: 'greeting', source: 'default' } },
      }),
      delivery: async () => row && { delivery: row, etag: '1' },
      saveDelivery: async (_: string, next: Delivery) => {
        row = next;
        return true;
      },
    },
    clock: { now: () => Date.parse(at) },
    log: { info: say, warn: say, error: say },
    settings: testSettings(),
  } as never;
  return { deps, sent, letters, logged, state: () => row?.state };
};

describe('sms-received', () => {
  test('puts a text into its thread’s session, numbers in one form, under the carrier’s id of the message', async () => {
    const { deps, sent } = given();
    await smsReceivedHandler(deps)(event(text), context);
    await smsReceivedHandler(deps)(event({ ...text, from: '+1 (425) 555-0123' }), context);
    expect(sent.map(({ queue }) => queue)).toEqual(['conversations', 'conversations']);
    expect(sent[0]?.body.id).toBe('m1');
    const sessions = sent.map(({ queue, body }) => sessionOf(queue, body));
    expect(sessions[0]).toBe(sessions[1]);
    expect(sessions[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{24}$/);
    expect(sent[0]?.body).toMatchObject({ input: { from: '+14255550123', to: '+18005550100', text: 'Hi' } });
  });

  test('one text under two ids of events is one message to its thread, however often it is told', async () => {
    const { deps, sent } = given();
    for (const id of ['event-1', 'event-2', 'event-2']) await smsReceivedHandler(deps)(event(text, id), context);
    const [first, ...others] = sent.map(({ body }) => body);
    expect(others).toEqual([first, first]);
    expect(JSON.stringify(first)).not.toContain('event-');
  });

  test('one without an id of the message has the event’s', async () => {
    const { deps, sent } = given();
    const { messageId: _none, ...rest } = text;
    await smsReceivedHandler(deps)(event(rest), context);
    expect(sent[0]?.body.id).toBe('event-1');
  });

  test('reads data whatever the case of its names', async () => {
    const { deps, sent } = given();
    const shouted = { MessageId: 'm1', From: '14255550123', To: '18005550100', Message: 'Hi', ReceivedTimestamp: at };
    await smsReceivedHandler(deps)(event(shouted), context);
    expect(sent[0]?.body).toMatchObject({ input: { from: '+14255550123', text: 'Hi' } });
  });

  test('nothing is received after it came: a clock that is ahead is put right', async () => {
    const { deps, sent } = given();
    await smsReceivedHandler(deps)(event({ ...text, receivedTimestamp: '2026-11-23T17:00:00.000Z' }), context);
    expect(sent[0]?.body).toMatchObject({ at, input: { receivedAt: at } });
  });

  test.each([
    ['a sender', { ...text, from: 'nobody at all, really' }],
    ['a text', { ...text, message: undefined }],
    ['data', undefined],
  ])('keeps an event without %s as a dead letter, and tells Event Grid that all is well', async (_, data) => {
    const { deps, sent, letters } = given();
    await smsReceivedHandler(deps)(event(data as never), context);
    expect(sent).toEqual([]);
    expect(letters).toMatchObject([{ id: 'event-1', source: 'event-grid', at }]);
  });

  test('a bug of ours is an error to Event Grid, so that the text comes again', async () => {
    const { deps } = given({ busFails: new TypeError('bug') });
    await expect(smsReceivedHandler(deps)(event(text), context)).rejects.toThrow('bug');
  });
});

describe('At Event Grid’s door', () => {
  test('a service that gives no answer fails in time', async () => {
    const never = () => new Promise<never>(() => {});
    await expect(throughTheDoor(never, { clock: { now: Date.now }, withinMs: 20 })).rejects.toMatchObject({
      name: 'Outage',
    });
  });

  test('what is done in time is done', async () => {
    expect(await throughTheDoor(async () => 1, { clock: { now: Date.now } })).toBe(1);
  });
});

describe('delivery-report', () => {
  const report = (more: Record<string, unknown> = {}) =>
    event({
      messageId: 'm',
      deliveryStatus: 'Delivered',
      deliveryStatusDetails: 'No error.',
      tag: `${THREAD}/3/1`,
      ...more,
    });
  const failed = { deliveryStatus: 'Failed', deliveryStatusDetails: '4007 Sender blocked for given recipient.' };

  test('a delivery stands in the text’s row, and disturbs nobody', async () => {
    const { deps, sent, state } = given({ delivery: {} });
    await deliveryReportHandler(deps)(report(), context);
    expect(state()).toBe('delivered');
    expect(sent).toEqual([]);
  });

  test('a failure is an event for the thread, with its code, under the id of that attempt’s failure', async () => {
    const { deps, sent, state } = given({ delivery: {} });
    await deliveryReportHandler(deps)(report(failed), context);
    expect(state()).toBe('failed');
    const text = { by: 'auto', trigger: 'greeting', conversation: `${THREAD}-1` };
    const input = { type: 'text-failed', seq: 3, attempt: 1, code: '4007', text };
    expect(sent).toMatchObject([
      { queue: 'conversations', body: { id: `${THREAD}/3/1/failed`, thread: THREAD, input } },
    ]);
  });

  test('the carrier reported nothing: it may have arrived, so it is unknown, and no failure', async () => {
    const { deps, sent, state } = given({ delivery: {} });
    const nothing = '5002: The carrier gave no delivery report in time';
    await deliveryReportHandler(deps)(report({ deliveryStatus: 'Failed', deliveryStatusDetails: nothing }), context);
    expect([state(), sent]).toEqual(['unknown', []]);
    await deliveryReportHandler(deps)(report(), context);
    expect(state()).toBe('delivered');
  });

  test('an arrival that the thread watches for is told it, once more when the report comes again', async () => {
    const { deps, sent } = given({ delivery: { watched: true } });
    await deliveryReportHandler(deps)(report(), context);
    await deliveryReportHandler(deps)(report(), context);
    const input = { type: 'text-delivered', seq: 3, attempt: 1 };
    const told = { id: `${THREAD}/3/1/arrived`, thread: THREAD, at, input };
    expect(sent.map(({ body }) => body)).toEqual([told, told]);
  });

  test('failed, then delivered: the thread hears both, and a failure that comes again says nothing', async () => {
    const { deps, sent, state } = given({ delivery: {} });
    await deliveryReportHandler(deps)(report(failed), context);
    await deliveryReportHandler(deps)(report(), context);
    await deliveryReportHandler(deps)(report(failed), context);
    expect(state()).toBe('delivered');
    expect(sent.map(({ body }) => body)).toMatchObject([
      { id: `${THREAD}/3/1/failed` },
      { id: `${THREAD}/3/1/arrived`, input: { type: 'text-delivered', seq: 3 } },
    ]);
  });

  test('an attempt that was given up arrives after the next one failed: the text is there', async () => {
    const { deps, sent, state } = given({ delivery: { attempt: 2, state: 'failed', watched: true } });
    await deliveryReportHandler(deps)(report(), context);
    expect(state()).toBe('delivered');
    expect(sent).toMatchObject([{ body: { input: { type: 'text-delivered', seq: 3, attempt: 2 } } }]);
  });

  test('a failure that comes again is told again, for the first may never have been', async () => {
    const { deps, sent } = given({ delivery: { state: 'failed' } });
    await deliveryReportHandler(deps)(report(failed), context);
    expect(sent).toHaveLength(1);
  });

  test('a failure after a delivery, or of an attempt before this one, is told to nobody', async () => {
    const delivered = given({ delivery: { state: 'delivered' } });
    await deliveryReportHandler(delivered.deps)(report(failed), context);
    const older = given({ delivery: { attempt: 2, state: 'sent' } });
    await deliveryReportHandler(older.deps)(report(failed), context);
    expect([...delivered.sent, ...older.sent]).toEqual([]);
    expect([delivered.state(), older.state()]).toEqual(['delivered', 'sent']);
  });

  test.each([
    ['no tag', undefined],
    ['a tag that isn’t ours', "x' or PartitionKey ne '/1/1"],
    ['a tag that leads nowhere', `${THREAD}/99/1`],
  ])('%s: logged and ignored', async (_, tag) => {
    const { deps, sent, letters, logged } = given();
    await deliveryReportHandler(deps)(report({ ...failed, tag }), context);
    expect([...sent, ...letters]).toEqual([]);
    expect(logged).toHaveLength(1);
  });

  test('a report that can’t be read is a dead letter', async () => {
    const { deps, letters } = given();
    await deliveryReportHandler(deps)(report({ deliveryStatus: 'Perhaps' }), context);
    expect(letters).toHaveLength(1);
  });
});

describe('what is out of bounds', () => {
  test.each([[null], [7], ['a'], [[]], [{}], [{ id: 'e1', data: null }]])(
    'an event that is none (%j) is kept with its reason: Event Grid hears no 500, which would delay everybody',
    async none => {
      const { deps, sent, letters } = given();
      await smsReceivedHandler(deps)(none as never, context);
      await deliveryReportHandler(deps)(none as never, context);
      expect(sent).toEqual([]);
      expect(letters).toHaveLength(2);
    },
  );

  test('an id longer than the bus takes is kept as its hash: the text is taken, the same each time', async () => {
    const { deps, sent } = given();
    const long = { ...text, messageId: 'm'.repeat(5_000) };
    for (let n = 0; n < 2; n += 1) await smsReceivedHandler(deps)(event(long, 'e'.repeat(5_000)), context);
    const ids = sent.map(({ body }) => body.id);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
    expect(ids[0]?.length).toBeLessThanOrEqual(128);
  });

  test.each(['1970-01-01T00:00:00Z', '-271821-04-20T00:00:00Z', '+275760-09-13T00:00:00Z'])(
    'a text whose clock says %s is received when it came, for STOP counts whatever its clock says',
    async receivedTimestamp => {
      const { deps, sent } = given();
      const undated = { id: 'e1', eventType: 'x', data: { ...text, message: 'STOP', receivedTimestamp } } as never;
      await smsReceivedHandler(deps)(undated, context);
      const input = expect.objectContaining({ receivedAt: expect.stringMatching(/^20/) });
      expect(sent).toEqual([expect.objectContaining({ body: expect.objectContaining({ input }) })]);
    },
  );
});
