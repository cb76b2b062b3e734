import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');

/** What something is made of and what it leaves, from the root: files, or folders with all that is in them. */
export type Built = {
  readonly sources: readonly string[];
  readonly outputs: () => readonly string[];
  /** Where it is written down of what was built, and what came of it. */
  readonly kept: string;
};

const filesUnder = (path: string): readonly string[] => {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry => (entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)]));
};

/** Of the content of all that stands under some paths. */
const hashOf = (paths: readonly string[]): string => {
  const hash = createHash('sha256').update(process.versions.node);
  for (const path of paths)
    for (const file of filesUnder(join(root, path))) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
};

/**
 * Builds, unless what stands there came of the same sources. Whoever builds past this, as a watch does, leaves another output, or
 * the same.
 *
 * @returns whether there was something to do
 */
export const unlessBuilt = async (
  { sources, outputs, kept }: Built,
  build: () => Promise<unknown>,
): Promise<boolean> => {
  const file = join(root, kept);
  const wanted = hashOf(sources);
  if (existsSync(file) && readFileSync(file, 'utf8') === `${wanted} ${hashOf(outputs())}`) return false;
  await build();
  writeFileSync(file, `${wanted} ${hashOf(outputs())}`);
  return true;
};
