import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.join(__dirname, '../../..');
const folder = mkdtempSync(path.join(tmpdir(), 'consent-evaluate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: string): string => {
  const written = path.join(folder, name);
  writeFileSync(written, content);
  return written;
};
const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [require.resolve('tsx/cli'), path.join(root, 'cli/consent-evaluate.ts'), ...args], {
    cwd: root,
    encoding: 'utf8',
  });

const labelled = file(
  'labelled.tsv',
  'certain\tSTOP\ncertain\tpurple\nham\tleave me alone\nlikely\tgo away\nspam\tstop by the store\n',
);

test('prints grades, precision, recall and every miss', () => {
  const { stdout, status } = run(labelled);
  expect(status).toBe(0);
  expect(stdout).toContain('5 texts');
  expect(stdout).toMatch(/certain +precision 100\.00 %, recall 50\.00 %/);
  expect(stdout).toMatch(/any grade precision 66\.67 %, recall 66\.67 %/);
  expect(stdout).toContain('certain read as none [consent.nothing-said]  purple');
  expect(stdout).toContain('none read as likely [opt-out.leave-alone]  leave me alone');
});

test('prints the same as one JSON object', () => {
  const { stdout, status } = run(labelled, '--json', '--number-type', '10dlc');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    texts: 5,
    certainPrecision: 1,
    certainRecall: 0.5,
    misses: [{ text: 'purple' }, { text: 'leave me alone' }],
  });
});

test.each([
  ['a file that is not there', path.join(folder, 'nothing.tsv'), 'Check the path.'],
  ['a file without labels', file('plain.txt', 'STOP\n'), 'Separate label and text by a tab.'],
])('refuses %s with a sentence', (_, input, sentence) => {
  const { stdout, stderr, status } = run(input);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(sentence);
  expect(stderr).not.toContain('    at ');
});
