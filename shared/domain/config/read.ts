import type { z } from 'zod';
import { checkChange } from './changes';
import type { OtherIds } from './checks/check';
import { checkReferences } from './checks/references';
import { type Config, KINDS, toConfig } from './config';
import { type ConfigProblem, schemaProblems } from './problems';
import { type ConfigDocument, type ConfigLists, configSchema } from './schema';

export type ReadConfig =
  | { readonly ok: true; readonly config: Config; readonly document: ConfigDocument }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/**
 * Reads a whole configuration, or says everything that is wrong with it, in one go: what schemas refuse, and what its items
 * say of each other, also of those beside an item that has a mistake.
 *
 * @param version the name of the version that it is to be
 * @param before the version that it replaces: some things can't be changed, and nothing goes that is still used
 */
export const readConfig = (document: unknown, version: string, before?: Config): ReadConfig => {
  const result = schemaProblems(configSchema, document);
  if ('problems' in result) {
    return { ok: false, problems: [...result.problems, ...problemsBeside(result.problems, document, before)] };
  }
  const problems = [...checkReferences(result.read, before), ...checkChange(result.read, before)];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, config: toConfig(result.read, version), document: document as ConfigDocument };
};

/** References among the items that can be read, at the places that they have in the document. */
const problemsBeside = (
  known: readonly ConfigProblem[],
  document: unknown,
  before: Config | undefined,
): readonly ConfigProblem[] => {
  const { lists, places, others } = readableItems(document);
  const told = new Set(known.map(({ path }) => path.join('/')));
  return checkReferences(lists, before, others)
    .map(({ path: [kind, at, ...rest], message }) => {
      const place = places[kind as keyof ConfigLists]?.[at as number];
      return { path: [kind ?? '', place ?? (at as number), ...rest], message };
    })
    .filter(({ path }) => !told.has(path.join('/')));
};

type Places = { readonly [K in keyof ConfigLists]?: readonly number[] };

const readableItems = (
  document: unknown,
): { readonly lists: ConfigLists; readonly places: Places; readonly others: OtherIds } => {
  const lists: Record<string, readonly unknown[]> = {};
  const places: Record<string, readonly number[]> = {};
  const others: Record<string, readonly string[]> = {};
  for (const kind of [...KINDS, 'messages'] as const) {
    const written: unknown = typeof document === 'object' && document !== null ? (document as ConfigLists)[kind] : [];
    const items = Array.isArray(written) ? written : [];
    const schema: z.ZodType = configSchema.shape[kind].unwrap().element;
    const read = items.flatMap((item, place) => {
      const result = schema.safeParse(item);
      return result.success ? [{ place, item: result.data }] : [];
    });
    lists[kind] = read.map(({ item }) => item);
    places[kind] = read.map(({ place }) => place);
    others[kind] = [...new Set(items.map(item => item?.id).filter(id => typeof id === 'string'))];
  }
  return { lists: lists as ConfigLists, places, others };
};
