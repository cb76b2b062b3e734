import fc from 'fast-check';
import { message, types } from 'rhea';
import {
  readBatch,
  readMessage,
  setApplicationProperties,
} from '../../../../../../local/service-bus/amqp/encoding/message-sections';
import { DecodeError } from '../../../../../../local/service-bus/amqp/encoding/wire';

const encode = (fields: object) => message.encode({ body: message.data_section(Buffer.from('"body"')), ...fields });

test('ids, session, time to live and schedule are read; the rest stays as bytes', () => {
  const scheduled = new Date(1_800_000_000_000);
  const bytes = encode({
    ttl: 5_000,
    message_id: 'm',
    group_id: 's',
    message_annotations: {
      'x-opt-scheduled-enqueue-time': scheduled,
      'x-opt-partition-key': 'p',
      'x-opt-sequence-number': 7,
      own: 1,
    },
    application_properties: { a: 1 },
  });
  const read = readMessage(bytes);
  expect(read).toMatchObject({
    messageId: 'm',
    sessionId: 's',
    timeToLive: 5_000,
    scheduledFor: scheduled.getTime(),
    partitionKey: 'p',
  });
  // The sequence number is the broker's to give.
  expect(read.content.annotationCount).toBe(6);
  expect(message.decode(read.content.sections)).toMatchObject({
    message_id: 'm',
    group_id: 's',
    application_properties: { a: 1 },
  });
});

test('a message without an id gets one, and keeps its other properties', () => {
  const read = readMessage(encode({ group_id: 's', subject: 'x' }));
  expect(message.decode(read.content.sections)).toMatchObject({
    message_id: read.messageId,
    group_id: 's',
    subject: 'x',
  });
  expect(readMessage(encode({})).messageId).not.toBe(read.messageId);
});

test('application properties are set beside the others, whose types stay', () => {
  const { content } = readMessage(
    encode({ message_id: 'm', application_properties: { kept: types.wrap_long(5), changed: 'old' } }),
  );
  const once = setApplicationProperties(content, { changed: 'new', added: true });
  const twice = setApplicationProperties(once, { added: false });
  const decoded = message.decode(twice.sections);
  expect(decoded.application_properties).toEqual({ kept: 5, changed: 'new', added: false });
  // 0x55 is a small long, as it was sent.
  expect(twice.sections.includes(Buffer.from([0x04, ...Buffer.from('kept'), 0x55, 5]))).toBe(true);
  expect(decoded.body.content.toString()).toBe('"body"');
});

test('a message without application properties gets them', () => {
  const { content } = readMessage(encode({ message_id: 'm' }));
  expect(message.decode(setApplicationProperties(content, { a: 'b' }).sections)).toMatchObject({
    message_id: 'm',
    application_properties: { a: 'b' },
  });
});

test("a batch's messages are its data sections", () => {
  const one = encode({ message_id: '1' });
  const two = encode({ message_id: '2' });
  const batch = message.encode({ body: message.data_sections([one, two]) });
  expect(readBatch(batch).map(bytes => readMessage(bytes).messageId)).toEqual(['1', '2']);
});

test('whatever bytes come, they are read or refused, never a crash', () => {
  const whole = encode({ message_id: 'm', application_properties: { a: 1 }, message_annotations: { b: 2 } });
  const damaged = fc.tuple(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length)).map(([at, value, length]) => {
    const bytes = Buffer.from(whole.subarray(0, length));
    if (at < bytes.length) bytes[at] = value;
    return bytes;
  });
  fc.assert(
    fc.property(
      fc.oneof(
        damaged,
        fc.uint8Array().map(array => Buffer.from(array)),
      ),
      bytes => {
        try {
          readMessage(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(DecodeError);
        }
      },
    ),
    { numRuns: 2_000 },
  );
});
