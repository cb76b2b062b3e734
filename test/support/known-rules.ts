import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const REASONS = join(__dirname, '../../shared/domain/values/reasons');

const idsIn = (name: string, pattern: RegExp): readonly string[] =>
  [...readFileSync(join(REASONS, name), 'utf8').matchAll(pattern)].map(([, id]) => id as string);

const TOPICS = readdirSync(REASONS).filter(name => !/^(?:reasons|no-facts|opt-out-wordings)\.ts$/.test(name));

/** The rule ids of every topic, as the union of reasons has them; wordings of an opt-out are apart. */
export const KNOWN_RULES: readonly string[] = TOPICS.flatMap(name => idsIn(name, /^ {2}'([^']+)': /gm));
export const KNOWN_WORDINGS: readonly string[] = idsIn('opt-out-wordings.ts', /^ {2}\| '([^']+)';?$/gm);

const ALL = new Set([
  ...KNOWN_RULES,
  ...KNOWN_WORDINGS.flatMap(id => [`opt-out.${id}`, `opt-out.${id}.how`, `opt-out.${id}.limited`]),
]);
export const isKnownRule = (rule: string): boolean => ALL.has(rule);
