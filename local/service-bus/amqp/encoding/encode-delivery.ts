import { expiresAt, type Lock, type Message } from '../../engine/message';
import { encode, symbol } from './wire';

const keys = {
  sequenceNumber: symbol('x-opt-sequence-number'),
  enqueuedSequenceNumber: symbol('x-opt-enqueue-sequence-number'),
  enqueuedTime: symbol('x-opt-enqueued-time'),
  lockedUntil: symbol('x-opt-locked-until'),
  messageState: symbol('x-opt-message-state'),
  deadLetterSource: symbol('x-opt-deadletter-source'),
};
const states = { active: 0, deferred: 1, scheduled: 2 } as const;
const [long, timestamp] = [0x81, 0x83];
const largestTtl = 2 ** 32 - 1;

/** Header, our annotations and the client's map head fit in here. */
const room = 400;

/** A message as a receiver gets it: our header and annotations in front of the client's own bytes. */
export const encodeDelivery = (message: Message, lock: Lock | undefined, omitBody = false): Buffer => {
  const { annotations, annotationCount, sections, bodyStart } = message.content;
  const content = omitBody ? sections.subarray(0, bodyStart) : sections;
  const source = message.deadLetterSource === undefined ? undefined : encode(message.deadLetterSource);
  const out = Buffer.allocUnsafe(room + (source?.length ?? 0) + annotations.length + content.length);
  let at = 0;
  const byte = (...values: number[]) => {
    for (const value of values) out[at++] = value;
  };
  const uint = (value: number) => {
    at = out.writeUInt32BE(value, at);
  };
  const eight = (key: Buffer, code: number, value: number) => {
    at += key.copy(out, at);
    byte(code);
    at = out.writeBigInt64BE(BigInt(value), at);
  };

  // Header: durable, priority, ttl, first-acquirer, delivery-count.
  const expires = Number.isFinite(expiresAt(message));
  byte(0x00, 0x53, 0x70, 0xc0, expires ? 14 : 10, 5, 0x41, 0x40);
  if (expires) {
    byte(0x70);
    uint(Math.min(message.timeToLive, largestTtl));
  } else byte(0x40);
  byte(0x40, 0x70);
  uint(message.deliveryCount);

  byte(0x00, 0x53, 0x72, 0xd1);
  const sizeAt = at;
  at += 8;
  eight(keys.sequenceNumber, long, message.sequenceNumber);
  eight(keys.enqueuedSequenceNumber, long, message.enqueuedSequenceNumber);
  eight(keys.enqueuedTime, timestamp, message.enqueuedAt);
  at += keys.messageState.copy(out, at);
  byte(0x54, states[message.state]);
  let count = 8 + annotationCount;
  if (lock) {
    eight(keys.lockedUntil, timestamp, lock.session?.lockedUntil ?? lock.until);
    count += 2;
  }
  if (source) {
    at += keys.deadLetterSource.copy(out, at);
    at += source.copy(out, at);
    count += 2;
  }
  at += annotations.copy(out, at);
  out.writeUInt32BE(at - sizeAt - 4, sizeAt);
  out.writeUInt32BE(count, sizeAt + 4);
  at += content.copy(out, at);
  return out.subarray(0, at);
};
