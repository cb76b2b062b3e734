import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../../../..');
const houses: string[] = [];
afterAll(() => {
  for (const house of houses) rmSync(house, { recursive: true, force: true });
});

/** What the check says of a house of these files. Packages that they name are there, and empty. */
const check = (files: Readonly<Record<string, string>>): { readonly said: string; readonly status: number | null } => {
  const house = mkdtempSync(path.join(tmpdir(), 'house-'));
  houses.push(house);
  const packages = { 'node_modules/@azure/service-bus/index.js': '', 'node_modules/zod/index.js': '' };
  for (const [file, text] of Object.entries({ ...packages, ...files })) {
    mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
    writeFileSync(path.join(house, file), text);
  }
  const script = path.join(root, 'scripts/lint/check-house.ts');
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', script, house], {
    cwd: root,
    encoding: 'utf8',
  });
  return { said: stdout + stderr, status };
};

/** A file, what it may not import, and the rule that says so. */
const wrong: readonly (readonly [rule: string, file: string, imported: string])[] = [
  ['values-know-nothing-above', 'shared/domain/values/v.ts', 'shared/domain/text/t.ts'],
  ['values-import-nothing', 'shared/domain/values/v2.ts', 'shared/domain/survey/s.ts'],
  ['leaf-topics-know-nothing-above', 'shared/domain/text/l.ts', 'shared/domain/config/c.ts'],
  ['messages-and-config-know-nothing-above', 'shared/domain/messages/m.ts', 'shared/domain/routing/model/r.ts'],
  ['the-two-engines-know-nothing-above', 'shared/domain/routing/e.ts', 'shared/ports/p.ts'],
  ['ports-and-ground-files-know-nothing-above', 'shared/outage.ts', 'shared/adapters/tables/a.ts'],
  ['adapters-know-nothing-above', 'shared/adapters/tables/b.ts', 'shared/handling/h.ts'],
  ['what-the-shell-does-know-nothing-above', 'shared/sending/s.ts', 'shared/app.ts'],
  ['the-composition-root-know-nothing-above', 'shared/app.ts', 'functions/f.ts'],
  ['the-engines-know-nothing-of-each-other', 'shared/domain/conversation/c.ts', 'shared/domain/routing/model/r.ts'],
  ['the-engines-know-nothing-of-each-other', 'shared/domain/routing/x.ts', 'shared/domain/conversation/model/m.ts'],
  ['the-domain-is-pure', 'shared/domain/survey/pure.ts', 'shared/hash.ts'],
  ['the-app-alone-makes-adapters', 'shared/handling/made.ts', 'shared/adapters/tables/a.ts'],
  ['the-contract-loads-in-a-browser', 'shared/api/contract.ts', 'shared/domain/config/c.ts'],
  ['nothing-deployed-knows-what-is-not', 'functions/g.ts', 'local/l.ts'],
  ['the-stack-does-not-know-the-app', 'local/k.ts', 'functions/f.ts'],
  ['the-build-knows-nothing-of-ours', 'build/b.ts', 'shared/hash.ts'],
  ['the-deployment-stands-alone', 'infra/hooks/i.ts', 'shared/hash.ts'],
  ['commands-are-clients', 'cli/c.ts', 'functions/f.ts'],
  ['pages-know-the-contract-alone', 'web/data/w.ts', 'shared/app.ts'],
  ['page-data-know-nothing-above', 'web/data/d.ts', 'web/words/w.ts'],
  ['page-words-know-nothing-above', 'web/words/x.ts', 'web/desk/list/r.ts'],
  ['page-controls-know-nothing-above', 'web/ui/u.ts', 'web/app/p.ts'],
  ['page-topics-know-nothing-above', 'web/desk/t.ts', 'web/app/p.ts'],
];
const specifier = (file: string, imported: string): string => {
  const to = path.posix.relative(path.posix.dirname(file), imported).replace(/\.ts$/, '');
  return to.startsWith('.') ? to : `./${to}`;
};
/** Type imports, which vanish when the code runs: they count all the same. */
const importing = (file: string, imported: string) => `import type { A } from '${specifier(file, imported)}';\n`;

describe('a house in which every rule is broken once', () => {
  let found: ReturnType<typeof check>;
  beforeAll(() => {
    const files: Record<string, string> = {};
    for (const [, file, imported] of wrong) {
      files[imported] ??= 'export type A = 1;\n';
      files[file] = `${importing(file, imported)}export type A = 1;\n`;
    }
    found = check({
      ...files,
      'shared/handling/sdk.ts': "import '@azure/service-bus';\n",
      'functions/sdk.ts': "import '@azure/service-bus';\n",
      'shared/domain/survey/table.ts': "export const a = { table: 'SurveyResponses' };\n",
      'functions/key.ts': 'export const b = { rowKey: 1 };\n',
      'shared/adapters/tables/key.ts': "export const c = { table: 'Inbox', rowKey: 1 };\n",
      'shared/domain/survey/one/a.ts': importing('shared/domain/survey/one/a.ts', 'shared/domain/survey/two/b.ts'),
      'shared/domain/survey/two/b.ts': 'export type A = 1;\n',
      'shared/domain/survey/two/c.ts': importing('shared/domain/survey/two/c.ts', 'shared/domain/survey/one/d.ts'),
      'shared/domain/survey/one/d.ts': 'export type A = 1;\n',
      'shared/views/x.ts': importing('shared/views/x.ts', 'shared/views/y.ts'),
      'shared/views/y.ts': importing('shared/views/y.ts', 'shared/views/x.ts'),
      'shared/new-folder/n.ts': '',
      'web/new-folder/n.ts': '',
      'local/long.ts': 'x\n'.repeat(251),
      ...Object.fromEntries(Array.from({ length: 16 }, (_, n) => [`cli/support/${n}.ts`, ''])),
      'test/unit/nowhere/t.test.ts': '',
      'test/unit/shared/hash.test.ts': '',
    });
  }, 180_000);

  test('it fails', () => expect(found.status).toBe(1));
  test.each(wrong)('%s: %s', (rule, file, imported) =>
    expect(found.said).toContain(`${file} imports ${imported}: ${rule}.`),
  );
  test.each([
    [
      'an SDK outside the adapters',
      'shared/handling/sdk.ts imports node_modules/@azure/service-bus/index.js: adapters-alone',
    ],
    [
      'an SDK in a function',
      'functions/sdk.ts imports node_modules/@azure/service-bus/index.js: functions-know-their-host',
    ],
    ['a circle of files, by types alone', 'no-file-circles.'],
    ['a loop of folders without any circle of files', 'shared/domain/survey/: one, two import each other in a circle'],
    ['a folder that is on no floor', 'shared/new-folder/n.ts stands on no floor'],
    ['a folder of pages that is on no floor', 'web/new-folder/n.ts stands on no floor'],
    ['a long file', 'local/long.ts: expected at most 250 lines, found 251.'],
    ['a full folder', 'cli/support/: expected at most 15 files, found 16.'],
    [
      'a table outside the adapters',
      'shared/domain/survey/table.ts: expected no table and no key of one, found SurveyR',
    ],
    ['a key of one', 'functions/key.ts: expected no table and no key of one, found rowKey.'],
    ['a test of nothing', 'test/unit/nowhere/t.test.ts: expected the path of a source'],
  ])('it says: %s', (_what, sentence) => expect(found.said).toContain(sentence));
  test('adapters name both', () => expect(found.said).not.toContain('tables/key.ts: expected no table'));
  test('a test of a file is right where it is', () => expect(found.said).not.toContain('hash.test.ts'));
});

test('a house in order is let pass, and an empty one is not', () => {
  const order = check({
    'shared/domain/text/t.ts':
      "import { z } from 'zod';\nimport type { V } from '../values/v';\nexport type T = V | typeof z;\n",
    'shared/domain/values/v.ts': 'export type V = 1;\n',
    'test/unit/shared/domain/text/t.test.ts': '',
    // A style is a source too, which a page may use and a test may be about.
    'shared/look/tokens.css': '',
    'test/unit/shared/look/tokens.test.ts': '',
    'web/app/main.ts': "import '../../shared/look/tokens.css';\n",
    'web/vite.config.ts': '',
  });
  expect(order).toEqual({ said: 'The house: 6 files, 1 imports.\n', status: 0 });
  expect(check({ 'cli/c.ts': '' })).toEqual({
    said: 'The house: 1 files, 0 imports.\nExpected imports, found none: the rules were held against nothing.\n',
    status: 1,
  });
}, 180_000);
