import { ascii, joined, MOST_PARTS } from '../bytes';

const IMAGE = 0x2c;
const EXTENSION = 0x21;
const TRAILER = 0x3b;
const CONTROL = 0xf9;
const APPLICATION = 0xff;

/**
 * A GIF without its comments, XMP and plain texts, and without whatever stands behind its end. Timing, transparency, colour
 * profile and the loop stay (GIF89a).
 *
 * @returns `undefined` when it isn't whole
 */
export const cleanGif = (bytes: Uint8Array): Uint8Array | undefined => {
  let at = 13 + colours(bytes[10] ?? 0);
  const parts: Uint8Array[] = [bytes.subarray(0, at)];
  while (at < bytes.length && parts.length < MOST_PARTS) {
    const block = bytes[at];
    if (block === TRAILER) return joined([...parts, bytes.subarray(at, at + 1)]);
    const data = block === IMAGE ? at + 11 + colours(bytes[at + 9] ?? 0) : block === EXTENSION ? at + 2 : undefined;
    const end = data === undefined ? undefined : endOfBlocks(bytes, data);
    if (end === undefined) return undefined;
    if (block === IMAGE || isShown(bytes, at)) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
};

/** The size of a colour table, by the flags before it. */
const colours = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));

const isShown = (bytes: Uint8Array, at: number): boolean => {
  const label = bytes[at + 1];
  const name = ascii(bytes, at + 3, at + 14);
  return label === CONTROL || (label === APPLICATION && /^(NETSCAPE2\.0|ANIMEXTS1\.0|ICCRGBG1012)$/.test(name));
};

/** Sub-blocks, each with its length before it, to the empty one. */
const endOfBlocks = (bytes: Uint8Array, from: number): number | undefined => {
  for (let at = from; at < bytes.length; ) {
    const size = bytes[at] ?? 0;
    at += size + 1;
    if (size === 0) return at;
  }
  return undefined;
};
