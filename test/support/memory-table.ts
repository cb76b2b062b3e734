import { RestError, type TableClient, type TransactionAction } from '@azure/data-tables';

type Entity = { readonly partitionKey: string; readonly rowKey: string; readonly [property: string]: unknown };
type Stored = { readonly entity: Entity; readonly etag: string };
type Partition = Map<string, Stored>;

/**
 * A table in memory, with what our adapters use of Table Storage: point reads, ranges of one partition, conditional writes, and
 * transactions that do all or nothing. `memory-table.test.ts` holds it against Azurite. A raw control or separator in a property
 * is refused, whoever writes it: in a transaction Azurite breaks on some of them.
 */
export const memoryTable = (): TableClient => {
  const partitions = new Map<string, Partition>();
  let writes = 0;
  const rowsOf = (partition: string): Partition => partitions.get(partition) ?? new Map();
  const refuse = (statusCode: number, code: string): never => {
    throw new RestError(code, { code, statusCode });
  };
  const write = (into: Partition, [kind, entity, modeOrOptions, options]: readonly unknown[]): string => {
    const { rowKey } = entity as Entity;
    for (const [name, value] of Object.entries(entity as Entity))
      if (typeof value === 'string' && /[\p{Cc}\p{Zl}\p{Zp}\uFEFF]/u.test(value))
        throw new Error(`The property ${name} of ${rowKey} holds a raw control or separator.`);
    const there = into.get(rowKey);
    const given = typeof modeOrOptions === 'object' ? modeOrOptions : options;
    const etag = (given as { etag?: string } | undefined)?.etag ?? '*';
    if (kind === 'create' && there !== undefined) refuse(409, 'EntityAlreadyExists');
    if ((kind === 'update' || kind === 'delete') && there === undefined) refuse(404, 'ResourceNotFound');
    if ((kind === 'update' || kind === 'delete') && etag !== '*' && etag !== there?.etag)
      refuse(412, 'UpdateConditionNotSatisfied');
    writes += 1;
    if (kind === 'delete') into.delete(rowKey);
    else into.set(rowKey, { entity: { ...(entity as Entity) }, etag: `W/"${writes}"` });
    return `W/"${writes}"`;
  };
  const writeOne = (entity: Pick<Entity, 'partitionKey' | 'rowKey'>, kind: string, ...rest: readonly unknown[]) => {
    const rows = rowsOf(entity.partitionKey);
    const etag = write(rows, [kind, entity, ...rest]);
    partitions.set(entity.partitionKey, rows);
    return { etag };
  };
  const read = ({ entity, etag }: Stored) => ({ ...entity, etag, timestamp: '' });
  const table = {
    getEntity: async (partition: string, row: string) => {
      const found = rowsOf(partition).get(row);
      return found === undefined ? refuse(404, 'ResourceNotFound') : read(found);
    },
    createEntity: async (entity: Entity) => writeOne(entity, 'create'),
    updateEntity: async (entity: Entity, _mode: string, options?: { etag?: string }) =>
      writeOne(entity, 'update', options),
    upsertEntity: async (entity: Entity) => writeOne(entity, 'upsert'),
    deleteEntity: async (partitionKey: string, rowKey: string, options?: { etag?: string }) =>
      writeOne({ partitionKey, rowKey }, 'delete', options),
    listEntities: async function* ({ queryOptions }: { queryOptions: { filter: string } }) {
      const [, partition = '', from = '', to = ''] =
        /^PartitionKey eq '(.*)' and RowKey ge '(.*)' and RowKey lt '(.*)'$/.exec(queryOptions.filter) ??
        refuse(400, 'InvalidInput');
      const found = [...rowsOf(partition).values()].filter(({ entity: { rowKey } }) => rowKey >= from && rowKey < to);
      yield* found.sort((a, b) => (a.entity.rowKey < b.entity.rowKey ? -1 : 1)).map(read);
    },
    submitTransaction: async (actions: TransactionAction[]) => {
      const all = actions.map(([, entity]) => entity as Entity);
      const [partition = '', ...others] = new Set(all.map(({ partitionKey }) => partitionKey));
      if (others.length > 0) refuse(400, 'CommandsInBatchActOnDifferentPartitions');
      if (new Set(all.map(({ rowKey }) => rowKey)).size < all.length) refuse(400, 'InvalidDuplicateRow');
      const next = new Map(rowsOf(partition));
      const subResponses = actions.map(action => ({ status: 204, etag: write(next, action) }));
      partitions.set(partition, next);
      return { status: 202, subResponses };
    },
  };
  const made = table as unknown as TableClient;
  contents.set(made, () => [...partitions.values()].flatMap(rows => [...rows.values()].map(({ entity }) => entity)));
  return made;
};

const contents = new WeakMap<TableClient, () => readonly Entity[]>();
/** Every row of a table in memory, whatever its partition: what no adapter may ask for. */
export const allRows = (table: TableClient): readonly Entity[] => contents.get(table)?.() ?? [];
