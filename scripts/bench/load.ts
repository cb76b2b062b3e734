// How long the package takes to load, against a hello-world function app that imports the same Azure SDKs, bundled the same way.
//   npm run bench:load            prints the figures
//   npm run bench:load -- --json  one object
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, bundleWhole } from '../../build/bundle';
import manifest from '../../package.json';

const root = join(__dirname, '../..');
const rounds = 20;
/** A start may take half as long again. */
const allowed = 1.5;

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

/** The host's module, as the worker gives it, so that registrations cost what they cost there. */
const core = `
const Module = require('node:module');
const load = Module._load;
const disposable = { dispose() {} };
const core = { version: '3', hostVersion: '4', log() {}, registerFunction: () => disposable, registerHook: () => disposable,
  setProgrammingModel() {}, getProgrammingModel() {}, Disposable: class { dispose() {} } };
Module._load = (name, ...rest) => name === '@azure/functions-core' ? core : load(name, ...rest);
const begun = process.cpuUsage();
require(process.argv[1]);
const { user, system } = process.cpuUsage(begun);
process.stdout.write(String((user + system) / 1000));
process.exit(0);
`;

const settings = {
  ServiceBusConnection: 'Endpoint=sb://127.0.0.1;SharedAccessKeyName=a;SharedAccessKey=b;UseDevelopmentEmulator=true;',
};
const loadMs = (file: string): number =>
  Number(
    execFileSync(process.execPath, ['-e', core, file], { encoding: 'utf8', env: { ...process.env, ...settings } }),
  );
const quartile = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 4)] ?? Number.NaN;

export type LoadFigures = { readonly helloMs: number; readonly appMs: number; readonly ratio: number };

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
    loadMs(helloFile);
    loadMs(appFile);
    const pairs = Array.from({ length: rounds }, () => [loadMs(helloFile), loadMs(appFile)] as const);
    const [helloMs, appMs] = [quartile(pairs.map(([one]) => one)), quartile(pairs.map(([, other]) => other))];
    return { helloMs, appMs, ratio: appMs / helloMs };
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
        const { helloMs, appMs, ratio } = figures;
        console.log(`hello-world with the same SDKs: ${helloMs.toFixed(0)} ms`);
        console.log(
          `the package:                    ${appMs.toFixed(0)} ms, ${ratio.toFixed(2)} × (allowed: ${allowed} ×)`,
        );
      }
      process.exitCode = figures.ratio <= allowed ? 0 : 1;
    })
    .catch(error => {
      console.error(error);
      process.exitCode = 1;
    });
}
