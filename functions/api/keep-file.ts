import type { Files, KeptFile } from '../../shared/ports';

type CheckedFile = { readonly name: string; readonly contentType: string; readonly bytes: Uint8Array };

/** Keeps a file under its id, and says what is kept there: sent again, under whatever name, the first that came counts. */
export const keepFile = async (
  files: Pick<Files, 'keep' | 'find'>,
  conversation: string,
  id: string,
  { name, contentType, bytes }: CheckedFile,
): Promise<KeptFile> => {
  const isNew = await files.keep(conversation, id, { name, contentType, bytes });
  const before = isNew ? undefined : await files.find(conversation, id);
  return before ?? { name, contentType, size: bytes.length };
};
