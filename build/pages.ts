// Builds the pages into dist/web, unless what they are made of is what it was.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unlessBuilt } from './unless-built';

const root = join(__dirname, '..');
/** Vite's own program: it is no CommonJS, and whoever builds no pages needn't load it. */
export const VITE = join(root, 'node_modules/vite/bin/vite.js');

const PAGES = {
  // Their own files, and what they may import.
  sources: ['web', 'shared/api', 'shared/look', 'shared/domain', 'package-lock.json'],
  // The list of files that the build writes.
  outputs: () => ['dist/web/files.json'],
  // Beside the folder, which Vite empties.
  kept: 'dist/web.hash',
};

/**
 * Makes `dist/web` what the sources say. Nothing is done, but for reading them, when it is so already.
 *
 * @returns whether there was something to do
 * @throws with what Vite said
 */
export const buildPages = (): Promise<boolean> =>
  unlessBuilt(PAGES, async () => {
    const env = { ...process.env, NODE_ENV: 'production' };
    await promisify(execFile)(process.execPath, [VITE, 'build', 'web'], { cwd: root, env }).catch(
      ({ stderr, message }: { readonly stderr?: string; readonly message: string }) => {
        throw new Error(`The pages can't be built. ${stderr?.trim() || message}`);
      },
    );
  });
