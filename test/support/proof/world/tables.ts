import { RestError, type TableClient, type TransactionAction } from '@azure/data-tables';
import { type TableName, tableNames } from '../../../../shared/adapters/table-names';
import type { Journal } from './journal';

type Entity = { readonly partitionKey: string; readonly rowKey: string; readonly [property: string]: unknown };
type Stored = { readonly entity: Entity; readonly etag: string };
type Partition = { readonly rows: Map<string, Stored>; sorted: readonly string[] | undefined };

/** What one operation asks of a table: `where` is the table and what is done to it. */
export type Gate = <T>(kind: 'read' | 'write', where: string, apply: () => T) => Promise<T>;

/** An answer of Table Storage's, whose own code stands in its body as the SDK reads it. No stack is taken: a row that isn't there is answered so thousands of times a second. */
export const refusal = (statusCode: number, code: string): RestError => {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  const error = Object.assign(new RestError(code, { statusCode }), { details: { odataError: { code } } });
  Error.stackTraceLimit = stackTraceLimit;
  return error;
};

/**
 * The rows of every table, whoever reads them: one storage account in memory, a partition for itself.
 *
 * @param looksAtEtags `false` stands for an app that writes owners without a condition, but for their `seen` rows
 */
export const createStorage = ({ looksAtEtags = true }: { readonly looksAtEtags?: boolean }, { changing }: Journal) => {
  const tables = new Map<TableName, Map<string, Partition>>(tableNames.map(name => [name, new Map()]));
  let writes = 0;
  const partitionsOf = (table: TableName) => tables.get(table) as Map<string, Partition>;

  const there = (table: TableName, partition: string, row: string): Stored | undefined =>
    partitionsOf(table).get(partition)?.rows.get(row);

  const checked = (table: TableName, kind: string, { partitionKey, rowKey }: Entity, etag: string): void => {
    const isOwner = table === 'Threads' || table === 'Pools';
    if (!looksAtEtags && isOwner && !rowKey.startsWith('seen_') && !rowKey.startsWith('status_')) return;
    const found = there(table, partitionKey, rowKey);
    if (kind === 'create') {
      if (found !== undefined) throw refusal(409, 'EntityAlreadyExists');
      return;
    }
    if (kind === 'upsert') return;
    if (found === undefined) throw refusal(404, 'ResourceNotFound');
    if (etag !== '*' && etag !== found.etag) throw refusal(412, 'UpdateConditionNotSatisfied');
  };

  const write = (table: TableName, kind: string, entity: Entity): string => {
    writes += 1;
    const etag = `W/"${writes}"`;
    const { partitionKey, rowKey } = entity;
    const partitions = partitionsOf(table);
    const known = partitions.get(partitionKey);
    const partition = known ?? { rows: new Map<string, Stored>(), sorted: undefined };
    if (known === undefined) partitions.set(partitionKey, partition);
    const was = partition.rows.get(rowKey);
    changing(() => () => {
      partition.sorted = undefined;
      if (was === undefined) partition.rows.delete(rowKey);
      else partition.rows.set(rowKey, was);
    });
    if (kind === 'delete') {
      partition.rows.delete(rowKey);
      partition.sorted = undefined;
    } else {
      if (was === undefined) partition.sorted = undefined;
      partition.rows.set(rowKey, { entity: { ...entity }, etag });
    }
    return etag;
  };

  const range = (table: TableName, partition: string, from: string, to: string): readonly Stored[] => {
    const found = partitionsOf(table).get(partition);
    if (found === undefined) return [];
    found.sorted ??= [...found.rows.keys()].sort();
    const rows: Stored[] = [];
    for (const key of found.sorted) if (key >= from && key < to) rows.push(found.rows.get(key) as Stored);
    return rows;
  };

  return {
    there,
    range,
    /** Every row there is. */
    each: (visit: (table: TableName, row: object, entity: Entity) => void): void => {
      for (const [table, partitions] of tables)
        for (const { rows } of partitions.values()) for (const row of rows.values()) visit(table, row, row.entity);
    },
    partitions: (table: TableName): readonly string[] => [...partitionsOf(table).keys()],
    one: (table: TableName, kind: string, entity: Entity, etag = '*'): string => {
      checked(table, kind, entity, etag);
      return write(table, kind, entity);
    },
    /** All of them, or none. */
    transaction: (table: TableName, actions: readonly TransactionAction[]): readonly string[] => {
      const all = (actions as readonly (readonly unknown[])[]).map(([kind, entity, mode, options]) => {
        const given = (typeof mode === 'object' ? mode : options) as { etag?: string } | undefined;
        return { kind: String(kind), entity: entity as Entity, etag: given?.etag ?? '*' };
      });
      for (const { kind, entity, etag } of all) checked(table, kind, entity, etag);
      return all.map(({ kind, entity }) => write(table, kind, entity));
    },
  };
};
export type Storage = ReturnType<typeof createStorage>;

const FILTER = /^PartitionKey eq '(.*)' and RowKey ge '(.*)' and RowKey lt '(.*)'$/;
const shown = ({ entity, etag }: Stored) => ({ ...entity, etag, timestamp: '' });

/** One host's clients of the tables; each operation passes its gate. */
export const tablesOf = (storage: Storage, gate: Gate): Record<TableName, TableClient> => {
  const client = (table: TableName) => ({
    getEntity: (partition: string, row: string) =>
      gate('read', table, () => {
        const found = storage.there(table, partition, row);
        if (found === undefined) throw refusal(404, 'ResourceNotFound');
        return shown(found);
      }),
    createEntity: (entity: Entity) => gate('write', table, () => ({ etag: storage.one(table, 'create', entity) })),
    updateEntity: (entity: Entity, _mode: string, options?: { etag?: string }) =>
      gate('write', table, () => ({ etag: storage.one(table, 'update', entity, options?.etag) })),
    upsertEntity: (entity: Entity) => gate('write', table, () => ({ etag: storage.one(table, 'upsert', entity) })),
    deleteEntity: (partitionKey: string, rowKey: string, options?: { etag?: string }) =>
      gate('write', table, () => ({ etag: storage.one(table, 'delete', { partitionKey, rowKey }, options?.etag) })),
    listEntities: async function* ({ queryOptions }: { queryOptions: { filter: string } }) {
      const [, partition = '', from = '', to = ''] = FILTER.exec(queryOptions.filter) ?? [];
      yield* await gate('read', table, () => storage.range(table, partition, from, to).map(shown));
    },
    submitTransaction: (actions: TransactionAction[]) =>
      gate('write', `${table} transaction`, () => ({
        status: 202,
        subResponses: storage.transaction(table, actions).map(etag => ({ status: 204, etag })),
      })),
  });
  return Object.fromEntries(tableNames.map(name => [name, client(name)])) as unknown as Record<TableName, TableClient>;
};
