import type { TableClient } from '@azure/data-tables';
import {
  type KeyOf,
  type ReadModel,
  type RowName,
  type RowOf,
  readModels,
} from '../../../domain/conversation/model/rows/read-models';
import { LostRaces } from '../../../outage';
import type { FaultPoint, Projected, Projections } from '../../../ports';
import type { TableName } from '../../table-names';
import { isConflict, type Row, readRange, readRow } from '../entities';
import { fromLongJson, toLongJson } from '../long-json';
import { type Place, placesWith } from './places';

/** How often a write that lost a race reads again before it counts as an outage. */
const RACES = 10;

type Data = Readonly<Record<string, unknown>>;

/**
 * Rows that threads write outside their own partition. Each carries its thread's sequence: an older write never covers a newer
 * one, and a row is never deleted but marked gone. What a write leaves out stays as it was.
 */
export const createProjections = (
  tableOf: (name: TableName) => TableClient,
  { fault, key }: { readonly fault: FaultPoint; readonly key: Buffer },
): Projections => {
  const places = placesWith(key);
  /** Makes of a row what `dataOf` says, under its ETag, unless a newer write was there; `undefined` leaves it as it is. */
  const change = async (name: RowName, seq: number, dataOf: (there: Data | undefined) => Data | undefined) => {
    const place = places[name.model] as Place<ReadModel>;
    const keys = { partitionKey: place.partition(name.key), rowKey: place.row(name.key) };
    const table = tableOf(place.table);
    await fault(`before row ${name.model}`);
    for (let race = 0; race < RACES; race += 1) {
      const there = await readRow(table, keys.partitionKey, keys.rowKey);
      if (there !== undefined && Number(there.seq) >= seq) return;
      const data = dataOf(there && fromLongJson<Data>(there));
      if (data === undefined) return;
      const entity = { ...keys, seq, ...toLongJson(data) };
      try {
        if (there === undefined) await table.createEntity(entity);
        else await table.updateEntity(entity, 'Replace', { etag: there.etag });
        await fault(`after row ${name.model}`);
        return;
      } catch (error) {
        if (!isConflict(error)) throw error;
      }
    }
    throw new LostRaces(`A row of ${name.model}`, RACES);
  };

  return {
    write: ({ seq, row, gone = false, ...name }) => change(name, seq, there => ({ ...there, ...row, gone })),
    erase: (name, seq) => change(name, seq, there => (there === undefined ? undefined : { gone: true })),

    list: async (model, by, { after, limit } = {}) => {
      const place: Place<typeof model> = places[model];
      const [from, to] = place.range ?? ['', '~'];
      // A blank sorts before whatever a key goes on with.
      const begin = after === undefined ? from : `${place.row(after)} `;
      const partition = place.partition(by as unknown as KeyOf<typeof model>);
      const rows = await readRange(tableOf(place.table), partition, begin, to, limit);
      return rows.map(row => toProjected(model, row, place));
    },

    find: async (model, name) => {
      const place: Place<typeof model> = places[model];
      const row = await readRow(tableOf(place.table), place.partition(name), place.row(name));
      return row && toProjected(model, row, place);
    },
  };
};

const toProjected = <M extends ReadModel>(model: M, found: Row, place: Place<M>): Projected<M> => {
  const { gone, ...said } = fromLongJson<Data>(found);
  return {
    key: place.key(found.partitionKey ?? '', found.rowKey ?? ''),
    seq: Number(found.seq),
    row: gone === true ? undefined : (readModels[model].row.parse(said) as unknown as RowOf<M>),
  };
};
