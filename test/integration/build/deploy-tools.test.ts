import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { makeDeployTools } from '../../../build/deploy-tools';

const root = join(__dirname, '../../..');
/** A checkout without packages, as the job with the token has it. */
let checkout: string;
let files: readonly string[];
beforeAll(async () => {
  checkout = mkdtempSync(join(tmpdir(), 'deploy-tools-'));
  cpSync(join(root, 'infra'), join(checkout, 'infra'), { recursive: true });
  files = await makeDeployTools(join(checkout, 'dist', 'deploy'));
});
afterAll(() => rmSync(checkout, { recursive: true, force: true }));

const hooksOf = (): readonly string[] => {
  const { hooks } = parse(readFileSync(join(root, 'azure.yaml'), 'utf8')) as {
    hooks: Record<string, { posix: { run: string }; windows: { run: string } }>;
  };
  return Object.values(hooks).map(({ posix, windows }) => {
    expect(windows.run).toBe(posix.run);
    return posix.run;
  });
};
const run = (steps: readonly string[], env: Readonly<Record<string, string>>) =>
  spawnSync(process.execPath, ['infra/hooks/run.cjs', ...steps], {
    cwd: checkout,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...env },
  });

test('every hook of azd runs by run.cjs, and each is there as it was built', () => {
  const hooks = hooksOf();
  expect(hooks).toHaveLength(5);
  const steps = hooks.flatMap(line => {
    expect(line).toMatch(/^node infra\/hooks\/run\.cjs( [a-z]+)+$/);
    return line.split(' ').slice(2);
  });
  const built = new Set(steps.filter(step => step !== 'package'));
  expect([...built].filter(step => !files.includes(`hooks/${step}.js`))).toEqual([]);
  expect(files).not.toContain('hooks/pipeline.js');
});

test('what was built runs without a single package', () => {
  const { status, stdout } = run(['preprovision'], { DEPLOY_BUILT: 'true', AUTH_CLIENT_ID: 'app-1' });
  expect({ status, stdout: stdout.trim() }).toEqual({
    status: 0,
    stdout: 'People sign in to the Entra ID app app-1.',
  });
  const config = spawnSync(process.execPath, ['dist/deploy/cli/config.js'], { cwd: checkout, encoding: 'utf8' });
  expect(config.stderr + config.stdout).toMatch(/check/);
  // The template stands where the hook looks for it.
  expect(readFileSync(join(checkout, 'dist/deploy/event-subscriptions.bicep'), 'utf8')).toContain('sms-received');
});

test('a failing hook ends azd, and no later step runs', () => {
  const { status, stderr, stdout } = run(['postprovision', 'preprovision'], { DEPLOY_BUILT: 'true' });
  expect(status).toBe(1);
  expect(stderr).toContain('AUTH_CLIENT_ID is not set');
  expect(stdout).not.toContain('Entra ID');
});

test('nothing is packaged again where it was built, and a missing package is named', () => {
  const missing = run(['package', 'preprovision'], { DEPLOY_BUILT: 'true', AUTH_CLIENT_ID: 'app-1' });
  expect(missing.status).toBe(1);
  expect(missing.stderr).toContain('dist/package.zip is missing');
  mkdirSync(join(checkout, 'dist'), { recursive: true });
  writeFileSync(join(checkout, 'dist/package.zip'), '');
  expect(run(['package', 'preprovision'], { DEPLOY_BUILT: 'true', AUTH_CLIENT_ID: 'app-1' }).status).toBe(0);
});
