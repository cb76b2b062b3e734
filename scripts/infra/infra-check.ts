// Compiles and lints the Bicep without a warning, and compares what it would deploy with the snapshot in the repo.
//   npm run infra:check      checks
//   npm run infra:snapshot   writes the snapshot anew
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bicep, findBicep, none, runBicep } from './bicep';

const infra = join(__dirname, '../../infra');
const committed = join(infra, 'snapshot.json');
const nobody = '00000000-0000-0000-0000-000000000000';

/** One resource that would be deployed. What only Azure knows (an id it makes) stands there as the expression. */
export type Predicted = {
  readonly type: string;
  readonly name: string;
  readonly id: string;
  readonly [property: string]: unknown;
};
export type Snapshot = { readonly predictedResources: readonly Predicted[]; readonly diagnostics: readonly unknown[] };

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
};

/** What would be deployed with these parameters (as azd sets them), keys in a fixed order, so that a diff is the change. */
export const predict = (
  bicep: Bicep,
  parameters: Readonly<Record<string, string>> = {},
  template: 'main' | 'pipeline' = 'main',
): Snapshot => {
  // The compiler writes beside the parameters file: in a folder of its own, two runs at once can't meet.
  const folder = mkdtempSync(join(tmpdir(), 'infra-'));
  try {
    cpSync(infra, folder, { recursive: true });
    const where = ['--subscription-id', nobody, '--tenant-id', nobody, '--location', 'eastus2'];
    const file = join(folder, `${template}.bicepparam`);
    const { ok, said } = runBicep(bicep, ['snapshot', file, '--mode', 'overwrite', ...where], parameters);
    if (!ok || said !== '') throw new Error(said);
    return sorted(JSON.parse(readFileSync(join(folder, `${template}.snapshot.json`), 'utf8'))) as Snapshot;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** What the compiler and its linter say of every file that is deployed by itself, modules included: nothing, if all is well. */
export const warnings = (bicep: Bicep): readonly string[] =>
  ['main.bicep', 'event-subscriptions.bicep', 'pipeline.bicep']
    .map(file => runBicep(bicep, ['build', join(infra, file), '--stdout']))
    .flatMap(({ ok, said }) => (ok ? said.split('\n').filter(line => / : (Warning|Error|Info) /.test(line)) : [said]));

export const committedSnapshot = (): Snapshot => JSON.parse(readFileSync(committed, 'utf8')) as Snapshot;

const check = (update: boolean): boolean => {
  const bicep = findBicep();
  if (bicep === undefined) {
    console.log(none);
    return !update;
  }
  const found = warnings(bicep);
  if (found.length > 0) {
    console.error(`The Bicep has warnings:\n${found.join('\n')}`);
    return false;
  }
  const now = `${JSON.stringify(predict(bicep), null, 2)}\n`;
  if (update) writeFileSync(committed, now);
  else if (now !== readFileSync(committed, 'utf8').replaceAll('\r\n', '\n')) {
    console.error(
      'What would be deployed is not what infra/snapshot.json says. Look at the difference after `npm run infra:snapshot`, and commit it.',
    );
    return false;
  }
  const state = update ? 'written' : 'what would be deployed';
  console.log(`The Bicep compiles and lints without a warning; infra/snapshot.json is ${state}.`);
  return true;
};

if (require.main === module) process.exitCode = check(process.argv.includes('--update')) ? 0 : 1;
