import { ascii, viewOf } from '../bytes';

/** Boxes that hold what a phone writes about a film: its place, its maker, its titles. `uuid` is XMP's, and anybody's. */
const METADATA = new Set(['udta', 'meta', 'uuid']);
/** In what stands which box whose boxes are looked through: no deeper, however deep a file that was made for it nests them. */
const LOOKED_THROUGH: Readonly<Record<string, string>> = { file: 'moov', moov: 'trak' };

/**
 * A film or a sound (ISO base media: MP4, MOV, 3GP, M4A) whose metadata is made free space: nothing moves, for its tables point
 * at places in the file (ISO/IEC 14496-12).
 *
 * @returns `undefined` when it isn't whole
 */
export const cleanMp4 = (bytes: Uint8Array): Uint8Array | undefined => {
  const copy = bytes.slice();
  return emptied(copy, 0, copy.length, 'file') ? copy : undefined;
};

const emptied = (bytes: Uint8Array, from: number, to: number, parent: string): boolean => {
  const view = viewOf(bytes);
  for (let at = from; at < to; ) {
    // QuickTime ends some lists of boxes with four zero bytes.
    if (to - at < 8) return bytes.subarray(at, to).every(byte => byte === 0);
    const short = view.getUint32(at);
    const isLong = short === 1;
    if (isLong && to - at < 16) return false;
    // 0: to the end of what it stands in.
    const size = isLong ? Number(view.getBigUint64(at + 8)) : short === 0 ? to - at : short;
    const head = isLong ? 16 : 8;
    if (size < head || at + size > to) return false;
    const type = ascii(bytes, at + 4, at + 8);
    if (METADATA.has(type)) {
      bytes.set([0x66, 0x72, 0x65, 0x65], at + 4);
      bytes.fill(0, at + head, at + size);
    } else if (LOOKED_THROUGH[parent] === type && !emptied(bytes, at + head, at + size, type)) return false;
    at += size;
  }
  return true;
};
