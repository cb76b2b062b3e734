// Bundles the functions for a Node worker.
//   npm run build     dist/functions.js and its parts, readable, with source maps
//   npm run package   the same, minified, for deployment: build/package.ts
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type BuildOptions, build, context, type Metafile, type OutputFile, type Plugin, transform } from 'esbuild';
import { unlessBuilt } from './unless-built';

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

/** `z` as a namespace, which falls apart at the build: what nobody asks of zod, more than half of it, stays out. */
const onlyUsedOfZod: Plugin = {
  name: 'only-used-of-zod',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/](functions|shared)[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace("import { z } from 'zod'", "import * as z from 'zod'"),
      loader: 'ts',
    })),
};

/** Of SDKs that are there twice, as ES modules and as CommonJS, the second alone: the bus' SDK asks for that whatever we do. */
const oneForm: Plugin = {
  name: 'one-form',
  setup: ({ onResolve, resolve }) =>
    onResolve({ filter: /^@azure\/(core-|data-tables)/ }, ({ path, kind, importer, resolveDir }) =>
      kind === 'import-statement' ? resolve(path, { kind: 'require-call', importer, resolveDir }) : undefined,
    ),
};

/**
 * What follows from the code alone stands in the bundle as a value: addresses are made of the contract, whose schemas take zod a
 * quarter of a second to make.
 */
const madeAtBuild: Plugin = {
  name: 'made-at-build',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]functions[\\/]api[\\/]addresses[\\/]addresses\.ts$/ }, async ({ path }) => {
      const { outputFiles } = await build({
        ...common(false),
        sourcemap: false,
        banner: {},
        entryPoints: [path],
        write: false,
      });
      const made: { readonly exports: object } = { exports: {} };
      new Function('module', 'exports', 'require', outputFiles[0]?.text ?? '')(made, made.exports, require);
      return { contents: Object.entries(made.exports).map(asExport).join('\n') };
    }),
};
const asExport = ([name, value]: readonly [string, unknown]): string =>
  `export const ${name} = ${JSON.stringify(value)};`;

const BANNER = "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;";

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
  banner: { js: BANNER },
  minify,
  sourcemap: minify ? false : 'linked',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
});

/** Bundles one entry file into `outfile` (absolute), everything in one file. Gives the files that went in. */
export const bundleWhole = async (entry: string, outfile: string): Promise<Metafile['inputs']> =>
  (await build({ ...common(true), entryPoints: [entry], outfile })).metafile.inputs;

/** What is imported with `import()` becomes a part of its own, which stands beside the entry: esbuild divides ES modules only. */
const inParts = (entry: string, outfile: string, minify: boolean) => ({
  ...common(minify),
  entryPoints: { [basename(outfile, '.js')]: entry },
  outdir: dirname(outfile),
  format: 'esm' as const,
  splitting: true,
  chunkNames: `${PART}[hash]`,
  banner: {},
  sourcemap: minify ? (false as const) : ('inline' as const),
  plugins: [later, oneForm, oneLanguage, madeAtBuild, onlyUsedOfZod],
  write: false as const,
});
const PART = 'part-';

/** Writes parts as CommonJS, as the host loads them: the entry last, for a host that runs meanwhile; then removes old ones. */
const writeParts = async (files: readonly OutputFile[], outfile: string, minify: boolean): Promise<void> => {
  const folder = dirname(outfile);
  await mkdir(folder, { recursive: true });
  const write = async ({ path, text }: OutputFile): Promise<void> => {
    const sourcemap = minify ? false : 'external';
    const { code, map } = await transform(text, {
      ...{ format: 'cjs', platform: 'node', target: 'node20', banner: BANNER, minify, sourcemap, sourcefile: path },
    });
    if (!minify) await writeFile(`${path}.map`, map);
    await writeFile(path, minify ? code : `${code}//# sourceMappingURL=${basename(path)}.map\n`);
  };
  await Promise.all(files.filter(({ path }) => path !== outfile).map(write));
  await Promise.all(files.filter(({ path }) => path === outfile).map(write));
  const written = new Set(files.flatMap(({ path }) => [basename(path), `${basename(path)}.map`]));
  const stale = (await readdir(folder)).filter(file => file.startsWith(PART) && !written.has(file));
  await Promise.all(stale.map(file => rm(join(folder, file), { force: true })));
};

/** The packages that a bundle asks for later. */
const askedLater = ({ outputs }: Metafile): readonly string[] => {
  const imports = Object.values(outputs).flatMap(output => output.imports);
  const asked = new Set(imports.filter(({ external }) => external).map(({ path }) => path));
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

/**
 * Bundles one entry file into `outfile` (absolute), its parts beside it, and the packages that it loads later into `later/`. Gives
 * the files that went in.
 */
export const bundle = async (
  entry: string,
  outfile: string,
  { minify }: { readonly minify: boolean },
): Promise<Metafile['inputs']> => {
  const { metafile, outputFiles } = await build(inParts(entry, outfile, minify));
  await writeParts(outputFiles, outfile, minify);
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
  // Nothing is written after a mistake, while a host serves the bundle.
  const kept = await context(inParts(entry, outfile, false));
  let before: string | undefined;
  const again = async (): Promise<void> => {
    const { metafile, outputFiles } = await kept.rebuild();
    const wanted = askedLater(metafile);
    await writeParts(outputFiles, outfile, false);
    if (wanted.join() === before) return;
    await bundleLater(wanted, outfile, false);
    before = wanted.join();
  };
  await again();
  return { again, end: () => kept.dispose() };
};

/** The app's own bundle, as it is run on this machine: its entry and the file that is made of it. */
export const ofTheApp = ['functions/index.ts', join(root, 'dist/functions.js')] as const;

/** Makes `dist/functions.js` and what stands beside it what the sources say. @returns whether there was something to do */
export const buildFunctions = (): Promise<boolean> => {
  const sources = ['functions', 'shared', 'build', 'package-lock.json'];
  return unlessBuilt({ sources, outputs: partsOfTheApp, kept: 'dist/functions.hash' }, () =>
    bundle(...ofTheApp, { minify: false }),
  );
};
const partsOfTheApp = (): readonly string[] => {
  const folder = join(root, 'dist');
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const parts = files.filter(name => name.startsWith(PART) && name.endsWith('.js'));
  return ['functions.js', 'later', ...parts.sort()].map(name => join('dist', name));
};

if (require.main === module) {
  bundle(...ofTheApp, { minify: false }).catch(error => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
