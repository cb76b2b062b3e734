// Bundles the functions into one CommonJS file.
//   npm run build     dist/functions.js, readable, with a source map
//   npm run package   the same, minified, for deployment: scripts/package.ts
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';

const root = join(__dirname, '..');

/**
 * One bundle: the SDKs bundle as CommonJS only. `@azure/functions-core` is the host's own, given at run time.
 * What is imported with `import()` is in the bundle too, and runs when it is first needed.
 */
export const bundle = async (
  entry: string,
  outfile: string,
  { minify }: { readonly minify: boolean },
): Promise<Metafile> => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['@azure/functions-core'],
    // Some packages ask for their own address, which CommonJS doesn't have.
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
    minify,
    keepNames: true,
    sourcemap: minify ? false : 'linked',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  return metafile;
};

if (require.main === module) {
  bundle('functions/index.ts', 'dist/functions.js', { minify: false }).catch(() => {
    process.exitCode = 1;
  });
}
