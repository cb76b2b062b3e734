// Builds the pages into dist/web, unless what they are made of is what it was.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '..');
/** Vite's own program: it is no CommonJS, and whoever builds no pages needn't load it. */
export const VITE = join(root, 'node_modules/vite/bin/vite.js');
/** Beside the folder, which Vite empties. */
const KEPT = join(root, 'dist/web.hash');

/** What pages are made of: their own files, and what they may import. */
const SOURCES = ['web', 'shared/api', 'shared/look', 'shared/domain', 'package-lock.json'];

const filesUnder = (path: string): readonly string[] => {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry => (entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)]));
};

/** Of the content of all that the pages are made of. */
const sourcesHash = (): string => {
  const hash = createHash('sha256').update(process.versions.node);
  for (const source of SOURCES)
    for (const file of filesUnder(join(root, source))) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
};

/** What stands in `dist/web`, by the list that the build writes; nothing where there is none. */
const builtHash = (): string | undefined => {
  const list = join(root, 'dist/web/files.json');
  return existsSync(list) ? createHash('sha256').update(readFileSync(list)).digest('hex') : undefined;
};

/** Of what, and which build: whoever builds without this file, as a watch does, leaves another one. */
const isBuilt = (wanted: string): boolean =>
  existsSync(KEPT) && readFileSync(KEPT, 'utf8') === `${wanted} ${builtHash()}`;

/**
 * Makes `dist/web` what the sources say. Nothing is done, but for reading them, when it is so already.
 *
 * @returns whether there was something to do
 * @throws with what Vite said
 */
export const buildPages = async (): Promise<boolean> => {
  const wanted = sourcesHash();
  if (isBuilt(wanted)) return false;
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, [VITE, 'build', 'web'], { cwd: root, env }).catch(
    ({ stderr, message }: { readonly stderr?: string; readonly message: string }) => {
      throw new Error(`The pages can't be built. ${stderr?.trim() || message}`);
    },
  );
  writeFileSync(KEPT, `${wanted} ${builtHash()}`);
  return true;
};
