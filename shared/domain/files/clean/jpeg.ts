import { ascii, joined, MOST_PARTS, viewOf } from '../bytes';

/**
 * A JPEG without its metadata (EXIF with its place and thumbnail, XMP, IPTC, comments, whatever stands behind its end). What it
 * takes to show it stays: JFIF, the colour profile, Adobe's colour transform, and the way up, or a phone's photo would lie on
 * its side. (ITU-T T.81 annex B; Exif 2.32.)
 *
 * @returns `undefined` when it isn't whole
 */
export const cleanJpeg = (bytes: Uint8Array): Uint8Array | undefined => {
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  const view = viewOf(bytes);
  let orientation = 1;
  let hasScan = false;
  let at = 2;
  while (at + 2 <= bytes.length && parts.length < MOST_PARTS) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    // Fill bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END) {
      if (!hasScan) return undefined;
      return joined([...withOrientation(parts, orientation), bytes.subarray(at, at + 2)]);
    }
    if (at + 4 > bytes.length) return undefined;
    const end = at + 2 + view.getUint16(at + 2);
    if (end < at + 4 || end > bytes.length) return undefined;
    const segment = bytes.subarray(at, end);
    if (marker === EXIF) orientation = orientationIn(segment) ?? orientation;
    const kept = keptOf(marker, segment);
    if (kept !== undefined) parts.push(kept);
    at = end;
    if (marker !== SCAN) continue;
    hasScan = true;
    const scan = endOfScan(bytes, at);
    parts.push(bytes.subarray(at, scan));
    at = scan;
  }
  return undefined;
};

const EXIF = 0xe1;
const SCAN = 0xda;
const END = 0xd9;

const keptOf = (marker: number, segment: Uint8Array): Uint8Array | undefined => {
  const isApplication = marker >= 0xe0 && marker <= 0xef;
  if (marker === 0xfe) return undefined;
  if (!isApplication) return segment;
  const named = (name: string) => ascii(segment, 4, 4 + name.length) === name;
  if (marker === 0xe0 && named('JFIF\0') && segment.length >= 18) return withoutThumbnail(segment);
  if (marker === 0xe2 && named('ICC_PROFILE\0')) return segment;
  return marker === 0xee && named('Adobe') ? segment : undefined;
};

const withoutThumbnail = (jfif: Uint8Array): Uint8Array => {
  const short = jfif.slice(0, 18);
  short.set([0, 16], 2);
  short.set([0, 0], 16);
  return short;
};

/** Compressed data runs to the next marker that is neither a stuffed 0xff nor a restart. */
const endOfScan = (bytes: Uint8Array, from: number): number => {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
};

/** The way up (tag 0x0112, 1 to 8) of an EXIF segment. */
const orientationIn = (segment: Uint8Array): number | undefined => {
  if (ascii(segment, 4, 10) !== 'Exif\0\0' || segment.length < 18) return undefined;
  const tiff = segment.subarray(10);
  const view = viewOf(tiff);
  const little = ascii(tiff, 0, 2) === 'II';
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return undefined;
  for (let n = 0; n < view.getUint16(directory, little); n += 1) {
    const entry = directory + 2 + n * 12;
    if (entry + 12 > tiff.length) return undefined;
    if (view.getUint16(entry, little) !== 0x0112) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
};

/** Behind the start (and JFIF, which must come first) stands an EXIF segment with the way up and nothing else. */
const withOrientation = (parts: readonly Uint8Array[], orientation: number): readonly Uint8Array[] => {
  if (orientation === 1) return parts;
  const first = parts[1]?.[1] === 0xe0 ? 2 : 1;
  return [...parts.slice(0, first), exifWith(orientation), ...parts.slice(first)];
};

const exifWith = (orientation: number): Uint8Array =>
  Uint8Array.from([
    ...[0xff, EXIF, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0],
    // Big-endian TIFF, one entry: tag 0x0112, a SHORT, one of it.
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  ]);
