import { ascii, joined, MOST_PARTS, viewOf } from '../bytes';

/** What it takes to show a picture, animated ones included (PNG third edition). Texts, times, EXIF and anything private go. */
const SHOWN = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(' '),
);

/**
 * A PNG without its metadata, and without whatever stands behind its end.
 *
 * @returns `undefined` when it isn't whole
 */
export const cleanPng = (bytes: Uint8Array): Uint8Array | undefined => {
  const parts: Uint8Array[] = [bytes.subarray(0, 8)];
  const view = viewOf(bytes);
  for (let at = 8; at + 12 <= bytes.length && parts.length < MOST_PARTS; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return undefined;
    const type = ascii(bytes, at + 4, at + 8);
    if (SHOWN.has(type)) parts.push(bytes.subarray(at, end));
    if (type === 'IEND') return joined(parts);
    at = end;
  }
  return undefined;
};
