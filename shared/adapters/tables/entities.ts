import { RestError, type TableClient, type TableEntityResult } from '@azure/data-tables';

/** A row as it is read: keys, and whatever properties it has. */
export type Row = TableEntityResult<Record<string, unknown>>;

const status = (error: unknown): number | undefined => (error instanceof RestError ? error.statusCode : undefined);

/** A missing row is an answer. A missing table is a deployment that isn't ready, or a store in trouble, and looks like no empty one. */
export const isNotFound = (error: unknown): boolean => status(error) === 404 && serviceCode(error) !== 'TableNotFound';
/** A row was there already (409), or its ETag is not the newest any more (412). */
export const isConflict = (error: unknown): boolean => status(error) === 409 || status(error) === 412;

/** Table Storage's own code of an error stands in its body; the SDK leaves `code` empty. */
const serviceCode = (error: unknown): string | undefined => {
  const details = error instanceof RestError ? error.details : undefined;
  return (details as { readonly odataError?: { readonly code?: string } } | undefined)?.odataError?.code;
};

/** One row, or `undefined` when there is none. */
export const readRow = async (table: TableClient, partition: string, row: string): Promise<Row | undefined> => {
  try {
    return await table.getEntity<Record<string, unknown>>(partition, row);
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
};

/**
 * The rows of one partition whose keys are from `from` (included) to `to` (excluded), in their order, `limit` at most. No query
 * leaves out its partition.
 */
export const readRange = async (
  table: TableClient,
  partition: string,
  from: string,
  to: string,
  limit = Number.POSITIVE_INFINITY,
): Promise<Row[]> => {
  const quoted = (text: string) => text.replaceAll("'", "''");
  const filter = `PartitionKey eq '${quoted(partition)}' and RowKey ge '${quoted(from)}' and RowKey lt '${quoted(to)}'`;
  const rows: Row[] = [];
  for await (const row of table.listEntities<Record<string, unknown>>({ queryOptions: { filter } })) {
    rows.push(row);
    if (rows.length >= limit) break;
  }
  return rows;
};
