import type { FaultPoint, Files, KeptFile } from '../../shared/ports';

/** Files in memory, kept once under their conversation and id; a test of the adapter holds the same against Azurite. */
export const memoryFiles = (kept: Map<string, KeptFile & { readonly bytes: Buffer }>, fault: FaultPoint): Files => ({
  keep: async (conversation, file, { name, contentType, bytes }) => {
    await fault('before file');
    const key = `${conversation}/${file}`;
    if (kept.has(key)) return false;
    kept.set(key, { name, contentType, size: bytes.length, bytes: Buffer.from(bytes) });
    await fault('after file');
    return true;
  },
  find: async (conversation, file) => {
    const found = kept.get(`${conversation}/${file}`);
    return found && { name: found.name, contentType: found.contentType, size: found.size };
  },
  read: async (conversation, file) => kept.get(`${conversation}/${file}`),
  removeAll: async conversation => {
    for (const key of [...kept.keys()]) if (key.startsWith(`${conversation}/`)) kept.delete(key);
  },
});
