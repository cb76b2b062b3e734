import { type FileType, typeOfExtension } from './file-types';

/** So long is the name before its extension at most. */
const LONGEST = 80;
/** So much of a name's end is read: no file system has longer ones, and a form may bring one of megabytes. */
const READ = 255;

/** The last extension of a name, in small letters, without its dot; empty when it has none. Dots and spaces at the end don't count. */
export const extensionOf = (name: string): string => {
  const last = baseName(name).replace(/[. ]+$/, '');
  const dot = last.lastIndexOf('.');
  return dot < 0
    ? ''
    : last
        .slice(dot + 1)
        .trim()
        .toLowerCase();
};

/** Every extension of a name: of `invoice.pdf.exe` both, so that none hides before or behind another. */
export const extensionsOf = (name: string): readonly string[] =>
  baseName(name)
    .split('.')
    .slice(1)
    .map(part => part.trim().toLowerCase())
    .filter(part => part !== '');

/**
 * A name that is safe to show, to store and to save anywhere: no path, no control or direction-changing characters, none that a
 * file system refuses, and the extension of what the file is.
 */
export const safeFileName = (name: string, type: FileType): string => {
  const extension = extensionOf(name);
  const kept = typeOfExtension(extension) === type;
  const whole = baseName(name).replace(/[. ]+$/, '');
  const stem = kept ? whole.slice(0, whole.lastIndexOf('.')) : whole;
  const clean = stem
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*\\/%;=&#'`$]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const short = [...clean].slice(0, LONGEST).join('').trim();
  return `${short === '' || DEVICE.test(short) ? 'file' : short}.${kept ? extension : type}`;
};

/** Windows takes these for devices, whatever their extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

const baseName = (name: string): string => {
  const end = name.slice(-READ);
  return end.slice(Math.max(end.lastIndexOf('/'), end.lastIndexOf('\\')) + 1);
};
