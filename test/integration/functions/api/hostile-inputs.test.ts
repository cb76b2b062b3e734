import type { HttpMethod } from '@azure/functions';
import type { z } from 'zod';
import { contract } from '../../../../shared/api/contract';
import { type Endpoint, everyRole, type Role } from '../../../../shared/api/endpoint';
import type { Person } from '../../../support/api';
import { type ConfigApi, configApi } from '../../../support/config-api';

let api: ConfigApi;
beforeEach(async () => {
  api = await configApi();
});

const endpoints: readonly Endpoint[] = Object.values(contract);
const named = endpoints.map(each => [each.name, each] as const);
const who = (...roles: readonly Role[]): Person => ({ id: 'ana', name: 'Ana Flores', roles });

/** What word processors, spreadsheets, templates, databases and programmers trip over. */
const STRANGE = [
  ...['', ' ', '\u2028', '\u0000', '\ud800', '\u202e', '👩‍👩‍👧‍👦'.repeat(50), 'x'.repeat(3_000)],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '../../Config',
    "' or PartitionKey ne '",
    '=cmd|/c calc!A1',
    '-1',
    '1e400',
    'NaN',
  ],
  ...[
    '+275760-09-13T00:00:00Z',
    '0000-00-00',
    '9999-12-31T23:59:59Z',
    '<script>alert(1)</script>',
    '{{NextOpening}}',
    '%',
    '../x',
  ],
];
const BODIES = [
  ...['', 'null', '[]', '"text"', '{', '1e400', `${'['.repeat(5_000)}${']'.repeat(5_000)}`],
  ...[
    '{"__proto__":{"roles":["admin"]},"constructor":{"prototype":{}}}',
    `{"a":${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}}`,
  ],
];

const keysOf = (schema: z.ZodType): readonly string[] =>
  'shape' in schema ? Object.keys(schema.shape as Record<string, unknown>) : [];
const pathWith = ({ route }: Endpoint, value: string): string =>
  route.replaceAll(/\{\w+\}/g, encodeURIComponent(value.replaceAll('\ud800', '\ufffd')) || 'x');

/** Every hostile call of an endpoint: one part of it is strange at a time. */
const hostileCalls = function* (each: Endpoint): Generator<{ readonly path: string; readonly body?: string }> {
  for (const value of STRANGE) {
    if (each.route.includes('{')) yield { path: pathWith(each, value) };
    const asked = encodeURIComponent(value.replaceAll('\ud800', '\ufffd'));
    for (const key of keysOf(each.query)) yield { path: `${pathWith(each, 'x')}?${key}=${asked}` };
    if (each.method === 'GET') continue;
    const filled = Object.fromEntries(keysOf(each.body).map(key => [key, value]));
    yield { path: pathWith(each, 'x'), body: JSON.stringify(filled) };
    yield {
      path: pathWith(each, 'x'),
      body: JSON.stringify({ commandId: 'c1', text: value, note: value, file: value }),
    };
  }
  if (each.method !== 'GET') for (const body of BODIES) yield { path: pathWith(each, 'x'), body };
};

const principal = Buffer.from(
  JSON.stringify({
    claims: [
      { typ: 'oid', val: 'ana' },
      { typ: 'preferred_username', val: 'ana' },
      ...everyRole.map(val => ({ typ: 'roles', val })),
    ],
  }),
).toString('base64');

test.each(named)('%s answers whatever comes, and never as if it were our fault', async (_, each) => {
  const wrong: string[] = [];
  for (const { path, body } of hostileCalls(each)) {
    const headers = { 'content-type': 'application/json', 'x-ms-client-principal': principal };
    const answer = await api.send(each.method, path, {
      headers,
      ...(body !== undefined && { body: { string: body } }),
    });
    const said = answer.body.toString();
    if (answer.status >= 500 || /\bat .*\.ts:\d|node_modules/.test(said))
      wrong.push(`${each.method} ${path.slice(0, 80)} ${body?.slice(0, 80)}: ${answer.status} ${said.slice(0, 160)}`);
  }
  expect(wrong).toEqual([]);
});

test.each(everyRole)('a %s is refused whatever this role may not, before anything of it is read', async role => {
  const others = endpoints.filter(({ roles }) => roles.length > 0 && !roles.includes(role));
  expect(others.length).toBeGreaterThan(3);
  for (const each of others) {
    const path = pathWith(each, 'x');
    const { status } = await api.call(
      who(role),
      each.method as HttpMethod,
      path,
      each.method === 'GET' ? undefined : {},
    );
    expect({ name: each.name, status }).toEqual({ name: each.name, status: 403 });
  }
});

test('a viewer may look at a wallboard, and change nothing', () => {
  const may = endpoints.filter(({ roles }) => roles.includes('viewer'));
  expect(may.map(({ method }) => method)).toEqual(may.map(() => 'GET'));
});

const DEEP = 50_000;
test.each([
  [
    'aliases that multiply',
    `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
      .split('')
      .map((key, nth) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[nth]}`).join(',')}]`)
      .join('\n')}\nchannels: *h`,
  ],
  ['lists in lists without end', `channels: ${'['.repeat(DEEP)}${']'.repeat(DEEP)}`],
  ['maps in maps without end', `channels: ${'{a: '.repeat(DEEP)}1${'}'.repeat(DEEP)}`],
  ['a node that holds itself', 'channels: &a [*a]'],
  ['keys of a prototype', '__proto__: {channels: []}\nconstructor: {prototype: {polluted: true}}'],
  ['a key that is there twice', 'channels: []\nchannels: []'],
  ['a tag of another language', 'channels: !!js/function "function () { return 1 }"'],
  ['two megabytes of one line', `channels: "${'x'.repeat(1_900_000)}"`],
  ['a hundred thousand keys', Array.from({ length: 100_000 }, (_, n) => `k${n}: 1`).join('\n')],
  ['no text at all', '\u0000\u2028\ud800'],
])('a file of the configuration with %s is refused with its mistakes, and nothing is live', async (_, text) => {
  const before = await api.live();
  for (const [route, body] of [
    ['config/import', { text, into: 'live', mode: 'replace' }],
    ['config/import', { text, into: 'live', mode: 'merge' }],
  ] as const) {
    const { status, body: said } = await api.call<{ problems?: readonly unknown[] }>(who('admin'), 'POST', route, body);
    if (status === 200) expect(said.problems?.length).toBeGreaterThan(0);
    else expect([400, 413]).toContain(status);
  }
  expect(await api.live()).toBe(before);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
