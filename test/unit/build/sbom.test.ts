import { partsOfPages, sbomOf } from '../../../build/sbom';

const app = { name: 'channel', version: '1.0.0' };
const zod = { name: 'zod', version: '4.0.0', license: 'MIT' };
const lock = (packages: Record<string, object>) =>
  JSON.stringify({ lockfileVersion: 3, packages: { '': {}, ...packages } });
const integrity = `sha512-${Buffer.from('abc').toString('base64')}`;

test('a bundled package stands once, with its address in the registry, its licence and its hash', () => {
  const known = lock({
    'node_modules/zod': { version: '4.0.0', integrity },
    'node_modules/a/node_modules/@azure/core': { version: '1.2.3', integrity },
    'node_modules/not-bundled': { version: '9.9.9', integrity },
  });
  const scoped = { name: '@azure/core', version: '1.2.3', license: '(MIT OR ISC)' };
  const list = JSON.parse(sbomOf(app, [zod, scoped, zod], known));
  expect(list).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5', metadata: { component: app } });
  expect(list.components).toEqual([
    expect.objectContaining({ purl: 'pkg:npm/%40azure/core@1.2.3', licenses: [{ expression: '(MIT OR ISC)' }] }),
    expect.objectContaining({
      purl: 'pkg:npm/zod@4.0.0',
      hashes: [{ alg: 'SHA-512', content: Buffer.from('abc').toString('hex') }],
    }),
  ]);
  expect(sbomOf(app, [scoped, zod], known)).toBe(sbomOf(app, [zod, scoped], known));
});

test('a package that the lockfile has in another version stops it', () => {
  expect(() => sbomOf(app, [zod], lock({ 'node_modules/zod': { version: '4.0.1', integrity } }))).toThrow(
    /^zod@4\.0\.0 is in the package, but package-lock\.json doesn't know it/,
  );
});

test('the packages of the pages are read from their licences', () => {
  const licences =
    '# Licenses\n\n## @tanstack/store - 0.11.2 (MIT)\n\nMIT License\n\n## react - 19.3.1 (MIT)\n\n## Not a package\n';
  expect(partsOfPages(licences)).toEqual([
    { name: '@tanstack/store', version: '0.11.2', license: 'MIT' },
    { name: 'react', version: '19.3.1', license: 'MIT' },
  ]);
});
