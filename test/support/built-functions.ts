import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { buildPages } from '../../build/pages';
import { waitFor } from './wait-for';

const ROOT = join(__dirname, '../..');
const OUTPUT = join(ROOT, 'dist/functions.js');
const LOCK = join(ROOT, 'dist/.building');
const SOURCES = ['functions', 'shared', 'build/bundle.ts', 'package-lock.json'];
/** Longer than any build takes: who left the lock behind is gone. */
const FORGOTTEN_MS = 60_000;

/** Builds the pages into `dist/web` when they are not what their sources say: one test file does, the others wait for it. */
export const builtPages = async (): Promise<void> => {
  await waitFor('another test file to end its build', taken, { timeoutMs: 2 * FORGOTTEN_MS });
  try {
    await buildPages();
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
};

/** Builds `dist/functions.js` when it is missing or older than its sources: the first test file does, the others wait for it. */
export const builtFunctions = async (): Promise<void> => {
  await waitFor('another test file to end its build', taken, { timeoutMs: 2 * FORGOTTEN_MS });
  try {
    if (isStale()) await promisify(execFile)(process.execPath, ['--import', 'tsx', 'build/bundle.ts'], { cwd: ROOT });
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
};

const taken = (): boolean => {
  mkdirSync(dirname(LOCK), { recursive: true });
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    if (existsSync(LOCK) && Date.now() - statSync(LOCK).mtimeMs > FORGOTTEN_MS) rmSync(LOCK, { recursive: true });
    return false;
  }
};

const isStale = (): boolean => {
  if (!existsSync(OUTPUT)) return true;
  const builtAt = statSync(OUTPUT).mtimeMs;
  return SOURCES.some(source => newestIn(join(ROOT, source)) > builtAt);
};

const newestIn = (path: string): number => {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(...readdirSync(path).map(name => newestIn(join(path, name))));
};
