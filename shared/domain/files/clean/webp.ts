import { ascii, joined, MOST_PARTS, viewOf } from '../bytes';

/** What it takes to show a picture, animated ones included (RFC 9649). EXIF, XMP and anything unknown go. */
const SHOWN = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** In VP8X: "there is EXIF", "there is XMP". */
const METADATA_FLAGS = 0x08 | 0x04;

/**
 * A WebP without its metadata, and without whatever stands behind its end.
 *
 * @returns `undefined` when it isn't whole
 */
export const cleanWebp = (bytes: Uint8Array): Uint8Array | undefined => {
  const view = viewOf(bytes);
  const whole = 8 + (bytes.length >= 12 ? view.getUint32(4, true) : Number.POSITIVE_INFINITY);
  if (whole > bytes.length) return undefined;
  const parts: Uint8Array[] = [];
  for (let at = 12; at < whole; ) {
    if (at + 8 > whole || parts.length >= MOST_PARTS) return undefined;
    const size = view.getUint32(at + 4, true);
    const end = at + 8 + size;
    if (end > whole) return undefined;
    const type = ascii(bytes, at, at + 4);
    const padded = Math.min(end + (size % 2), whole);
    if (type === 'VP8X') parts.push(withoutFlags(bytes.subarray(at, padded)));
    else if (SHOWN.has(type)) parts.push(bytes.subarray(at, padded));
    at = end + (size % 2);
  }
  if (parts.length === 0) return undefined;
  const head = bytes.slice(0, 12);
  viewOf(head).setUint32(4, 4 + parts.reduce((sum, part) => sum + part.length, 0), true);
  return joined([head, ...parts]);
};

const withoutFlags = (vp8x: Uint8Array): Uint8Array => {
  const copy = vp8x.slice();
  copy[8] = (copy[8] ?? 0) & ~METADATA_FLAGS;
  return copy;
};
