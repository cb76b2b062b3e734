import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleAndAgain } from '../../../build/bundle';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bundle-again-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('npm start -- --watch bundles what changed, goes on after a mistake, and adds what is newly loaded later', async () => {
  const [entry, outfile] = [join(folder, 'entry.ts'), join(folder, 'dist', 'entry.js')];
  const write = (code: string): void => writeFileSync(entry, `${code}\n`);
  const built = (): string => readFileSync(outfile, 'utf8');

  write("export const version: string = 'one';");
  const { again, end } = await bundleAndAgain(entry, outfile);
  expect(built()).toContain('"one"');

  try {
    write("export const version: string = 'two';");
    await again();
    expect(built()).toContain('"two"');
    expect(readdirSync(join(folder, 'dist')).sort()).toEqual(['entry.js', 'entry.js.map']);

    write('export const version: string = import from');
    await expect(again()).rejects.toThrow('Build failed');
    expect(built()).toContain('"two"');

    write("export const calendar = () => import('ical.js');");
    await again();
    expect(readdirSync(join(folder, 'dist', 'later'))).toEqual(['ical.js']);
  } finally {
    await end();
  }
});
