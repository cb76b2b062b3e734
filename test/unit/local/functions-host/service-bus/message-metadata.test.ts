import type { ServiceBusReceivedMessage } from '@azure/service-bus';
import { batchMetadata, messageMetadata } from '../../../../../local/functions-host/service-bus/message-metadata';

const aMessage = (more: Partial<ServiceBusReceivedMessage> = {}): ServiceBusReceivedMessage =>
  ({
    body: Buffer.from('plain text'),
    messageId: 'm1',
    deliveryCount: 0,
    enqueuedTimeUtc: new Date('2026-11-22T10:00:00.320Z'),
    expiresAtUtc: new Date('2026-11-23T10:00:00.000Z'),
    timeToLive: 86_400_000,
    ...more,
  }) as ServiceBusReceivedMessage;

test('the delivery count is one more than the header says', () => {
  expect(messageMetadata(aMessage({ deliveryCount: 4 })).DeliveryCount).toEqual({ json: '5' });
});

test('the …Utc times carry no zone, and no trailing zeros', () => {
  expect(messageMetadata(aMessage())).toMatchObject({
    EnqueuedTimeUtc: { json: '"2026-11-22T10:00:00.32"' },
    EnqueuedTime: { json: '"2026-11-22T10:00:00.32+00:00"' },
    ExpiresAtUtc: { json: '"2026-11-23T10:00:00"' },
  });
});

test('what a message has not is left out', () => {
  const metadata = messageMetadata(aMessage());
  for (const name of ['SessionId', 'CorrelationId', 'To', 'Subject', 'Label'])
    expect(metadata).not.toHaveProperty(name);
});

test("a JSON body's properties cover the rest; the body of another kind does nothing", () => {
  expect(messageMetadata(aMessage({ body: Buffer.from('{"messageId":"forged"}') })).MessageId).toEqual({
    string: 'forged',
  });
  expect(messageMetadata(aMessage({ body: Buffer.from('["a"]') })).MessageId).toEqual({ string: 'm1' });
});

test('a batch has the same names with Array behind them, one element a message', () => {
  const metadata = batchMetadata([aMessage(), aMessage({ messageId: 'm2', deliveryCount: 1, subject: 's' })]);
  expect(metadata).toMatchObject({
    MessageIdArray: { collectionString: { string: ['m1', 'm2'] } },
    SubjectArray: { collectionString: { string: ['', 's'] } },
    DeliveryCountArray: { json: '[1,2]' },
  });
});
