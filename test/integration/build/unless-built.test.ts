import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { unlessBuilt } from '../../../build/unless-built';

const root = join(__dirname, '../../..');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unless-built-'));
  mkdirSync(join(folder, 'src', 'deep'), { recursive: true });
  write('src/deep/one.ts', 'one');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const at = (name: string): string => relative(root, join(folder, name));
const build = (): Promise<boolean> =>
  unlessBuilt({ sources: [at('src')], outputs: () => [at('out')], kept: at('kept') }, async () => write('out', 'made'));

test('is built once, and again when a source is another, is new, or is gone', async () => {
  expect([await build(), await build()]).toEqual([true, false]);
  write('src/deep/one.ts', 'two');
  expect([await build(), await build()]).toEqual([true, false]);
  write('src/two.ts', '');
  expect([await build(), await build()]).toEqual([true, false]);
  rmSync(join(folder, 'src/two.ts'));
  expect([await build(), await build()]).toEqual([true, false]);
});

test('is built again when its output is gone, or is no more what was built', async () => {
  await build();
  write('out', 'made by somebody else');
  expect([await build(), await build()]).toEqual([true, false]);
  rmSync(join(folder, 'out'));
  expect([await build(), await build()]).toEqual([true, false]);
});

test('a build that fails is tried again', async () => {
  const broken = { sources: [at('src')], outputs: () => [at('out')], kept: at('kept') };
  await expect(unlessBuilt(broken, () => Promise.reject(new Error('A mistake.')))).rejects.toThrow('A mistake.');
  expect(await build()).toBe(true);
});
