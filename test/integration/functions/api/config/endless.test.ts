import { type ConfigApi, configApi, olga } from '../../../../support/config-api';

let api: ConfigApi;
beforeEach(async () => {
  api = await configApi({});
});

const many = (count: number, of: (n: number) => unknown) => Array.from({ length: count }, (_, n) => of(n));
const keys = (count: number) => Object.fromEntries(many(count, n => [`k${n}`, 1]) as [string, number][]);
const nested = (depth: number) => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`) as unknown;

type Said = { readonly problems: readonly { readonly message: string }[]; readonly detail?: string };
const ask = (route: string, body: unknown, method: 'POST' | 'PUT' = 'POST') =>
  api.call<Said>(olga, method, route, body, { 'if-none-match': '*' });

/** Whoever sends one looks at a hundred mistakes, not at a megabyte of them. */
const TOLD = 100_000;

test.each<[string, unknown, string]>([
  ['sixty thousand keys that nobody knows', keys(60_000), 'has 59900 more mistakes. Mend these first.'],
  [
    'agents of many keys that nobody knows',
    { agents: many(4_900, () => keys(30)) },
    'has 161600 more mistakes. Mend these first.',
  ],
  [
    'names without end, of nobody',
    {
      agents: many(5_000, n => ({ id: `a${n}`, name: 'A', user: `a${n}` })),
      queues: [{ id: 'q', name: 'Q', agents: many(5_000, () => 'x') }],
    },
    'has 4900 more mistakes. Mend these first.',
  ],
  [
    'braces without end',
    { quickReplies: many(500, n => ({ id: `r${n}`, title: 'T', language: 'en', text: '{'.repeat(2_000) })) },
    'has 9900 more mistakes. Mend these first.',
  ],
])('a document of %s: at most a hundred mistakes are told, and how many more there are', async (_, document, last) => {
  for (const route of ['config/validate', 'config/review']) {
    const { status, body } = await ask(route, { config: { document } });
    expect(status).toBe(200);
    expect(body.problems).toHaveLength(101);
    expect(body.problems.at(-1)).toMatchObject({ where: 'the configuration', message: last });
    expect(JSON.stringify(body.problems).length).toBeLessThan(TOLD);
  }
});

test('a command of many fields that nobody knows is refused as briefly', async () => {
  const { status, body } = await ask('config/review', keys(60_000));
  expect(status).toBe(400);
  expect(JSON.stringify(body).length).toBeLessThan(TOLD);
});

test.each<[string, unknown, RegExp]>([
  [
    'a list of a hundred thousand',
    { agents: many(100_000, () => 1) },
    /^Expected at most 5,000 items in a list, found 100,000\./,
  ],
  [
    'two hundred thousand values',
    { agents: many(100, () => many(2_001, () => 1)) },
    /^Expected at most 200,000 values, found 200,/,
  ],
  [
    'five thousand lists in one another',
    { agents: nested(5_000) },
    /^Expected at most 40 groups and lists in one another/,
  ],
])('a document of %s is refused before anything looks at it', async (_, document, sentence) => {
  const refusals = [
    ...(await Promise.all(
      ['config/validate', 'config/review', 'config/to-file'].map(route => ask(route, { config: { document } })),
    )),
    await ask('config/try', { config: { document }, text: 'Hi', to: 'main' }),
    await ask('config/import', { text: 'agents: []', mode: 'merge', into: { document } }),
    await ask('config/hours', { record: document }),
    await ask('config/draft', { base: '', document }, 'PUT'),
  ];
  expect(refusals.map(({ status }) => status)).toEqual(refusals.map(() => 413));
  for (const { body } of refusals) expect(body.detail).toMatch(sentence);
});

test.each<[string, string]>([
  ['empty groups', `agents: [${'{},'.repeat(100_000)}]`],
  ['lines', `agents:\n${'- 1\n'.repeat(90_000)}`],
  ['quotes', `a: ${'"'.repeat(900_000)}`],
  ['empty lines', `${'\n'.repeat(900_000)}agents: []`],
  ['anchors', `agents: [${many(150_000, n => `&a${n} 1`).join(',')}]`],
])('a file of %s without end is refused before it is read', async (_, text) => {
  const { status, body } = await ask('config/import', { text });
  expect(status).toBe(413);
  expect(body.detail).toMatch(/^Expected a file of at most 250,000 words and signs, found more\. Split it/);
});
