import { ascii, viewOf } from './bytes';
import { extensionOf } from './file-name';
import { type FileType, typeOfExtension } from './file-types';
import { isWordDocument } from './word-document';

/**
 * What a file is by its content: a type that is taken, the extension of something that is known but isn't taken, or nothing that
 * is known. Text has no signature, a contact's card aside: it is what its name says, `csv` or `txt`.
 */
export type Sniffed =
  | { readonly kind: 'taken'; readonly type: FileType }
  | { readonly kind: 'other'; readonly extension: string }
  | { readonly kind: 'unknown' };

export const sniff = (bytes: Uint8Array, name: string): Sniffed => {
  for (const [extension, fits] of SIGNATURES) {
    if (!fits(bytes)) continue;
    const type = typeOfExtension(extension);
    return type === undefined ? { kind: 'other', extension } : { kind: 'taken', type };
  }
  return sniffText(bytes, name);
};

type Fits = (bytes: Uint8Array) => boolean;
const starts =
  (text: string, at = 0): Fits =>
  bytes =>
    ascii(bytes, at, at + text.length) === text;
const all =
  (...fits: readonly Fits[]): Fits =>
  bytes =>
    fits.every(one => one(bytes));
const any =
  (...fits: readonly Fits[]): Fits =>
  bytes =>
    fits.some(one => one(bytes));
/** An ISO base media file whose major brand is one of these (ISO/IEC 14496-12; brands: mp4ra.org). */
const brand = (pattern: RegExp): Fits => all(starts('ftyp', 4), bytes => pattern.test(ascii(bytes, 8, 12)));

/** A frame of MPEG audio layer III: its sync, a version, a bit rate and a sample rate that there are. */
const isMp3Frame: Fits = ([first, second = 0, third = 0]) =>
  first === 0xff &&
  (second & 0xe6) === 0xe2 &&
  (second & 0x18) !== 0x08 &&
  third >> 4 !== 0xf &&
  (third & 0x0c) !== 0x0c;

/** In this order; the first that fits counts. */
const SIGNATURES: readonly (readonly [extension: string, Fits])[] = [
  ['jpg', starts('\xff\xd8\xff')],
  ['png', starts('\x89PNG\r\n\x1a\n')],
  ['gif', any(starts('GIF87a'), starts('GIF89a'))],
  ['webp', all(starts('RIFF'), starts('WEBP', 8))],
  ['pdf', starts('%PDF-')],
  ['heic', brand(/^(hei[cmsx]|mif1)$/)],
  // Pictures that move are none that a desk could show.
  ['heics', brand(/^(hev[cmsx]|msf1)$/)],
  ['avif', brand(/^avi[fs]$/)],
  ['m4a', brand(/^M4[AB] $/)],
  ['3gp', brand(/^3g/)],
  ['mov', brand(/^qt {2}$/)],
  ['mp4', brand(/^(isom|iso\d|mp4[12]|avc1|M4V |dash|MSNV|mmp4)$/)],
  ['ogg', starts('OggS')],
  ['amr', any(starts('#!AMR\n'), starts('#!AMR-WB\n'))],
  ['mp3', any(starts('ID3'), isMp3Frame)],
  // What would run where somebody opens it, whatever it is called.
  ['exe', starts('MZ')],
  ['elf', starts('\x7fELF')],
  [
    'class',
    bytes =>
      bytes.length >= 4 &&
      [0xcafebabe, 0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe].includes(viewOf(bytes).getUint32(0)),
  ],
  ['lnk', starts('L\0\0\0\x01\x14\x02\0')],
  ['msi', starts('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
  ['chm', starts('ITSF')],
  ['docx', isWordDocument],
  ['zip', any(starts('PK\x03\x04'), starts('PK\x05\x06'))],
  ['rar', starts('Rar!\x1a\x07')],
  ['7z', starts("7z\xbc\xaf'\x1c")],
  ['gz', starts('\x1f\x8b')],
];

/**
 * How an active document begins that a browser or a shell would run. No comment can be read as another's inside: a row of them would
 * be tried in every division, and a text of them would hold the process for ever.
 */
const ACTIVE: readonly (readonly [extension: string, RegExp])[] = [
  ['svg', /^(<\?xml[^>]*>\s*)?(<!--(?:(?!-->)[\s\S])*-->\s*)*(<!doctype svg[^>]*>\s*)?<svg[\s>]/i],
  [
    'html',
    /^(<\?xml[^>]*>\s*)?(<!--(?:(?!-->)[\s\S])*-->\s*)*<(!doctype html|html|head|body|script|iframe|meta|img|a)[\s>]/i,
  ],
  ['php', /^<\?(php|=)/i],
  ['sh', /^#!/],
  ['reg', /^(Windows Registry Editor|REGEDIT4)/],
  ['url', /^\[InternetShortcut\]/i],
];

/** So much of a text tells what it is. */
const HEAD = 4_000;

const sniffText = (bytes: Uint8Array, name: string): Sniffed => {
  const text = asText(bytes);
  if (text === undefined) return { kind: 'unknown' };
  const active = ACTIVE.find(([, pattern]) => pattern.test(text.slice(0, HEAD).trimStart()));
  if (active !== undefined) return { kind: 'other', extension: active[0] };
  if (/^\s*BEGIN:VCARD\r?\n/i.test(text.slice(0, 200))) return { kind: 'taken', type: 'vcf' };
  const type = typeOfExtension(extensionOf(name));
  return type === 'csv' || type === 'txt' ? { kind: 'taken', type } : { kind: 'unknown' };
};

/** Bytes that no text of Windows-1252 has: controls other than those of lines, and the five that stand for nothing. */
const isNoLetter = (byte: number): boolean =>
  (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) ||
  [0x7f, 0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte);

/**
 * Text as phones and offices write it: UTF-8, UTF-16 with its mark, or Windows-1252, as spreadsheets and Outlook's contacts are;
 * without control characters other than those of lines. Nothing else is taken for text.
 */
const asText = (bytes: Uint8Array): string | undefined => {
  if (bytes.length === 0) return undefined;
  const mark = ascii(bytes, 0, 2);
  const encoding = mark === '\xff\xfe' ? 'utf-16le' : mark === '\xfe\xff' ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return /(?![\t\n\f\r\u0085])\p{Cc}/u.test(text) ? undefined : text;
  } catch {
    return encoding !== 'utf-8' || bytes.some(isNoLetter) ? undefined : ascii(bytes, 0, HEAD);
  }
};
