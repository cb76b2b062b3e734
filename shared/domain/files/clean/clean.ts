import { assertNever } from '../../values/never';
import type { FileType } from '../file-types';
import { cleanGif } from './gif';
import { cleanJpeg } from './jpeg';
import { cleanMp4 } from './mp4';
import { cleanPng } from './png';
import { cleanWebp } from './webp';

/**
 * The file without what its maker's device wrote about it: where, when and with what it was made; a film keeps its times.
 * Documents and plain sounds stay as they are.
 *
 * @returns `undefined` when it is damaged: what can't be read can't be cleaned
 */
export const cleaned = (bytes: Uint8Array, type: FileType): Uint8Array | undefined => {
  switch (type) {
    case 'jpg':
      return cleanJpeg(bytes);
    case 'png':
      return cleanPng(bytes);
    case 'gif':
      return cleanGif(bytes);
    case 'webp':
      return cleanWebp(bytes);
    case 'mp4':
    case 'mov':
    case '3gp':
    case 'm4a':
      return cleanMp4(bytes);
    case 'pdf':
    case 'mp3':
    case 'ogg':
    case 'amr':
    case 'csv':
    case 'txt':
      return bytes;
    default:
      return assertNever(type, 'type of a file');
  }
};
