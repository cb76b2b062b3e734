import { createTableClient } from '../../../shared/adapters/tables/client';
import { fromLongJson, toLongJson } from '../../../shared/adapters/tables/long-json';
import { type TableName, tableNames } from '../../../shared/ports/tables';
import { type RunningAzurite, startAzurite } from '../../support/azurite';
import { jsonLines, npmScript } from '../../support/npm-script';
import { createWorld } from '../../support/world';

jest.setTimeout(90_000);

const CUSTOMER = '+14255550123';
let azurite: RunningAzurite;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite?.stop());

type Printed = {
  readonly thread: string;
  readonly entries: number;
  readonly same: boolean;
  readonly differences: readonly { readonly path: string }[];
  readonly metrics: readonly Record<string, unknown>[];
};

test('npm run rebuild says whether a stored head is what its log says', async () => {
  const connection = { kind: 'connection-string', connectionString: azurite.connectionString } as const;
  const tables = Object.fromEntries(tableNames.map(name => [name, createTableClient(connection, name)]));
  for (const table of Object.values(tables)) await table.createTable();
  const world = createWorld({ tables: tables as Record<TableName, (typeof tables)[string]> });
  await world.text(CUSTOMER, 'Hi, where is my order?', { id: 'e1' });
  await world.text(CUSTOMER, 'Hello?', { id: 'e2' });
  const thread = world.threadOf(CUSTOMER);
  const rebuild = (...args: readonly string[]) =>
    npmScript('rebuild', args, { TablesConnection: azurite.connectionString }).ended;

  const same = await rebuild(`${thread}-1`, '--json');
  expect(same).toMatchObject({ code: 0, err: '' });
  const [printed] = jsonLines<Printed>(same);
  const { state } = await world.deps.threads.load(thread);
  expect(printed).toMatchObject({ thread, same: true, differences: [], entries: state.seq });
  expect(printed?.metrics).toEqual([expect.objectContaining({ textsIn: 2, automated: 1, waitSeconds: null })]);

  const table = tables.Threads;
  const row = await table?.getEntity<Record<string, unknown>>(thread, 'head');
  const head = fromLongJson<Record<string, unknown>>(row as never);
  const wrong = { ...head, conversations: 7 };
  await table?.upsertEntity({ partitionKey: thread, rowKey: 'head', ...toLongJson(wrong) }, 'Replace');
  const differs = await rebuild(thread);
  expect(differs.code).toBe(1);
  expect(differs.out).toContain('conversations: stored 7, by the log 1');
  expect(differs.out).toContain('the head is NOT what they say');
  expect(differs.out).toMatch(/texts: 2 in, 1 out \(0 by agents, 1 automated, 0 of the survey\), 0 failed/);

  const unknown = await rebuild('nobody');
  expect(unknown).toMatchObject({ code: 2, out: '', err: expect.stringContaining('There is no thread "nobody"') });
});
