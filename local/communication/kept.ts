import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A keyed collection. A value is replaced whole, never changed in place. */
export type Collection<T> = {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
  delete(key: string): void;
  values(): T[];
  keys(): string[];
};

/** What the emulator remembers: in memory, or in a folder between starts. */
export type Kept = { collection<T>(name: string): Collection<T> };

type Line = [collection: string, key: string, value: unknown];

const keptWith = (append: (line: Line) => void, maps: Map<string, Map<string, unknown>>): Kept => ({
  collection: <T>(name: string): Collection<T> => {
    const found = maps.get(name) ?? new Map<string, unknown>();
    maps.set(name, found);
    const map = found as Map<string, T>;
    return {
      get: key => map.get(key),
      set: (key, value) => {
        map.set(key, value);
        append([name, key, value]);
      },
      delete: key => {
        if (map.delete(key)) append([name, key, null]);
      },
      values: () => [...map.values()],
      keys: () => [...map.keys()],
    };
  },
});

export const keptInMemory = (): Kept => keptWith(() => {}, new Map());

/**
 * Keeps everything in `<folder>/communication.jsonl`: one line a change, written before the call returns, so that a
 * killed process loses nothing it acknowledged. The file is rewritten without its history at each start; a last line
 * that was cut off is dropped.
 */
export const keptIn = (folder: string): Kept => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'communication.jsonl');
  const maps = new Map<string, Map<string, unknown>>();
  for (const line of readLines(file)) {
    const [name, key, value] = line;
    const map = maps.get(name) ?? new Map<string, unknown>();
    maps.set(name, map);
    if (value === null) map.delete(key);
    else map.set(key, value);
  }
  const compact = [...maps].flatMap(([name, map]) => [...map].map(([key, value]): Line => [name, key, value]));
  writeFileSync(`${file}.new`, compact.map(line => `${JSON.stringify(line)}\n`).join(''));
  renameSync(`${file}.new`, file);
  return keptWith(line => appendFileSync(file, `${JSON.stringify(line)}\n`), maps);
};

const readLines = (file: string): Line[] => {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  const last = lines.pop();
  const parsed = lines.filter(line => line !== '').map(line => JSON.parse(line) as Line);
  // A file that doesn't end in a line break was cut off in its last line: that change was never acknowledged.
  if (last === undefined || last === '') return parsed;
  try {
    return [...parsed, JSON.parse(last) as Line];
  } catch {
    return parsed;
  }
};
