// Makes what is deployed: dist/package (for azd) and dist/package.zip (the same, for everything else).
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import manifest from '../package.json';
import { bundle } from './bundle';
import { makeDeployTools } from './deploy-tools';
import { buildPages } from './pages';
import { partsOfPages, sbomOf } from './sbom';
import { notices, type ThirdParty, thirdParties } from './third-party';
import { zip } from './zip';

const root = join(__dirname, '..');
/** Flex Consumption takes far more; a small package starts sooner. */
const limit = 5 * 1024 * 1024;

export type Packaged = {
  readonly folder: string;
  readonly zip: string;
  readonly bytes: number;
  readonly files: readonly string[];
  /** The packages in the bundle. */
  readonly parts: readonly ThirdParty[];
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
  const parts = thirdParties(root, Object.keys(inputs));
  writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), notices(parts));

  const files = filesIn(folder);
  const archive = zip(files.map(file => ({ name: file, data: readFileSync(join(folder, file)) })));
  if (archive.length >= limit)
    throw new Error(
      `The package has ${archive.length} bytes: expected less than ${limit}. See what grew: npx esbuild --analyze.`,
    );
  const file = join(target, 'package.zip');
  writeFileSync(file, archive);
  return { folder, zip: file, bytes: archive.length, files, parts };
};

/** Writes the list of what is in a package beside it, `sbom.cdx.json`, pages included. Gives the file. */
export const writeSbom = ({ folder, parts }: Pick<Packaged, 'folder' | 'parts'>): string => {
  const pages = join(folder, 'dist', 'web', 'third-party.md');
  const ofPages = existsSync(pages) ? partsOfPages(readFileSync(pages, 'utf8')) : [];
  const file = join(dirname(folder), 'sbom.cdx.json');
  writeFileSync(file, sbomOf(manifest, [...parts, ...ofPages], readFileSync(join(root, 'package-lock.json'), 'utf8')));
  return file;
};

if (require.main === module) {
  makePackage()
    .then(async made => {
      writeSbom(made);
      // What a deployment runs around it.
      await makeDeployTools();
      console.log(`${relative(root, made.zip)}: ${(made.bytes / 1024).toFixed(0)} KB, ${made.files.length} files.`);
    })
    .catch(error => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    });
}
