import { z } from 'zod';
import type { ThirdParty } from './third-party';

type Part = Pick<ThirdParty, 'name' | 'version' | 'license'>;

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ version: z.string().optional(), integrity: z.string().optional() })),
});

/** The packages in the pages, as Vite names them in their licences (`## name - version (licence)`). */
export const partsOfPages = (licences: string): readonly Part[] =>
  [...licences.matchAll(/^## (\S+) - (\S+) \((.+)\)$/gm)].map(([, name = '', version = '', license = '']) => ({
    ...{ name, version, license },
  }));

/**
 * What is in the package, as CycloneDX 1.5: each bundled package once, with the hash that the lockfile has of it. The same content
 * is the same list. (`npm sbom --omit dev` leaves out whatever a tool of ours needs as well.)
 *
 * @param lock the text of package-lock.json
 * @throws when the lockfile doesn't know a package
 */
export const sbomOf = (
  app: { readonly name: string; readonly version: string },
  parts: readonly Part[],
  lock: string,
): string => {
  const hashes = hashesIn(lock);
  const all = new Map(parts.map(part => [`${part.name}@${part.version}`, part]));
  const components = [...all]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { name, version, license }]) => {
      const content = hashes.get(id);
      if (content === undefined)
        throw new Error(
          `${id} is in the package, but package-lock.json doesn't know it: expected it there. Run npm ci.`,
        );
      const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
      const shown = { type: 'library', 'bom-ref': id, name, version, purl };
      return { ...shown, hashes: [{ alg: 'SHA-512', content }], licenses: [{ expression: license }] };
    });
  const component = { type: 'application', 'bom-ref': app.name, name: app.name, version: app.version };
  const list = { bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, metadata: { component }, components };
  return `${JSON.stringify(list, null, 2)}\n`;
};

/** The SHA-512 of each package by `name@version`, in hex. */
const hashesIn = (lock: string): ReadonlyMap<string, string> => {
  const { packages } = lockSchema.parse(JSON.parse(lock));
  return new Map(
    Object.entries(packages).flatMap(([path, { version, integrity }]) => {
      const name = path.split('node_modules/').at(-1);
      if (!name || !version || !integrity?.startsWith('sha512-')) return [];
      const hex = Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex');
      return [[`${name}@${version}`, hex] as const];
    }),
  );
};
