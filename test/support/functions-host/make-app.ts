import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export type TestApp = {
  readonly folder: string;
  readonly write: (path: string, text: string) => void;
  readonly remove: () => void;
};

const nodeModules = join(__dirname, '../../../node_modules');

/** An app of a few files in a folder of its own, with a minimal package.json and host.json unless given. */
export const makeApp = (files: Readonly<Record<string, string>>): TestApp => {
  const folder = mkdtempSync(join(tmpdir(), 'functions-app-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  symlinkSync(nodeModules, join(folder, 'node_modules'), 'junction');
  const all = { 'package.json': '{"main":"app.js"}', 'host.json': '{"version":"2.0"}', ...files };
  for (const [path, text] of Object.entries(all)) write(path, text);
  return { folder, write, remove: () => rmSync(folder, { recursive: true, force: true }) };
};
