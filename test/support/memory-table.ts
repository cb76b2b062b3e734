import { RestError, type TableClient, type TransactionAction } from '@azure/data-tables';

type Entity = { readonly partitionKey: string; readonly rowKey: string; readonly [property: string]: unknown };
type Stored = { readonly entity: Entity; readonly etag: string };

/**
 * A table in memory, with what our adapters use of Table Storage: point reads, ranges of one partition, conditional writes, and
 * transactions that do all or nothing. `memory-table.test.ts` holds it against Azurite. A raw control or separator in a property
 * is refused, whoever writes it: in a transaction Azurite breaks on some of them.
 */
export const memoryTable = (): TableClient => {
  let rows = new Map<string, Stored>();
  let writes = 0;
  const keyOf = (partition: string, row: string) => `${partition}\n${row}`;
  const refuse = (statusCode: number, code: string): never => {
    throw new RestError(code, { code, statusCode });
  };
  const write = (into: Map<string, Stored>, [kind, entity, modeOrOptions, options]: readonly unknown[]): string => {
    const { partitionKey, rowKey } = entity as Entity;
    for (const [name, value] of Object.entries(entity as Entity))
      if (typeof value === 'string' && /[\p{Cc}\p{Zl}\p{Zp}\uFEFF]/u.test(value))
        throw new Error(`The property ${name} of ${rowKey} holds a raw control or separator.`);
    const key = keyOf(partitionKey, rowKey);
    const there = into.get(key);
    const given = typeof modeOrOptions === 'object' ? modeOrOptions : options;
    const etag = (given as { etag?: string } | undefined)?.etag ?? '*';
    if (kind === 'create' && there !== undefined) refuse(409, 'EntityAlreadyExists');
    if ((kind === 'update' || kind === 'delete') && there === undefined) refuse(404, 'ResourceNotFound');
    if ((kind === 'update' || kind === 'delete') && etag !== '*' && etag !== there?.etag)
      refuse(412, 'UpdateConditionNotSatisfied');
    writes += 1;
    if (kind === 'delete') into.delete(key);
    else into.set(key, { entity: { ...(entity as Entity) }, etag: `W/"${writes}"` });
    return `W/"${writes}"`;
  };
  const read = ({ entity, etag }: Stored) => ({ ...entity, etag, timestamp: '' });
  const table = {
    getEntity: async (partition: string, row: string) => {
      const found = rows.get(keyOf(partition, row));
      return found === undefined ? refuse(404, 'ResourceNotFound') : read(found);
    },
    createEntity: async (entity: Entity) => ({ etag: write(rows, ['create', entity]) }),
    updateEntity: async (entity: Entity, _mode: string, options?: { etag?: string }) => ({
      etag: write(rows, ['update', entity, options]),
    }),
    upsertEntity: async (entity: Entity) => ({ etag: write(rows, ['upsert', entity]) }),
    deleteEntity: async (partitionKey: string, rowKey: string, options?: { etag?: string }) => ({
      etag: write(rows, ['delete', { partitionKey, rowKey }, options]),
    }),
    listEntities: async function* ({ queryOptions }: { queryOptions: { filter: string } }) {
      const [, partition, from, to] =
        /^PartitionKey eq '(.*)' and RowKey ge '(.*)' and RowKey lt '(.*)'$/.exec(queryOptions.filter) ??
        refuse(400, 'InvalidInput');
      const found = [...rows.values()].filter(
        ({ entity: { partitionKey, rowKey } }) =>
          partitionKey === partition && rowKey >= (from ?? '') && rowKey < (to ?? ''),
      );
      yield* found.sort((a, b) => (a.entity.rowKey < b.entity.rowKey ? -1 : 1)).map(read);
    },
    submitTransaction: async (actions: TransactionAction[]) => {
      const all = actions.map(([, entity]) => entity as Entity);
      if (new Set(all.map(({ partitionKey }) => partitionKey)).size > 1)
        refuse(400, 'CommandsInBatchActOnDifferentPartitions');
      if (new Set(all.map(({ rowKey }) => rowKey)).size < all.length) refuse(400, 'InvalidDuplicateRow');
      const next = new Map(rows);
      const subResponses = actions.map(action => ({ status: 204, etag: write(next, action) }));
      rows = next;
      return { status: 202, subResponses };
    },
  };
  const made = table as unknown as TableClient;
  contents.set(made, () => [...rows.values()].map(({ entity }) => entity));
  return made;
};

const contents = new WeakMap<TableClient, () => readonly Entity[]>();
/** Every row of a table in memory, whatever its partition: what no adapter may ask for. */
export const allRows = (table: TableClient): readonly Entity[] => contents.get(table)?.() ?? [];
