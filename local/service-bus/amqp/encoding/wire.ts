import { types } from 'rhea';

/** The width of the payload or of the size field, by the first half of an AMQP type code (AMQP 1.0, part 1, 1.3). */
const width: Readonly<Record<number, number>> = { 4: 0, 5: 1, 6: 2, 7: 4, 8: 8, 9: 16 };

/** A message that breaks AMQP's encoding. */
export class DecodeError extends Error {}

/** Where the value that begins (with its constructor) at `at` ends. */
export const endOfValue = (bytes: Buffer, at: number): number => {
  if (at >= bytes.length) throw new DecodeError('it ends in the middle of a value');
  const code = bytes[at]!;
  if (code === 0x00) return endOfValue(bytes, endOfValue(bytes, at + 1));
  const half = code >> 4;
  const fixed = width[half];
  let end: number;
  if (fixed !== undefined) end = at + 1 + fixed;
  else if (half < 0xa) throw new DecodeError(`type code 0x${code.toString(16)} isn't one of AMQP's`);
  else if (half % 2 === 0) end = at + 2 + (bytes[at + 1] ?? 0);
  else end = at + 5 + (at + 5 <= bytes.length ? bytes.readUInt32BE(at + 1) : 0);
  if (end > bytes.length) throw new DecodeError('it ends in the middle of a value');
  return end;
};

/** The items of a list or map (or the bytes of a binary) at `at`: where the first begins, where they end, how many. */
export const compoundAt = (bytes: Buffer, at: number): { start: number; end: number; count: number } => {
  const end = endOfValue(bytes, at);
  const code = bytes[at]!;
  if (code === 0x45) return { start: end, end, count: 0 };
  const wide = (code >> 4) % 2 === 1;
  if (![0xc0, 0xc1, 0xd0, 0xd1].includes(code))
    throw new DecodeError(`a list or map was expected, found type code 0x${code.toString(16)}`);
  if (at + (wide ? 9 : 3) > end) throw new DecodeError('it ends in the middle of a list or map');
  return wide
    ? { start: at + 9, end, count: bytes.readUInt32BE(at + 5) }
    : { start: at + 3, end, count: bytes[at + 2]! };
};

/** The keys and values of the map at `at`: where each begins and the value ends. Throws if it isn't one, whole. */
export const entriesAt = (bytes: Buffer, at: number): { key: number; value: number; end: number }[] => {
  const { start, end, count } = compoundAt(bytes, at);
  const entries: { key: number; value: number; end: number }[] = [];
  let key = start;
  while (key < end) {
    const value = endOfValue(bytes, key);
    const next = endOfValue(bytes, value);
    entries.push({ key, value, end: next });
    key = next;
  }
  if (key !== end || entries.length * 2 !== count) throw new DecodeError("a map doesn't hold what it says");
  return entries;
};

/** The bytes of a binary, string or symbol at `at`. */
export const variableAt = (bytes: Buffer, at: number): Buffer => {
  const end = endOfValue(bytes, at);
  const half = bytes[at]! >> 4;
  if (half !== 0xa && half !== 0xb) throw new DecodeError('a binary or string was expected');
  return bytes.subarray(at + (half === 0xa ? 2 : 5), end);
};

/** rhea exports both, its typings forget them. */
const codec = types as unknown as {
  readonly Writer: new () => { write(value: unknown): void; toBuffer(): Buffer };
  readonly Reader: new (bytes: Buffer) => { read(): unknown };
};

/** Encodes a plain value, or one already typed, with its constructor. */
export const encode = (value: unknown): Buffer => {
  const writer = new codec.Writer();
  writer.write(types.wrap(value));
  return writer.toBuffer();
};

/** The value at `at`, with its AMQP type. */
export const readTyped = (bytes: Buffer, at: number): unknown => {
  try {
    return new codec.Reader(bytes.subarray(at, endOfValue(bytes, at))).read();
  } catch (error) {
    throw new DecodeError((error as Error).message);
  }
};

/** Decodes the value at `at` to plain JavaScript. */
export const decode = (bytes: Buffer, at: number): unknown => types.unwrap(readTyped(bytes, at));

/** The text of a string or symbol at `at`; undefined if it is something else. */
export const textAt = (bytes: Buffer, at: number): string | undefined =>
  [0xa1, 0xb1, 0xa3, 0xb3].includes(bytes[at] ?? 0) ? variableAt(bytes, at).toString('utf8') : undefined;

/** A symbol key in front of a value, as it stands in a map. */
export const symbol = (text: string): Buffer => Buffer.concat([Buffer.from([0xa3, text.length]), Buffer.from(text)]);
