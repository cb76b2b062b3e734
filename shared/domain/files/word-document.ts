import { ascii, viewOf } from './bytes';

/** An archive's table stands at its end, behind a comment of at most 64 KB. */
const LONGEST_END = 65_557;
const MOST_ENTRIES = 5_000;

/** The names in a ZIP's table (APPNOTE 4.3.12); `undefined` when it has none that can be read. */
const namesIn = (bytes: Uint8Array): readonly string[] | undefined => {
  const view = viewOf(bytes);
  let end = bytes.length - 22;
  const least = Math.max(0, bytes.length - LONGEST_END);
  while (end >= least && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < least) return undefined;
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0 && names.length < MOST_ENTRIES; left -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return undefined;
    const [name, extra, comment] = [28, 30, 32].map(offset => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    names.push(ascii(bytes, at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return names;
};

/**
 * True for a Word document (ECMA-376): an archive with its table of contents and its text, and without what runs: macros,
 * embedded programs, controls.
 */
export const isWordDocument = (bytes: Uint8Array): boolean => {
  if (ascii(bytes, 0, 4) !== 'PK\x03\x04') return false;
  const names = namesIn(bytes)?.map(name => name.toLowerCase());
  if (names === undefined || !names.includes('[content_types].xml') || !names.includes('word/document.xml'))
    return false;
  return !names.some(name => /vbaproject|vbadata|\/activex\/|\/embeddings\/|\.(?:exe|js|vbs|bat|dll)$/.test(name));
};
