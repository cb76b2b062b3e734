import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const root = join(__dirname, '../../..');
const folder = join(root, '.github/workflows');
const permissions = z.union([z.string(), z.record(z.string(), z.string())]);
const step = z.object({
  run: z.string().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});
const job = z.object({
  permissions: permissions.optional(),
  needs: z.union([z.string(), z.array(z.string())]).optional(),
  environment: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
  steps: z.array(step),
});
const workflow = z.object({ permissions, jobs: z.record(z.string(), job) });
type Job = z.output<typeof job>;

const workflows = readdirSync(folder).map(file => ({
  file,
  text: readFileSync(join(folder, file), 'utf8'),
  ...workflow.parse(parse(readFileSync(join(folder, file), 'utf8'))),
}));
const deploy = workflows.find(({ file }) => file === 'deploy.yml')!;
/** What a job may do: its own permissions replace the workflow's. */
const mayWrite = (whole: z.output<typeof permissions>, own: Job, what: string): boolean => {
  const counts = own.permissions ?? whole;
  return typeof counts === 'string' ? counts === 'write-all' : counts[what] === 'write';
};
const commands = ({ steps }: Job): readonly string[] => steps.flatMap(({ run }) => run?.split('\n') ?? []);
/** What loads packages, or runs what came with them. */
const installs = /\b(npm|npx|yarn|pnpm|tsx|corepack)\b|node_modules/;

test('no package is installed, and no script of one runs, in a job that can get a token', () => {
  const withToken = workflows.flatMap(({ permissions: whole, jobs }) =>
    Object.values(jobs).filter(each => mayWrite(whole, each, 'id-token')),
  );
  expect(withToken).toHaveLength(1);
  for (const each of withToken) {
    expect(commands(each).filter(line => installs.test(line))).toEqual([]);
    // A cache could have been filled by a job that runs a package's scripts.
    expect(each.steps.filter(({ with: inputs }) => inputs?.cache !== undefined)).toEqual([]);
    expect(each.env?.DEPLOY_BUILT).toBe('true');
  }
});

test('the package is built without a token and without rights, and what was built is deployed', () => {
  const build = deploy.jobs.build!;
  const last = deploy.jobs.deploy!;
  expect(deploy.permissions).toEqual({});
  expect(build.permissions).toEqual({ contents: 'read' });
  expect(build.environment).toBeUndefined();
  expect(JSON.stringify(build)).not.toMatch(/secrets\.|azure\/login|AZURE_/i);
  expect(commands(build)).toEqual(['npm ci', 'npm run advisories', 'npm run package']);
  expect(last.needs).toBe('build');
  expect(last.environment).toBe('production');
  const kept = String(build.steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'))?.with?.path);
  expect(kept.trim().split('\n')).toEqual(['dist/package', 'dist/package.zip', 'dist/deploy', 'dist/sbom.cdx.json']);
  expect(last.steps.find(({ uses }) => uses?.startsWith('actions/download-artifact@'))?.with?.path).toBe('dist');
  expect(
    commands(last)
      .filter(line => line.startsWith('azd '))
      .slice(1),
  ).toEqual(['azd provision --no-prompt', 'azd deploy channel --from-package dist/package.zip --no-prompt']);
});

test('every action is pinned to a commit, and no checkout leaves its token behind', () => {
  const steps = workflows.flatMap(({ jobs }) => Object.values(jobs).flatMap(each => each.steps));
  const used = steps.filter(({ uses }) => uses !== undefined);
  expect(used.length).toBeGreaterThan(5);
  for (const { uses, with: inputs } of used) {
    expect(uses).toMatch(/^[\w.-]+\/[\w.-]+@[0-9a-f]{40}$/);
    if (uses!.startsWith('actions/checkout@')) expect(inputs?.['persist-credentials']).toBe(false);
  }
  for (const { permissions: whole } of workflows)
    for (const right of typeof whole === 'string' ? [whole] : Object.values(whole)) expect(right).toBe('read');
});

test('known weaknesses are asked for on every change, each week, and before a deployment', () => {
  const ci = workflows.find(({ file }) => file === 'ci.yml')!;
  expect(ci.text).toMatch(/^ {2}schedule:\n(?: *#.*\n)* {4}- cron: /m);
  for (const each of [ci.jobs.test!, deploy.jobs.build!]) expect(commands(each)).toContain('npm run advisories');
});

test('packages and actions are kept up to date, a week after they came out', () => {
  const { updates } = z
    .object({
      updates: z.array(
        z.object({ 'package-ecosystem': z.string(), cooldown: z.object({ 'default-days': z.number() }) }),
      ),
    })
    .parse(parse(readFileSync(join(root, '.github/dependabot.yml'), 'utf8')));
  expect(updates.map(update => update['package-ecosystem'])).toEqual(['npm', 'github-actions']);
  for (const { cooldown } of updates) expect(cooldown['default-days']).toBeGreaterThanOrEqual(7);
});

test('the deployment takes every choice that the Bicep reads from azd', () => {
  const read = [
    ...readFileSync(join(root, 'infra/main.bicepparam'), 'utf8').matchAll(/readEnvironmentVariable\('(\w+)'/g),
  ];
  // azd gives it by itself, of whoever is signed in.
  const names = read.map(([, name = '']) => name).filter(name => name !== 'AZURE_PRINCIPAL_ID');
  expect(names.length).toBeGreaterThan(15);
  expect(names.filter(name => !(name in (deploy.jobs.deploy!.env ?? {})))).toEqual([]);
});
