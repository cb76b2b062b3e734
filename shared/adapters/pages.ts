import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { once } from '../once';
import type { Packing, Pages } from '../ports';

/** What the build of the pages writes beside them (`web/vite/precompressed.ts`). */
const builtSchema = z.object({
  version: z.string(),
  files: z.array(
    z.object({
      path: z.string(),
      type: z.string(),
      hash: z.string(),
      packings: z.array(z.enum(['br', 'gzip'])),
    }),
  ),
});

const ENDINGS: Readonly<Record<Packing, string>> = { br: '.br', gzip: '.gz' };

/**
 * The pages that were built into a folder. Only paths that the build has listed are read, so no address leads anywhere else; a file is
 * kept once it was asked for, for it never changes.
 */
export const createPages = (folder: string): Pages => {
  const built = once(() => readBuilt(folder));
  const kept = new Map<string, Promise<Buffer>>();
  const read = (name: string): Promise<Buffer> => {
    const reading = kept.get(name) ?? readFile(join(folder, name));
    kept.set(name, reading);
    reading.catch(() => kept.delete(name));
    return reading;
  };
  return {
    version: () => built()?.version ?? 'none',
    shell: async () => (built() === undefined ? undefined : (await read('index.html')).toString('utf8')),
    file: async (path, takes) => {
      const found = built()?.files.get(path);
      if (found === undefined) return undefined;
      const { type, hash } = found;
      const packing = found.packings.find(each => takes.has(each));
      if (packing === undefined) return { type, etag: `"${hash}"`, bytes: await read(path) };
      const bytes = await read(`${path}${ENDINGS[packing]}`);
      return { type, etag: `"${hash}-${packing}"`, packing, bytes };
    },
  };
};

const readBuilt = (folder: string) => {
  let text: string;
  try {
    text = readFileSync(join(folder, 'files.json'), 'utf8');
  } catch {
    return undefined;
  }
  const { version, files } = builtSchema.parse(JSON.parse(text));
  return { version, files: new Map(files.map(file => [file.path, file])) };
};
