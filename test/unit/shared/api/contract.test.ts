import { build } from 'esbuild';
import { contract } from '../../../../shared/api/contract';
import type { Endpoint } from '../../../../shared/api/endpoint';

const all: readonly Endpoint[] = Object.values(contract);

test('a browser can load it: nothing of it needs Node, or loads anything by `require`', async () => {
  const { metafile, outputFiles, warnings } = await build({
    entryPoints: ['shared/api/contract.ts', 'shared/api/client.ts'],
    ...{ bundle: true, write: false, metafile: true, outdir: 'web', platform: 'browser', format: 'esm' },
    logLevel: 'silent',
  });
  expect(warnings).toEqual([]);
  expect(
    Object.keys(metafile.inputs).filter(file => !/^(shared\/(api|domain)|node_modules\/zod)\//.test(file)),
  ).toEqual([]);
  const code = outputFiles.map(({ text }) => text).join('');
  expect(code).not.toMatch(/\brequire\(|__require|\bprocess\.|\bBuffer\b/);
});

test('each endpoint has a name and an address of its own', () => {
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  expect(new Set(all.map(({ method, route }) => `${method} ${route}`)).size).toBe(all.length);
});

test('each answer says what is in it: a schema, another media type, or nothing at all', () => {
  const silent = all.flatMap(({ name, answers }) =>
    Object.entries(answers).flatMap(([status, { schema, mediaType }]) =>
      schema === undefined && mediaType === undefined ? [`${name} ${status}`] : [],
    ),
  );
  expect(silent).toEqual([
    ...['feed 304', 'board 304', 'customer-delete 204', 'config-live 304', 'config-draft-discard 204'],
    'bot-callback 202',
  ]);
});

test('the addresses that are out in the world stay', () => {
  expect(`${contract.botCallback.method} /api/${contract.botCallback.route}`).toBe(
    'POST /api/bot/conversations/{id}/messages',
  );
});
