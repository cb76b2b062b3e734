import { types } from 'rhea';
import type { Refusal } from '../engine/refusals';
import { encode } from './encoding/wire';

/**
 * The two frames that the broker writes by the thousand, encoded by hand (AMQP 1.0, part 2, 2.7.5 and 2.7.6). rhea's
 * own dispositions can carry the first of two outcomes for both; these carry the one they are given.
 */

const frameHead = 8;

const startFrame = (channel: number, size: number): Buffer => {
  const frame = Buffer.allocUnsafe(size);
  frame.writeUInt32BE(size, 0);
  frame[4] = 2;
  frame[5] = 0;
  frame.writeUInt16BE(channel, 6);
  return frame;
};

/** An AMQP frame without content: a heartbeat, and here a carrier for TCP's acknowledgement. */
export const emptyFrame = startFrame(0, frameHead);

const accepted = Buffer.from([0x00, 0x53, 0x24, 0x45]);

const described = (code: number, fields: Buffer): Buffer => Buffer.concat([Buffer.from([0x00, 0x53, code]), fields]);

const rejected = ({ condition, description }: Refusal): Buffer => {
  const error = described(0x1d, encode(types.wrap_list([types.wrap_symbol(condition), description])));
  const head = Buffer.from([0xd0, 0, 0, 0, 0, 0, 0, 0, 1]);
  head.writeUInt32BE(error.length + 4, 1);
  return described(0x25, Buffer.concat([head, error]));
};

/** A settled disposition for the deliveries `first` to `last`. `fromReceiver`: of deliveries that came to the broker. */
export const dispositionFrame = (
  channel: number,
  fromReceiver: boolean,
  first: number,
  last: number,
  refusal: Refusal | undefined,
): Buffer => {
  const state = refusal ? rejected(refusal) : accepted;
  // Descriptor 3, list head 9, role 1, first and last 5 each, settled 1.
  const frame = startFrame(channel, frameHead + 24 + state.length);
  let at = frameHead;
  for (const value of [0x00, 0x53, 0x15, 0xd0]) frame[at++] = value;
  at = frame.writeUInt32BE(16 + state.length, at);
  at = frame.writeUInt32BE(5, at);
  frame[at++] = fromReceiver ? 0x41 : 0x42;
  for (const id of [first, last]) {
    frame[at++] = 0x70;
    at = frame.writeUInt32BE(id, at);
  }
  frame[at++] = 0x41;
  state.copy(frame, at);
  return frame;
};

export interface Transfer {
  readonly channel: number;
  readonly handle: number;
  readonly id: number;
  readonly tag: Buffer;
  readonly settled: boolean;
  readonly bytes: Buffer;
}

/** Handle, id, tag, format, settled, more with their constructors, the list's head and the frame's. */
const transferHead = (tag: Buffer): number => frameHead + 6 + 5 + 5 + 2 + tag.length + 3;

/** The frames of one transfer: one, unless the peer takes only smaller ones. */
export const transferFrames = (transfer: Transfer, maxFrameSize: number): Buffer[] => {
  const { channel, handle, id, tag, settled, bytes } = transfer;
  const head = transferHead(tag);
  const most = Math.max(maxFrameSize - head, 1);
  const frames: Buffer[] = [];
  for (let start = 0; start === 0 || start < bytes.length; start += most) {
    const end = Math.min(start + most, bytes.length);
    const frame = startFrame(channel, head + end - start);
    let at = frameHead;
    for (const value of [0x00, 0x53, 0x14, 0xc0, head - frameHead - 5, 6, 0x70]) frame[at++] = value;
    at = frame.writeUInt32BE(handle, at);
    frame[at++] = 0x70;
    at = frame.writeUInt32BE(id, at);
    frame[at++] = 0xa0;
    frame[at++] = tag.length;
    at += tag.copy(frame, at);
    frame[at++] = 0x43;
    frame[at++] = settled ? 0x41 : 0x42;
    frame[at++] = end < bytes.length ? 0x41 : 0x42;
    bytes.copy(frame, at, start, end);
    frames.push(frame);
  }
  return frames;
};
