// How long the package takes to load, against a hello-world function app that imports the same Azure SDKs, bundled the same way.
//   npm run bench:load            prints the figures
//   npm run bench:load -- --json  one object
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, bundleWhole } from '../../build/bundle';
import { shiftedPorts } from '../../local/ports';
import { settingsOf } from '../../local/settings';
import manifest from '../../package.json';

const root = join(__dirname, '../..');
const rounds = 20;
/** A start may take a quarter as long again. */
const allowed = 1.25;

const hello = (sdks: readonly string[]): string => `
import { app } from '@azure/functions';
${sdks.map((name, i) => `import * as sdk${i} from '${name}';`).join('\n')}
app.http('hello', { handler: async () => ({ body: Object.keys({ ${sdks.map((_, i) => `...sdk${i}`).join(', ')} }).join() }) });
`;

/** The Azure SDKs that the app uses, at its start or later; telemetry's exporter is none that a hello-world has. */
const sdksAmong = (inputs: readonly string[]): readonly string[] =>
  Object.keys(manifest.dependencies).filter(
    name =>
      /^@azure\//.test(name) &&
      name !== '@azure/functions' &&
      name !== '@azure/monitor-opentelemetry-exporter' &&
      inputs.some(file => file.startsWith(`node_modules/${name}/`)),
  );

/**
 * The host's module, as the worker gives it, so that registrations cost what they cost there. Gives the processor time, in
 * milliseconds, of loading the entry, with the start's hooks, and until all that they began has been done, for 60 ms in which the
 * process has nothing to do tell the end.
 */
const core = `
const Module = require('node:module');
const load = Module._load;
const disposable = { dispose() {} };
const hooks = [];
const core = { version: '3', hostVersion: '4', log() {}, registerFunction: () => disposable,
  registerHook: (name, hook) => { if (name === 'appStart') hooks.push(hook); return disposable; },
  setProgrammingModel() {}, getProgrammingModel() {}, Disposable: class { dispose() {} } };
Module._load = (name, ...rest) => name === '@azure/functions-core' ? core : load(name, ...rest);
const begun = process.cpuUsage();
const spent = () => { const { user, system } = process.cpuUsage(begun); return (user + system) / 1000; };
require(process.argv[1]);
const loaded = spent();
(async () => {
  for (const hook of hooks) await hook({});
  const started = spent();
  let settled = started;
  setInterval(() => {
    const now = spent();
    if (now - settled > 6) { settled = now; return; }
    process.stdout.write(JSON.stringify({ loaded, started, settled }));
    process.exit(0);
  }, 60);
})();
`;

type Spent = { readonly loaded: number; readonly started: number; readonly settled: number };
const settings = settingsOf(shiftedPorts(0), root, {});
const spentOn = (file: string): Spent =>
  JSON.parse(
    execFileSync(process.execPath, ['-e', core, file], { encoding: 'utf8', env: { ...process.env, ...settings } }),
  );
const quartile = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 4)] ?? Number.NaN;

export type LoadFigures = {
  readonly helloMs: number;
  readonly appMs: number;
  readonly ratio: number;
  /** With the start's hooks: the app is made, and its settings are read. */
  readonly startedMs: number;
  /** With every handler loaded, and the rules that read texts. */
  readonly settledMs: number;
};

/**
 * Processor time of alternating rounds, each in a process of its own, after one that warms the disk's cache. Loading waits for
 * nothing, so it is the time that a start takes; and the lower quartile is what a busy machine changes least.
 */
export const compareLoading = async (): Promise<LoadFigures> => {
  const folder = mkdtempSync(join(tmpdir(), 'load-'));
  // Inside the repo, for the packages to be found.
  const entry = join(root, 'dist', 'bench', 'hello.ts');
  try {
    mkdirSync(join(root, 'dist', 'bench'), { recursive: true });
    const [helloFile, appFile] = [join(folder, 'hello.js'), join(folder, 'app.js')];
    const inputs = await bundle('functions/index.ts', appFile, { minify: true });
    writeFileSync(entry, hello(sdksAmong(Object.keys(inputs))));
    await bundleWhole(entry, helloFile);
    spentOn(helloFile);
    spentOn(appFile);
    const pairs = Array.from({ length: rounds }, () => [spentOn(helloFile), spentOn(appFile)] as const);
    const helloMs = quartile(pairs.map(([hello]) => hello.loaded));
    const [appMs, startedMs, settledMs] = (['loaded', 'started', 'settled'] as const).map(until =>
      quartile(pairs.map(([, app]) => app[until])),
    ) as [number, number, number];
    return { helloMs, appMs, ratio: appMs / helloMs, startedMs, settledMs };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(join(root, 'dist', 'bench'), { recursive: true, force: true });
  }
};

if (require.main === module) {
  compareLoading()
    .then(figures => {
      if (process.argv.includes('--json')) console.log(JSON.stringify(figures));
      else {
        const { helloMs, appMs, ratio, startedMs, settledMs } = figures;
        console.log(`hello-world with the same SDKs: ${helloMs.toFixed(0)} ms`);
        console.log(
          `the package:                    ${appMs.toFixed(0)} ms, ${ratio.toFixed(2)} × (allowed: ${allowed} ×)`,
        );
        console.log(`with the start's hooks:         ${startedMs.toFixed(0)} ms`);
        console.log(`with all that loads after it:   ${settledMs.toFixed(0)} ms`);
      }
      process.exitCode = figures.ratio <= allowed ? 0 : 1;
    })
    .catch(error => {
      console.error(error);
      process.exitCode = 1;
    });
}
