import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { notices, thirdParties } from '../../../build/third-party';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'notices-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const install = (name: string, manifest: object, licence?: string): string => {
  const folder = join(root, 'node_modules', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0', ...manifest }));
  if (licence !== undefined) writeFileSync(join(folder, 'LICENSE.md'), licence);
  return `node_modules/${name}/dist/index.js`;
};

test('each bundled package stands there once, under its licence text', () => {
  const inputs = [
    install('@scope/one', { license: 'MIT', repository: { url: 'git+https://example.org/one.git' } }, 'The text'),
    install('two', { license: 'MIT' }, 'The text'),
    install('three', { license: { type: 'MPL-2.0' }, author: 'Ann' }),
    'shared/app.ts',
  ];
  const text = notices(thirdParties(root, [...inputs, ...inputs]));
  expect(text).toContain('@scope/one 1.0.0 (MIT) https://example.org/one\ntwo 1.0.0 (MIT)\n\nThe text');
  expect(text.match(/The text/g)).toHaveLength(1);
  expect(text).toContain('three 1.0.0 (MPL-2.0)\n\nLicence: MPL-2.0. By Ann.');
  expect(text).not.toContain('shared');
});

test('a package that tells no licence is refused', () => {
  expect(() => thirdParties(root, [install('four', {})])).toThrow('four: expected a licence');
});
