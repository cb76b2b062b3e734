import { type Because, because } from '../values/because';
import { BLOCKED_EXTENSIONS } from './blocked-extensions';
import { cleaned } from './clean/clean';
import { extensionsOf, safeFileName } from './file-name';
import { type ContentType, FILE_TYPES } from './file-types';
import { type Attachments, maxBytes } from './schema';
import { sniff } from './sniff';

/** Why a file isn't taken, by what it is. */
const CHECKED_FOR = ['too-large', 'blocked', 'type-not-taken', 'empty', 'damaged'] as const;
/** The same, and why one never came to be checked: the provider didn't hand it over, or nobody may send files. */
export const FILE_REFUSALS = [...CHECKED_FOR, 'not-fetched', 'switched-off'] as const;
export type CheckRefusal = (typeof CHECKED_FOR)[number];
export type FileRefusal = (typeof FILE_REFUSALS)[number];

export type CheckedFile =
  | {
      readonly kind: 'taken';
      /** Safe to show and to save, with the extension of what it is. */
      readonly name: string;
      readonly contentType: ContentType;
      /** Without metadata. */
      readonly bytes: Uint8Array;
    }
  | RefusedFile;
export type RefusedFile = { readonly kind: 'refused'; readonly refusal: CheckRefusal; readonly because: Because };

/**
 * Whether a file is taken, whoever sends it: its size, its name, its content. The content decides what it is; the name may only
 * speak against it.
 */
export const checkFile = (
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  limits: Pick<Attachments, 'maxMegabytes' | 'blockedExtensions'>,
): CheckedFile => {
  const { blockedExtensions = BLOCKED_EXTENSIONS } = limits;
  if (bytes.length === 0) return refused('empty', because('file.empty'));
  if (bytes.length > maxBytes(limits)) return tooLarge(limits, bytes.length);

  const blocked = extensionsOf(name).find(extension => blockedExtensions.includes(extension));
  if (blocked !== undefined) return refused('blocked', because('file.blocked-extension', { extension: blocked }));

  const found = sniff(bytes, name);
  if (found.kind === 'unknown') return refused('type-not-taken', because('file.type-not-known'));
  const extension = found.kind === 'taken' ? found.type : found.extension;
  if (blockedExtensions.includes(extension))
    return refused('blocked', because('file.blocked-content', { is: extension }));
  if (found.kind === 'other') return refused('type-not-taken', because('file.type-not-taken', { is: extension }));

  const clean = cleaned(bytes, found.type);
  if (clean === undefined) return refused('damaged', because('file.damaged', { is: found.type }));
  return { kind: 'taken', name: safeFileName(name, found.type), contentType: FILE_TYPES[found.type], bytes: clean };
};

/** Refused by its size, which may be known before it was read. */
export const tooLarge = ({ maxMegabytes }: Pick<Attachments, 'maxMegabytes'>, bytes?: number) =>
  refused('too-large', because('file.too-large', { maxMegabytes, ...(bytes !== undefined && { bytes }) }));

const refused = (refusal: CheckRefusal, reason: Because) => ({ kind: 'refused', refusal, because: reason }) as const;
