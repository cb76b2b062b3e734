import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FaultCounts } from '../../test/support/proof/world/faults';

/** What came of a number of stories. */
export type Totals = {
  readonly stories: number;
  readonly texts: number;
  readonly posted: number;
  readonly handled: number;
  readonly operations: number;
  readonly checks: number;
  readonly faults: FaultCounts;
  readonly found: readonly { readonly seed: number; readonly found: readonly string[] }[];
};
export const NOTHING: Totals = {
  ...{ stories: 0, texts: 0, posted: 0, handled: 0, operations: 0, checks: 0 },
  ...{ faults: {}, found: [] },
};

export const sum = (one: Totals, other: Totals): Totals => {
  const faults: Record<string, number> = { ...one.faults };
  for (const [kind, count] of Object.entries(other.faults)) faults[kind] = (faults[kind] ?? 0) + count;
  return {
    stories: one.stories + other.stories,
    texts: one.texts + other.texts,
    posted: one.posted + other.posted,
    handled: one.handled + other.handled,
    operations: one.operations + other.operations,
    checks: one.checks + other.checks,
    faults,
    found: [...one.found, ...other.found],
  };
};

/** How far a run has come: it goes on from here when it was cut off. */
export type Progress = {
  readonly seed: number;
  /** The first chunk that nobody has begun. */
  readonly next: number;
  /** Chunks that were begun and didn't end. */
  readonly open: readonly number[];
  readonly totals: Totals;
  /** Seeds of stories that showed something, and show nothing since it was mended. */
  readonly mended?: readonly number[];
  readonly seconds: number;
  readonly processes: number;
};

/** What was run, in parts: the document is made of them. */
const part = (name: string): string => join(__dirname, '../../.local/prove', `${name}.json`);
export const PROGRESS = part('progress');
export const PIPELINES = part('pipelines');
export const SMALL = part('small');
export const SOAKED = part('soaked');

/** A part of the record, if it was ever written. */
export const readPart = <T>(file: string): T | undefined =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined;

/** Written whole beside it, and then put in its place: a run that is cut off leaves a record that can be read. */
export const writePart = (file: string, part: unknown): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(part));
  renameSync(`${file}.new`, file);
};
