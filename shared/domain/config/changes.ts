import { type Config, KINDS, type Kind } from './config';
import type { ConfigProblem } from './problems';
import type { ConfigLists } from './schema';

/** What a person changed, by kind and id. Messages have no ids: they are counted as one item, `all`. */
export type ConfigChange = {
  readonly kind: Kind | 'messages';
  readonly id: string;
  readonly change: 'added' | 'changed' | 'removed';
};

/** What differs from one version to another: kinds in their own order, ids by the alphabet. */
export const changesBetween = (before: Config, after: Config): readonly ConfigChange[] => {
  const ofKinds = KINDS.flatMap(kind => {
    const ids = [...new Set([...Object.keys(before[kind]), ...Object.keys(after[kind])])].sort();
    return ids.flatMap(id => changeOf(kind, id, before[kind][id], after[kind][id]));
  });
  const messages = (config: Config) => (config.messages.length === 0 ? undefined : config.messages);
  return [...ofKinds, ...changeOf('messages', 'all', messages(before), messages(after))];
};

const changeOf = (kind: ConfigChange['kind'], id: string, before: unknown, after: unknown): ConfigChange[] => {
  if (sameJson(before, after)) return [];
  return [{ kind, id, change: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed' }];
};

/** Equal in content, whatever the order in which fields were written. */
const sameJson = (one: unknown, other: unknown): boolean => sorted(one) === sorted(other);
const sorted = (value: unknown): string | undefined =>
  JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );

/** What is chosen once and can't be changed later, as in Dynamics 365: work under way was begun by it. */
export const checkChange = (lists: ConfigLists, before: Config | undefined): readonly ConfigProblem[] => {
  if (before === undefined) return [];
  const problems: ConfigProblem[] = [];
  for (const [at, { id, mode }] of lists.workstreams.entries()) {
    const was = before.workstreams[id]?.mode;
    if (was === undefined || was === mode) continue;
    const message = `a workstream's mode can't be changed; expected ${was}, found ${mode}; make another workstream`;
    problems.push({ path: ['workstreams', at, 'mode'], message });
  }
  for (const [at, { id, reset }] of lists.capacityProfiles.entries()) {
    const was = before.capacityProfiles[id]?.reset;
    if (was === undefined || was === reset) continue;
    const message = `a capacity profile's reset can't be changed; expected ${was}, found ${reset}; make another profile`;
    problems.push({ path: ['capacityProfiles', at, 'reset'], message });
  }
  return problems;
};
