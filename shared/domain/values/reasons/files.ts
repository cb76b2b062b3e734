import type { NoFacts } from '../no-facts';

/** Why a file was taken, or was not: rule ids with the facts that each compared. */
export type FilesReasons = {
  'file.blocked-content': { is: string };
  'file.blocked-extension': { extension: string };
  'file.came-with-text': { count: number };
  'file.damaged': { is: string };
  'file.empty': NoFacts;
  'file.not-fetched': { reason: string };
  'file.taken': { callsNobody?: string; via: string; contentType: string; size: number };
  'file.too-large': { bytes?: number; maxMegabytes: number };
  'file.type-not-known': NoFacts;
  'file.type-not-taken': { is: string };
  'files.switched-off': { who: string; channel?: string; count?: number };
};
