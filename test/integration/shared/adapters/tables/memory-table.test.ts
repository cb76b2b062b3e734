import { randomUUID } from 'node:crypto';
import { TableClient, type TransactionAction } from '@azure/data-tables';
import { readRange, readRow } from '../../../../../shared/adapters/tables/entities';
import { type RunningAzurite, startAzurite } from '../../../../support/azurite';
import { memoryTable } from '../../../../support/memory-table';

let azurite: RunningAzurite;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());

const inAzurite = async (): Promise<TableClient> => {
  const name = `t${randomUUID().replaceAll('-', '')}`;
  const table = TableClient.fromConnectionString(azurite.connectionString, name, { allowInsecureConnection: true });
  await table.createTable();
  return table;
};

/** How it ended: `ok`, or the status that Table Storage answered. */
const status = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'ok',
    (error: { statusCode?: number }) => error.statusCode,
  );
const row = (rowKey: string, value = 1, partitionKey = 'p') => ({ partitionKey, rowKey, value });
const keys = async (table: TableClient, partition: string, from: string, to: string) =>
  (await readRange(table, partition, from, to)).map(({ rowKey }) => rowKey);

describe.each([
  ['Azurite', inAzurite],
  ['the table in memory', async () => memoryTable()],
] as const)('What our adapters rest on, in %s', (_, open) => {
  let table: TableClient;
  beforeEach(async () => {
    table = await open();
  });

  test('a row that is not there is no row', async () => {
    expect(await readRow(table, 'p', 'a')).toBeUndefined();
  });

  test('a row is created once', async () => {
    await table.createEntity(row('a'));
    expect(await status(table.createEntity(row('a', 2)))).toBe(409);
    expect((await readRow(table, 'p', 'a'))?.value).toBe(1);
  });

  test('a row is replaced under its newest ETag alone', async () => {
    await table.createEntity(row('a'));
    const first = (await readRow(table, 'p', 'a'))?.etag ?? '';
    expect(await status(table.updateEntity(row('a', 2), 'Replace', { etag: first }))).toBe('ok');
    expect(await status(table.updateEntity(row('a', 3), 'Replace', { etag: first }))).toBe(412);
    expect(await readRow(table, 'p', 'a')).toMatchObject({ value: 2 });
    expect((await readRow(table, 'p', 'a'))?.etag).not.toBe(first);
  });

  test('what isn’t there is neither replaced nor deleted', async () => {
    expect(await status(table.updateEntity(row('a'), 'Replace'))).toBe(404);
    expect(await status(table.deleteEntity('p', 'a'))).toBe(404);
  });

  test('a replaced row has lost what the new one leaves out', async () => {
    await table.upsertEntity({ ...row('a'), more: 'x' }, 'Replace');
    await table.upsertEntity(row('a'), 'Replace');
    expect((await readRow(table, 'p', 'a'))?.more).toBeUndefined();
  });

  test('a range is of one partition, in the order of its keys, from included, to excluded', async () => {
    for (const key of ['log_2', 'head', 'log_1', 'log_3', 'seen_1']) await table.createEntity(row(key));
    await table.createEntity(row('log_1', 1, 'q'));
    expect(await keys(table, 'p', 'log_1', 'log_3')).toEqual(['log_1', 'log_2']);
    expect(await keys(table, 'p', 'log_', 'log`')).toEqual(['log_1', 'log_2', 'log_3']);
  });

  test('a key with a quote in it reaches no other partition', async () => {
    await table.createEntity(row('a'));
    expect(await keys(table, "p' or PartitionKey eq 'p", '', '~')).toEqual([]);
    expect(await readRow(table, "p' or '1' eq '1", 'a')).toBeUndefined();
  });

  test('a transaction gives each row its ETag, and does all or nothing', async () => {
    await table.createEntity(row('head'));
    const { etag = '' } = (await readRow(table, 'p', 'head')) ?? {};
    const actions = (seen: string): TransactionAction[] => [
      ['create', row(seen)],
      ['update', row('head', 2), 'Replace', { etag }],
      ['upsert', row('item'), 'Replace'],
    ];
    const { subResponses } = await table.submitTransaction(actions('seen_1'));
    expect(subResponses[1]?.etag).toBe((await readRow(table, 'p', 'head'))?.etag);
    expect(await status(table.submitTransaction(actions('seen_2')))).toBe(412);
    expect(await readRow(table, 'p', 'seen_2')).toBeUndefined();
    expect(
      await status(
        table.submitTransaction([
          ['create', row('seen_1')],
          ['upsert', row('x'), 'Replace'],
        ]),
      ),
    ).toBe(409);
    expect(await readRow(table, 'p', 'x')).toBeUndefined();
    await table.submitTransaction([['delete', row('item')]]);
    expect(await readRow(table, 'p', 'item')).toBeUndefined();
  });
});
