import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { runConfig } from '../../../../cli/support/config-commands';
import { configOverHttp } from '../../../../cli/support/config-over-http';
import { type ConfigApi, configApi, olga } from '../../../support/config-api';

const SAMPLE = path.resolve(__dirname, '../../../../config/sample.yaml');
const TOKEN = 'the sign-in of Olga';
const sample = readFileSync(SAMPLE, 'utf8');
const red = sample.replace('then: { hears: nothing, queue: nothing }', 'then: { hears: greeting, queue: nothing }');

let api: ConfigApi;
beforeEach(async () => {
  api = await configApi();
});

/** The address of the app, which knows Olga by her token and nobody by any other. */
const address =
  (): typeof fetch =>
  async (input, { method = 'GET', headers, body } = {}) => {
    const given = new Headers(headers);
    const who = given.get('authorization') === `Bearer ${TOKEN}` ? olga : undefined;
    const route = new URL(String(input)).pathname.replace('/api/', '') + new URL(String(input)).search;
    const sent = typeof body === 'string' ? JSON.parse(body) : undefined;
    const answer = await api.call(who, method as 'GET' | 'POST', route, sent, Object.fromEntries(given));
    return new Response(answer.body === undefined ? null : JSON.stringify(answer.body), {
      status: answer.status,
      headers: { 'content-type': 'application/json', ...(answer.etag !== undefined && { etag: answer.etag }) },
    });
  };

const file = (content: string): string => {
  const place = path.join(mkdtempSync(path.join(os.tmpdir(), 'over-http-')), 'config.yaml');
  writeFileSync(place, content);
  return place;
};
const runAs =
  (token: string, given = address()) =>
  async (...args: string[]) => {
    const [out, err]: [string[], string[]] = [[], []];
    const code = await runConfig(['--url', 'https://contoso.example/', ...args], {
      openStore: where => configOverHttp({ url: where?.url ?? '', token, fetch: given }),
      user: 'whoever sits there',
      out: text => out.push(text),
      err: text => err.push(text),
    });
    return { code, out: out.join('\n'), err: err.join('\n') };
  };

test('a file goes live by the app’s own door, under the name of who is signed in, and comes back the same', async () => {
  const run = runAs(TOKEN);
  const changed = file(sample.replace('name: Orders', 'name: Orders and returns'));
  const imported = await run('import', changed, '--comment', 'parcels too');
  expect(imported).toMatchObject({ code: 0, err: '' });
  expect(imported.out).toMatch(/^ {2}~ queue orders changed\n\nVersion \S+\. It is live/);
  expect((await run('history')).out).toMatch(/^\* \S+ {2}.* UTC {2}olga@contoso\.example {2}parcels too\n/);
  expect(parse((await run('export')).out)).toEqual(parse(readFileSync(changed, 'utf8')));
  expect(await run('import', changed)).toMatchObject({ code: 0, out: expect.stringMatching(/^Nothing to change/) });
  expect((await run('undo', '--comment', 'too early')).out).toMatch(/^ {2}~ queue orders changed/);
  expect(parse((await run('export')).out)).toEqual(parse(sample));
});

test('the tests of what is live run there, and a red one holds a file back until it is overruled, as the history says', async () => {
  const run = runAs(TOKEN);
  expect(await run('test')).toMatchObject({ code: 0, out: expect.stringMatching(/\n\n4 tests, all green\.$/) });
  const before = await run('history');
  expect(await run('import', file(red))).toMatchObject({ code: 1, err: expect.stringContaining('RED stop-is-stop') });
  expect(await run('history')).toEqual(before);
  expect(await run('import', file(red), '--overrule', 'The test is wrong')).toMatchObject({ code: 0 });
  expect((await run('history')).out.split('\n')[0]).toContain('tests overruled: The test is wrong');
  expect(await run('test')).toMatchObject({ code: 1, out: expect.stringMatching(/\n\n4 tests, 1 red\.$/) });
});

test('who is not signed in is refused in the app’s own words, and nothing is changed', async () => {
  const before = await api.live();
  const refused = await runAs('another token')('import', SAMPLE);
  expect(refused.code).toBe(2);
  expect(refused.err).toMatch(/sign/i);
  expect(await api.live()).toBe(before);
});

test('a copy made while somebody else publishes is told who was first, and changes nothing', async () => {
  const door = address();
  const late: typeof fetch = async (input, init) => {
    if (String(input).endsWith('/config/publish'))
      await api.store.publish(parse(sample.replace('name: Orders', 'name: By Paul')), 'paul', 'first');
    return door(input, init);
  };
  const copied = await runAs(TOKEN, late)('copy-workstream', 'customer-service', 'returns');
  expect(copied).toMatchObject({ code: 1, err: expect.stringContaining('paul') });
  expect((await api.store.read())?.document.workstreams).toHaveLength(1);
});
