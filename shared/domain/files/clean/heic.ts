import { ascii, MOST_PARTS, viewOf } from '../bytes';

/** Items that say where, when and with what a picture was made: Exif, and XMP (`mime`). */
const TOLD: ReadonlySet<string> = new Set(['Exif', 'mime', 'uri ']);

type Box = { readonly type: string; readonly from: number; readonly to: number };

/**
 * A picture of an iPhone (HEIF, ISO/IEC 23008-12) whose Exif and XMP are made zeros: nothing moves, for its tables point at
 * places in the file.
 *
 * @returns `undefined` when it isn't whole
 */
export const cleanHeic = (bytes: Uint8Array): Uint8Array | undefined => {
  const copy = bytes.slice();
  try {
    const top = boxes(copy, 0, copy.length);
    const meta = top.find(({ type }) => type === 'meta');
    if (meta === undefined || top.some(({ type }) => type === 'moov')) return undefined;
    const inner = boxes(copy, meta.from + 4, meta.to);
    const told = itemsToEmpty(copy, inner);
    for (const [from, to] of extentsOf(copy, inner, told)) copy.fill(0, from, to);
    for (const { type, from, to } of top) {
      if (type !== 'uuid' && type !== 'udta') continue;
      copy.set([0x66, 0x72, 0x65, 0x65], from - 4);
      copy.fill(0, from, to);
    }
    return copy;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

/** @throws RangeError for a box that goes beyond what it stands in */
const boxes = (bytes: Uint8Array, from: number, to: number): readonly Box[] => {
  const view = viewOf(bytes);
  const found: Box[] = [];
  for (let at = from; at < to; ) {
    const size = view.getUint32(at) === 0 ? to - at : view.getUint32(at);
    if (size < 8 || at + size > to || found.length >= MOST_PARTS) throw new RangeError('A box is not whole.');
    found.push({ type: ascii(bytes, at + 4, at + 8), from: at + 8, to: at + size });
    at += size;
  }
  return found;
};

/** The ids of the items that tell, from `iinf`. */
const itemsToEmpty = (bytes: Uint8Array, meta: readonly Box[]): ReadonlySet<number> => {
  const view = viewOf(bytes);
  const iinf = meta.find(({ type }) => type === 'iinf');
  if (iinf === undefined) return new Set();
  const entries = boxes(bytes, iinf.from + (view.getUint8(iinf.from) === 0 ? 6 : 8), iinf.to);
  return new Set(
    entries.flatMap(({ type, from }) => {
      if (type !== 'infe') return [];
      const version = view.getUint8(from);
      if (version < 2) throw new RangeError('An item without a type.');
      const [id, at] = version === 2 ? [view.getUint16(from + 4), from + 8] : [view.getUint32(from + 4), from + 10];
      return TOLD.has(ascii(bytes, at, at + 4)) ? [id] : [];
    }),
  );
};

/** Where the items stand in the file, from `iloc`; an item may have several pieces, and may stand in `idat`. */
const extentsOf = (
  bytes: Uint8Array,
  meta: readonly Box[],
  ids: ReadonlySet<number>,
): readonly (readonly [number, number])[] => {
  const iloc = meta.find(({ type }) => type === 'iloc');
  if (ids.size === 0) return [];
  if (iloc === undefined) throw new RangeError('No places of items.');
  const view = viewOf(bytes);
  const version = view.getUint8(iloc.from);
  const sizes = view.getUint16(iloc.from + 4);
  const [ofOffset, ofLength, ofBase, ofIndex] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15, sizes & 15];
  let at = iloc.from + 6;
  const read = (size: number): number => {
    const value =
      size === 0
        ? 0
        : size === 2
          ? view.getUint16(at)
          : size === 4
            ? view.getUint32(at)
            : Number(view.getBigUint64(at));
    at += size;
    return value;
  };
  const found: (readonly [number, number])[] = [];
  const items = read(version < 2 ? 2 : 4);
  for (let item = 0; item < items && at < iloc.to; item += 1) {
    const id = read(version < 2 ? 2 : 4);
    const method = version === 0 ? 0 : read(2) & 15;
    read(2);
    const base = read(ofBase);
    const pieces = read(2);
    for (let piece = 0; piece < pieces && at < iloc.to; piece += 1) {
      if (version > 0) read(ofIndex);
      const [offset, length] = [read(ofOffset), read(ofLength)];
      if (!ids.has(id)) continue;
      const start = method === 1 ? (meta.find(({ type }) => type === 'idat')?.from ?? Number.NaN) : 0;
      const from = start + base + offset;
      const to = length === 0 ? bytes.length : from + length;
      if (method > 1 || !(from >= 0 && to <= bytes.length)) throw new RangeError('A piece stands outside.');
      found.push([from, to]);
    }
  }
  return found;
};
