import type { OperatingHours } from './hours';
import { alwaysOpen, compileHours, type Schedule } from './schedule';

const compiled = new WeakMap<OperatingHours, Schedule>();

/** The schedule of a record, compiled once per record as configuration holds it. No record, or none with that id: always open. */
export const scheduleOf = (records: Readonly<Record<string, OperatingHours>>, id: string | undefined): Schedule => {
  const record = id === undefined ? undefined : records[id];
  if (record === undefined) return alwaysOpen;
  const known = compiled.get(record) ?? compileHours(record);
  compiled.set(record, known);
  return known;
};
