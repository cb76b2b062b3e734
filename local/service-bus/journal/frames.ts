import { crc32 } from 'node:zlib';

/** One fact: a small JSON object, and the bytes that belong to it. */
export interface JournalRecord {
  readonly meta: Readonly<Record<string, unknown>>;
  readonly bytes: Buffer;
}

const nothing: Buffer = Buffer.alloc(0);

/** Length and checksum of what follows. */
const headLength = 8;

const encodeRecord = ({ meta, bytes }: JournalRecord): Buffer[] => {
  const json = Buffer.from(JSON.stringify(meta));
  const head = Buffer.allocUnsafe(8);
  head.writeUInt32BE(json.length, 0);
  head.writeUInt32BE(bytes.length, 4);
  return [head, json, bytes];
};

/** Records that count together or not at all: one frame, with its length and checksum. */
export const encodeFrame = (records: readonly JournalRecord[]): Buffer => {
  const head = Buffer.alloc(headLength);
  const frame = Buffer.concat([head, ...records.flatMap(encodeRecord)]);
  const payload = frame.subarray(headLength);
  frame.writeUInt32BE(payload.length, 0);
  frame.writeUInt32BE(crc32(payload), 4);
  return frame;
};

const decodeRecords = (payload: Buffer): JournalRecord[] => {
  const records: JournalRecord[] = [];
  for (let at = 0; at < payload.length; ) {
    const jsonEnd = at + 8 + payload.readUInt32BE(at);
    const end = jsonEnd + payload.readUInt32BE(at + 4);
    const bytes = end > jsonEnd ? Buffer.from(payload.subarray(jsonEnd, end)) : nothing;
    records.push({ meta: JSON.parse(payload.toString('utf8', at + 8, jsonEnd)), bytes });
    at = end;
  }
  return records;
};

/** A journal whose middle can't be read: not what a killed process leaves behind. */
export class DamagedJournal extends Error {}

/**
 * Reads the frames of a journal. A last frame that was cut off while it was written was never acknowledged: it is
 * left out. Throws {@link DamagedJournal} if a whole frame doesn't match its checksum.
 */
export function* decodeFrames(journal: Buffer): Generator<readonly JournalRecord[]> {
  for (let at = 0; at + headLength <= journal.length; ) {
    const length = journal.readUInt32BE(at);
    const end = at + headLength + length;
    // A zero length is what a file system leaves of a write that it had only made room for.
    if (length === 0 || end > journal.length) return;
    const payload = journal.subarray(at + headLength, end);
    if (crc32(payload) !== journal.readUInt32BE(at + 4))
      throw new DamagedJournal(`the frame at byte ${at} doesn't match its checksum`);
    yield decodeRecords(payload);
    at = end;
  }
}
