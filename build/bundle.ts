// Bundles the functions for a Node worker.
//   npm run build     dist/functions.js, readable, with a source map
//   npm run package   the same, minified, for deployment: build/package.ts
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type BuildOptions, build, context, type Metafile, type Plugin } from 'esbuild';

const root = join(__dirname, '..');

/**
 * Packages that are heavy and seldom needed. Each stands in a file of its own beside the bundle, and is read when it is first
 * asked for: even a module that never runs costs its parsing, a millisecond for every 20 KB.
 */
export const loadedLater: readonly string[] = [
  '@azure/communication-phone-numbers',
  '@azure/communication-sms',
  '@azure/identity',
  '@azure/storage-blob',
  'date-holidays',
  'ical.js',
  'libphonenumber-js/max',
  'yaml',
  '@azure/monitor-opentelemetry-exporter',
  '@opentelemetry/resources',
  '@opentelemetry/sdk-metrics',
  '@opentelemetry/sdk-trace-base',
];
const fileOf = (name: string): string => `${name.replace(/^@/, '').replaceAll('/', '-').replace(/\.js$/, '')}.js`;

/** Leads to the files of the packages that load later, and refuses an import that would load one at the start. */
const later: Plugin = {
  name: 'loaded-later',
  setup: ({ onResolve }) =>
    onResolve(
      { filter: new RegExp(`^(${loadedLater.map(name => name.replaceAll('.', '\\.')).join('|')})$`) },
      ({ path, kind, importer }) => {
        if (kind !== 'import-statement') return { path: `./later/${fileOf(path)}`, external: true };
        const text = `${path} is heavy: expected import() or require() where it is first needed, found an import at the top of ${importer}.`;
        return { errors: [{ text }] };
      },
    ),
};

/** zod's messages in fifty languages: ours are our own. English stays, for what zod itself says. */
const oneLanguage: Plugin = {
  name: 'one-language',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, ({ path }) => ({
      contents: "export { default as en } from './en.js';",
      resolveDir: dirname(path),
    })),
};

const common = (minify: boolean): BuildOptions & { readonly metafile: true } => ({
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  // The SDKs bundle as CommonJS only.
  format: 'cjs',
  // The host's own, given at run time.
  external: ['@azure/functions-core'],
  // Some packages ask for their own address, which CommonJS doesn't have.
  define: { 'import.meta.url': 'importMetaUrl' },
  banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
  minify,
  sourcemap: minify ? false : 'linked',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
});

/** Bundles one entry file into `outfile` (absolute), everything in one file. Gives the files that went in. */
export const bundleWhole = async (entry: string, outfile: string): Promise<Metafile['inputs']> =>
  (await build({ ...common(true), entryPoints: [entry], outfile })).metafile.inputs;

const withLater = (entry: string, outfile: string, minify: boolean) => ({
  ...common(minify),
  entryPoints: [entry],
  outfile,
  plugins: [later, oneLanguage],
});

/** The packages that a bundle asks for later. */
const askedLater = ({ outputs }: Metafile): readonly string[] => {
  const main = Object.values(outputs).find(({ entryPoint }) => entryPoint !== undefined);
  const asked = new Set(main?.imports.filter(({ external }) => external).map(({ path }) => path));
  return loadedLater.filter(name => asked.has(`./later/${fileOf(name)}`));
};

const bundleLater = async (
  wanted: readonly string[],
  outfile: string,
  minify: boolean,
): Promise<Metafile['inputs']> => {
  const target = join(dirname(outfile), 'later');
  const parts = await Promise.all(
    wanted.map(name => {
      const stdin = { contents: `module.exports = require('${name}');`, resolveDir: root };
      return build({ ...common(minify), sourcemap: false, stdin, outfile: join(target, fileOf(name)) });
    }),
  );
  // Only then: a host that runs meanwhile finds every file that it may ask for.
  const stale = (await readdir(target).catch(() => [])).filter(file => !wanted.some(name => fileOf(name) === file));
  await Promise.all(stale.map(file => rm(join(target, file), { force: true })));
  return Object.assign({}, ...parts.map(part => part.metafile.inputs));
};

/** Bundles one entry file into `outfile` (absolute), and what it loads later into `later/` beside it. Gives the files that went in. */
export const bundle = async (
  entry: string,
  outfile: string,
  { minify }: { readonly minify: boolean },
): Promise<Metafile['inputs']> => {
  const { metafile } = await build(withLater(entry, outfile, minify));
  return { ...metafile.inputs, ...(await bundleLater(askedLater(metafile), outfile, minify)) };
};

/**
 * Bundles as `bundle` does, readable, and gives what bundles again: what didn't change is remembered, so that takes a
 * fraction of the time. What loads later comes from packages, and is made again only when another is asked for. Until `end` the
 * process stays alive.
 */
export const bundleAndAgain = async (
  entry: string,
  outfile: string,
): Promise<{ readonly again: () => Promise<void>; readonly end: () => Promise<void> }> => {
  // Written here: by itself it would remove the bundle after a mistake, while a host serves it.
  const kept = await context({ ...withLater(entry, outfile, false), write: false });
  let before: string | undefined;
  const again = async (): Promise<void> => {
    const { metafile, outputFiles } = await kept.rebuild();
    const wanted = askedLater(metafile);
    await mkdir(dirname(outfile), { recursive: true });
    await Promise.all(outputFiles.map(({ path, contents }) => writeFile(path, contents)));
    if (wanted.join() === before) return;
    await bundleLater(wanted, outfile, false);
    before = wanted.join();
  };
  await again();
  return { again, end: () => kept.dispose() };
};

if (require.main === module) {
  bundle('functions/index.ts', join(root, 'dist/functions.js'), { minify: false }).catch(error => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
