import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { TableClient } from '@azure/data-tables';
import { parse } from 'yaml';
import { runConfig } from '../../../cli/support/config-commands';
import { commandSettings } from '../../../cli/support/settings';
import { createConfigStore } from '../../../shared/adapters/tables/config/config';
import { writeConfigFile } from '../../../shared/config-file';
import { type RunningAzurite, startAzurite } from '../../support/azurite';

const root = path.resolve(__dirname, '../../..');
const SAMPLE = path.join(root, 'config/sample.yaml');
const sample = readFileSync(SAMPLE, 'utf8');

let azurite: RunningAzurite;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());

/** A terminal with a configuration of its own. */
const terminal = async () => {
  const name = `Config${randomUUID().replaceAll('-', '')}`;
  const table = TableClient.fromConnectionString(azurite.connectionString, name, { allowInsecureConnection: true });
  await table.createTable();
  const openStore = () =>
    createConfigStore({ table, now: Date.now, newId: () => randomUUID().slice(0, 6), refreshMs: 0 });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'config-'));
  const file = (content: string) => {
    const place = path.join(folder, `${randomUUID()}.yaml`);
    writeFileSync(place, content);
    return place;
  };
  const run = async (...args: string[]) => {
    const [out, err]: [string[], string[]] = [[], []];
    const code = await runConfig(args, {
      openStore,
      user: 'ana',
      out: text => out.push(text),
      err: text => err.push(text),
    });
    return { code, out: out.join('\n'), err: err.join('\n') };
  };
  return { run, file, folder, table };
};

test('the sample is fine, and is imported with what it adds', async () => {
  const { run } = await terminal();
  expect(await run('validate', SAMPLE)).toMatchObject({
    code: 0,
    out: expect.stringMatching(
      /is fine: 3 channels, 1 workstream, 2 queues, 3 agents, 2 operating-hours records, 1 survey/,
    ),
  });
  const imported = await run('import', SAMPLE, '--comment', 'the first');
  expect(imported).toMatchObject({ code: 0, err: '' });
  expect(imported.out).toMatch(
    / {2}\+ channel main added\n[\s\S]* {2}\+ messages for all channels added\n\nVersion \S+\. It is live/,
  );
  expect((await run('history')).out).toMatch(/^\* \S+ {2}\d{4}-\d\d-\d\d \d\d:\d\d UTC {2}ana {2}the first$/);
  expect(await run('import', SAMPLE)).toMatchObject({ code: 0, out: expect.stringMatching(/^Nothing to change/) });
});

test('an invalid file lists each mistake with its line, and changes nothing', async () => {
  const { run, file } = await terminal();
  await run('import', SAMPLE);
  const before = await run('history');
  const wrong = file(
    sample.replace('numberType: toll-free         #', 'numberType: tollfree #').replace('[ana, ben]', '[ana, bob]'),
  );
  const lines = (text: string) => sample.slice(0, sample.indexOf(text)).split('\n').length;
  for (const command of ['validate', 'import']) {
    const { code, err } = await run(command, wrong);
    expect(code).toBe(1);
    expect(err.split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(
        `:${lines('numberType: toll-free ')}: channels › main › numberType: expected one of toll-free`,
      ),
      expect.stringMatching(`:${lines('[ana, ben]')}: queues › orders › agents › 2: there is no agent "bob"`),
    ]);
    expect(err).toMatch(/2 mistakes in .* Nothing was changed\./);
  }
  expect(await run('history')).toEqual(before);
});

test('what was exported is imported again without a change, and says what was changed in it', async () => {
  const { run, folder } = await terminal();
  await run('import', SAMPLE);
  const copy = path.join(folder, 'copy.yaml');
  expect(await run('export', copy)).toMatchObject({ code: 0, out: expect.stringContaining('3 channels') });
  expect(await run('import', copy)).toMatchObject({ code: 0, out: expect.stringMatching(/^Nothing to change/) });
  writeFileSync(copy, readFileSync(copy, 'utf8').replace('name: Ben Carter', 'name: Benjamin Carter'));
  expect((await run('import', copy)).out).toMatch(/^ {2}~ agent ben changed\n\nVersion/);
  expect((await run('export')).out).toContain('name: Benjamin Carter');
});

test('undo takes the last change back, and an earlier version can still be read', async () => {
  const { run, file } = await terminal();
  await run('import', SAMPLE);
  await run('import', file(sample.replace('name: Orders', 'name: Orders and returns')));
  const [newest] = (await run('history')).out.split('\n');
  const changed = /^\* (\S+)/.exec(newest ?? '')?.[1] ?? '';
  const undone = await run('undo', '--by', 'ben', '--comment', 'too early');
  expect(undone).toMatchObject({ code: 0, err: '' });
  expect(undone.out).toMatch(/^ {2}~ queue orders changed\n\nVersion \S+, with the content of \S+\./);
  expect((await run('export')).out).toContain('name: Orders\n');
  expect((await run('export', '--of', changed)).out).toContain('name: Orders and returns\n');
  expect((await run('history')).out).toMatch(/^\* .* ben {2}undo, back to \S+; too early\n/);
  expect(await run('undo')).toMatchObject({ code: 1, err: expect.stringContaining('nothing to undo') });
});

test('#148 a file’s own tests are run, and a red one holds it back until it is overruled with a reason, which the history keeps', async () => {
  const { run, file } = await terminal();
  expect(await run('test')).toMatchObject({ code: 1, err: expect.stringContaining('Nothing was imported yet') });
  expect(await run('test', SAMPLE)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^ok {2}order-goes-to-orders: [\s\S]*\n\n4 tests, all green\.$/),
  });
  const red = file(sample.replace('then: { hears: nothing, queue: nothing }', 'then: { hears: greeting }'));
  const failure =
    'RED stop-is-stop: Who wants no more texts gets none, and nobody is asked for\n      hears: expected greeting, found nothing';
  expect(await run('test', red)).toMatchObject({
    code: 1,
    out: expect.stringContaining(`${failure}\n\n4 tests, 1 red.`),
  });
  expect(await run('validate', red)).toMatchObject({ code: 1, err: expect.stringContaining(failure) });
  await run('import', SAMPLE);
  const before = await run('history');
  expect(await run('import', red)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/RED stop-is-stop[\s\S]*Nothing was changed: mend it, or say why it is overruled/),
  });
  expect(await run('history')).toEqual(before);
  expect(await run('import', red, '--comment', 'now', '--overrule', 'The test is wrong')).toMatchObject({ code: 0 });
  expect((await run('history')).out.split('\n')[0]).toMatch(/ ana {2}now; tests overruled: The test is wrong$/);
  expect(await run('test')).toMatchObject({ code: 1 });
  // Nothing is red in it: there is nothing to overrule.
  await run('import', SAMPLE, '--overrule', 'just in case');
  expect((await run('history')).out.split('\n')[0]).not.toContain('overruled');
});

test('what is removed while it is used is told at its line', async () => {
  const { run, file } = await terminal();
  await run('import', SAMPLE);
  const { code, err } = await run(
    'import',
    file(sample.replace(/ {2}- id: orders\n[\s\S]*?(?= {2}- id: general)/, '')),
  );
  expect(code).toBe(1);
  expect(err).toMatch(
    /workstreams › customer-service › routing › about-an-order › queue: the queue "orders" was removed, but/,
  );
});

test('#46 a workstream is copied whole, without its channels, as a version of its own', async () => {
  const { run } = await terminal();
  await run('import', SAMPLE);
  const copied = await run(
    'copy-workstream',
    'customer-service',
    'returns',
    '--name',
    'Returns',
    '--comment',
    'a trial',
  );
  expect(copied).toMatchObject({ code: 0, err: '' });
  expect(copied.out).toMatch(/^ {2}\+ workstream returns added\n\nVersion \S+\. .*\nNo channel has it yet/);
  const { workstreams, channels } = parse((await run('export')).out);
  const [original, copy] = workstreams;
  expect(copy).toEqual({ ...original, id: 'returns', name: 'Returns' });
  expect(channels).toEqual(parse(sample).channels);
  expect((await run('history')).out).toMatch(/^\* \S+ {2}.* ana {2}a trial\n/);
  expect((await run('undo')).out).toMatch(/^ {2}- workstream returns removed/);
  expect((await run('copy-workstream', 'customer-service', 'returns')).code).toBe(0);
  expect((await run('export')).out).toContain('name: Copy of Customer service');
  expect((await run('history')).out).toMatch(/ ana {2}copy of workstream customer-service\n/);
});

test('#46 a workstream that is unknown, an id that is taken or is none: no copy, and a sentence', async () => {
  const { run } = await terminal();
  expect(await run('copy-workstream', 'customer-service', 'returns')).toMatchObject({
    code: 1,
    err: expect.stringContaining('Nothing was imported yet'),
  });
  await run('import', SAMPLE);
  const before = await run('history');
  for (const [id, newId, sentence] of [
    ['returns', 'more', 'There is no workstream "returns". The workstreams are customer-service. Nothing was changed.'],
    ['customer-service', 'Customer-Service', 'There is a workstream "customer-service" already.'],
    ['customer-service', 'two words', 'Nothing was changed.'],
  ] as const)
    expect(await run('copy-workstream', id, newId)).toMatchObject({ code: 1, err: expect.stringContaining(sentence) });
  expect(await run('history')).toEqual(before);
});

test.each([
  [
    'a workstream',
    'customer-service',
    'workstreams',
    /channels › main › workstream: the workstream "customer-service" was removed/,
  ],
  [
    'a queue',
    'general',
    'queues',
    /fallbackQueue: the queue "general" was removed, but it is still used here; keep it/,
  ],
  ['an agent', 'ben', 'agents', /queues › orders › agents › 2: the agent "ben" was removed, but it is still used here/],
])('#46 %s that is still referenced is not removed by an import', async (_kind, id, list, sentence) => {
  const { run, file } = await terminal();
  await run('import', SAMPLE);
  const before = await run('history');
  const document = parse((await run('export')).out);
  const without = { ...document, [list]: document[list].filter((item: { id: string }) => item.id !== id) };
  const refused = await run('import', file(writeConfigFile(without)));
  expect(refused).toMatchObject({ code: 1, err: expect.stringMatching(sentence) });
  expect(await run('history')).toEqual(before);
});

test('nothing imported, nothing there, nothing understood: each has its sentence and its code', async () => {
  const { run } = await terminal();
  expect(await run('history')).toMatchObject({ code: 0, out: expect.stringContaining('Nothing was imported yet') });
  expect(await run('export')).toMatchObject({ code: 1, err: expect.stringContaining('Nothing was imported yet') });
  expect(await run('validate', 'no-such-file.yaml')).toMatchObject({
    code: 2,
    err: expect.stringContaining('There is no file'),
  });
  expect(await run('import')).toMatchObject({ code: 2, err: expect.stringContaining('missing required argument') });
  expect(await run('reset')).toMatchObject({ code: 2, err: expect.stringContaining('unknown command') });
});

describe('the settings of a command', () => {
  it('are the local stack’s, and what the environment says goes first', () => {
    expect(commandSettings(root, {}).tables).toMatchObject({ connectionString: expect.stringContaining(':10002/') });
    const connectionString = azurite.connectionString;
    expect(commandSettings(root, { TablesConnection: connectionString }).tables).toMatchObject({ connectionString });
  });

  it('are those of local.settings.json where there is one', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'settings-'));
    for (const [file, ConfigRefreshSeconds] of Object.entries({
      'local.settings.sample.json': '3',
      'local.settings.json': '1',
    })) {
      const { Values } = JSON.parse(readFileSync(path.join(root, 'local.settings.sample.json'), 'utf8'));
      writeFileSync(path.join(folder, file), JSON.stringify({ Values: { ...Values, ConfigRefreshSeconds } }));
    }
    expect(commandSettings(folder, {}).configRefreshSeconds).toBe(1);
    expect(commandSettings(folder, { ConfigRefreshSeconds: '2' }).configRefreshSeconds).toBe(2);
    writeFileSync(path.join(folder, 'local.settings.json'), '{');
    expect(() => commandSettings(folder, {})).toThrow(/local\.settings\.json can't be read.*Correct it/);
  });

  it('let an endpoint that was given stand, beside the sample’s connection string', () => {
    const endpoint = 'https://contoso.table.core.windows.net';
    expect(commandSettings(root, { TablesConnection__tableServiceUri: endpoint }).tables).toEqual({
      kind: 'identity',
      endpoint,
    });
  });
});

test('the command itself runs, and says when no storage answers', async () => {
  const nobody = azurite.connectionString.replace(
    /TableEndpoint=http:\/\/127\.0\.0\.1:\d+/,
    'TableEndpoint=http://127.0.0.1:1',
  );
  const run = async (...args: string[]) => {
    const child = spawn(process.execPath, [require.resolve('tsx/cli'), path.join(root, 'cli/config.ts'), ...args], {
      env: { ...process.env, TablesConnection: nobody },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (output += chunk));
    const [code] = await once(child, 'close');
    return { code, output };
  };
  expect(await run('validate', SAMPLE)).toEqual({ code: 0, output: expect.stringContaining('is fine') });
  expect(await run('history')).toEqual({
    code: 2,
    output: expect.stringContaining('Is the local stack running (npm start)?'),
  });
});

test('an import says what channels of other providers need besides', async () => {
  const { run, file } = await terminal();
  const onTwilio = file(sample.replace('numberType: toll-free ', 'provider: twilio\n    numberType: toll-free '));
  expect((await run('import', onTwilio)).out).toContain(
    'Channel "main" sends through Twilio: nothing leaves on it until the app has TwilioAccountSid and TwilioAuthToken.',
  );
});

test('a deployment asks whether this version of the app can read what is live', async () => {
  const { run, table } = await terminal();
  expect(await run('check')).toEqual({ code: 0, out: 'Nothing was imported yet.', err: '' });
  await run('import', SAMPLE);
  const version = (await run('history')).out.split(' ')[1] ?? '';
  expect(await run('check')).toEqual({ code: 0, out: `This version of the app reads ${version}.`, err: '' });
  await table.createEntity({ partitionKey: version, rowKey: 'robots_one', place: 0, json0: '{}' });
  expect(await run('check')).toEqual({
    code: 1,
    out: '',
    err: expect.stringMatching(/doesn't fit this version of the app: its row robots_one/),
  });
});
