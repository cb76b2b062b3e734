export type Decoded = { readonly text: string; readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252' };

const decoder = (name: string) => new TextDecoder(name, { fatal: true });

/** What Windows-1252 has from 0x80 to 0x9F; elsewhere it is Latin-1. Some versions of Node decode it as Latin-1 throughout. */
const FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const windows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, character => FROM_80.charAt(character.charCodeAt(0) - 0x80));

/**
 * A file's bytes as text: UTF-8, UTF-16 (with its mark, or told by its zeros), else Windows-1252, as spreadsheets in the
 * West save "CSV". Which it was is said, for a wrong guess shows in names. Where UTF-8 has bytes of another encoding among it,
 * each of those becomes U+FFFD, and its row is refused ({@link isGarbled}).
 *
 * @throws Error for bytes that are none of them: a workbook, a picture
 */
export const decode = (bytes: Uint8Array): Decoded => {
  const utf16 = utf16Of(bytes);
  if (utf16 !== undefined)
    return {
      text: decoder(utf16)
        .decode(bytes)
        .replace(/^\ufeff/, ''),
      encoding: 'UTF-16',
    };
  if (bytes.includes(0) || startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]))
    throw new Error(
      'expected a text file of comma-separated values; found a workbook or another binary file. Save it as CSV.',
    );
  try {
    return {
      text: decoder('utf-8')
        .decode(bytes)
        .replace(/^\ufeff/, ''),
      encoding: 'UTF-8',
    };
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    return /[^\0-\x7f\ufeff\ufffd]/.test(text.slice(1))
      ? { text: text.replace(/^\ufeff/, ''), encoding: 'UTF-8' }
      : { text: windows1252(bytes), encoding: 'Windows-1252' };
  }
};

/** A letter was lost when the file was saved (`Mar\ufffda`), or UTF-8 was taken for Windows-1252 on the way (`MarÃ­a`). */
export const isGarbled = (text: string): boolean => text.includes('\ufffd') || isTwiceEncoded(text);

const isTwiceEncoded = (text: string): boolean => {
  if (!/[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u2122]/.test(text)) return false;
  const bytes = [...text].map(character => {
    const at = FROM_80.indexOf(character);
    return at < 0 ? (character.codePointAt(0) ?? 0) : 0x80 + at;
  });
  if (bytes.some(byte => byte > 0xff)) return false;
  try {
    decoder('utf-8').decode(Uint8Array.from(bytes));
    return true;
  } catch {
    return false;
  }
};

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

/** Without its mark, UTF-16 of Western text has a zero in every other byte. */
const utf16Of = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const head = bytes.subarray(0, 200);
  const zeros = (from: number): number => head.filter((byte, at) => at % 2 === from && byte === 0).length;
  const half = head.length / 2;
  if (half >= 4 && zeros(1) > half * 0.8 && zeros(0) === 0) return 'utf-16le';
  return half >= 4 && zeros(0) > half * 0.8 && zeros(1) === 0 ? 'utf-16be' : undefined;
};
