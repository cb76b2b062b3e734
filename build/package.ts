// Makes what is deployed: dist/package (for azd) and dist/package.zip (the same, for everything else).
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import manifest from '../package.json';
import { bundle } from './bundle';
import { buildPages } from './pages';
import { notices, thirdParties } from './third-party';
import { zip } from './zip';

const root = join(__dirname, '..');
/** Flex Consumption takes far more; a small package starts sooner. */
const limit = 5 * 1024 * 1024;

export type Packaged = {
  readonly folder: string;
  readonly zip: string;
  readonly bytes: number;
  readonly files: readonly string[];
};

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => statSync(join(folder, name)).isFile())
    .map(name => name.replaceAll('\\', '/'))
    .sort();

/** @throws when the zip is 5 MB or more, or a bundled package tells no licence */
export const makePackage = async (target = join(root, 'dist')): Promise<Packaged> => {
  const folder = join(target, 'package');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });

  const inputs = await bundle('functions/index.ts', join(folder, manifest.main), { minify: true });
  cpSync(join(root, 'host.json'), join(folder, 'host.json'));
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  // Beside the bundle, as in development.
  await buildPages();
  cpSync(join(root, 'dist', 'web'), join(folder, 'dist', 'web'), {
    recursive: true,
    filter: path => !path.endsWith('.map'),
  });
  const { name, version, license, main } = manifest;
  writeFileSync(
    join(folder, 'package.json'),
    `${JSON.stringify({ name, version, private: true, license, type: 'commonjs', main }, null, 2)}\n`,
  );
  writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), notices(thirdParties(root, Object.keys(inputs))));

  const files = filesIn(folder);
  const archive = zip(files.map(file => ({ name: file, data: readFileSync(join(folder, file)) })));
  if (archive.length >= limit)
    throw new Error(
      `The package has ${archive.length} bytes: expected less than ${limit}. See what grew: npx esbuild --analyze.`,
    );
  const file = join(target, 'package.zip');
  writeFileSync(file, archive);
  return { folder, zip: file, bytes: archive.length, files };
};

if (require.main === module) {
  makePackage()
    .then(made =>
      console.log(`${relative(root, made.zip)}: ${(made.bytes / 1024).toFixed(0)} KB, ${made.files.length} files.`),
    )
    .catch(error => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    });
}
