import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sampleSettings, settingsPage } from '../../../../scripts/docs/docs-settings';
import { describeSettings } from '../../../../shared/settings/read';

const read = (file: string) =>
  readFileSync(path.resolve(__dirname, '../../../..', file), 'utf8').replaceAll('\r\n', '\n');

test('docs/settings.md is current: if not, run `npm run docs:settings`', () => {
  expect(read('docs/settings.md')).toBe(settingsPage());
});

test('local.settings.sample.json is current: if not, run `npm run docs:settings`', () => {
  expect(read('local.settings.sample.json')).toBe(sampleSettings());
});

test('every setting stands in both, with its meaning', () => {
  const sample = JSON.parse(read('local.settings.sample.json')).Values;
  for (const { name, meaning, local } of describeSettings()) {
    expect(sample[name]).toBe(local);
    expect(read('docs/settings.md')).toContain(`| \`${name}\` | ${meaning} |`);
  }
});
