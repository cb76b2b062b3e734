import { z } from 'zod';

type Path = readonly (string | number)[];

/** One mistake: where it is, and a sentence that says what was expected, what was found, and what to do. */
export type ConfigProblem = { readonly path: Path; readonly message: string };

/**
 * Everything that a schema has against a value, in words for the person who wrote it.
 *
 * A message that a schema gives by itself stays; zod's own are put into words here.
 */
export const schemaProblems = <T>(
  schema: z.ZodType<T>,
  value: unknown,
): { readonly read: T } | { readonly problems: readonly ConfigProblem[] } => {
  const result = schema.safeParse(value, { error: inWords });
  if (result.success) return { read: result.data };
  return {
    problems: result.error.issues.flatMap(flatten).map(problem => ({ ...problem, message: withFound(problem, value) })),
  };
};

/** Nobody reads more at once. */
export const MOST_PROBLEMS = 100;

/** What is told of many mistakes: the first hundred, and how many more there are. */
export const firstOf = (problems: readonly ConfigProblem[]): readonly ConfigProblem[] =>
  problems.length <= MOST_PROBLEMS
    ? problems
    : [
        ...problems.slice(0, MOST_PROBLEMS),
        { path: [], message: `has ${problems.length - MOST_PROBLEMS} more mistakes. Mend these first.` },
      ];

/** A path as a person reads it: `channels › main › language`. Items of a list are called by their id, else by their place. */
export const pathInWords = (path: Path, document: unknown): string => {
  const words: string[] = [];
  let at = document;
  for (const step of path) {
    at = child(at, step);
    const id = typeof step === 'number' ? child(at, 'id') : undefined;
    words.push(typeof step === 'string' ? step : typeof id === 'string' && id !== '' ? id : `${step + 1}`);
  }
  return words.join(' › ');
};

const child = (value: unknown, step: string | number): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, step)
    ? (value as Record<string | number, unknown>)[step]
    : undefined;

/** What was found, as it was written, short. */
export const foundInWords = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  if (value === null) return 'an empty value';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object') return `a group (${Object.keys(value).slice(0, 5).join(', ')})`;
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

const listed = (values: readonly unknown[]): string => values.map(value => `${value}`).join(', ');

/** Marks a union without a message of its own: its branches say more. */
const SEE_BRANCHES = '';

const inWords: z.core.$ZodErrorMap = issue => {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `expected ${issue.values.length > 1 ? 'one of ' : ''}${listed(issue.values)}`;
    case 'too_small':
      return `expected ${limitInWords(issue.origin, issue.minimum, issue.inclusive === false ? 'more than' : 'at least')}`;
    case 'too_big':
      return `expected ${limitInWords(issue.origin, issue.maximum, issue.inclusive === false ? 'less than' : 'at most')}`;
    case 'unrecognized_keys':
      return `this field is not known here; ${knownFields(issue.inst)}`;
    case 'invalid_union':
      return SEE_BRANCHES;
    case 'invalid_format':
      return `expected another form (${issue.format})`;
    default:
      return undefined;
  }
};

const knownFields = (schema: unknown): string =>
  schema instanceof z.ZodObject ? `known are ${listed(Object.keys(schema.shape))}` : 'remove or correct it';

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

const limitInWords = (origin: string, bound: number | bigint, how: string): string => {
  const n = bound.toLocaleString('en');
  switch (origin) {
    case 'string':
      return bound === 1 && how === 'at least' ? 'a text that is not empty' : `${how} ${n} characters`;
    case 'array':
      return bound === 1 && how === 'at least' ? 'a list that is not empty' : `${how} ${n} items`;
    default:
      return `${how} ${n}`;
  }
};

/** One problem for each unknown key; for a union, what its likeliest branch has against the value. */
const flatten = (issue: z.core.$ZodIssue): ConfigProblem[] => {
  const path = issue.path.map(step => (typeof step === 'symbol' ? step.toString() : step));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({ path: [...path, key], message: issue.message }));
  }
  if (issue.code === 'invalid_union' && issue.message === SEE_BRANCHES) {
    return ofUnion(issue).map(problem => ({ ...problem, path: [...path, ...problem.path] }));
  }
  return [{ path, message: issue.message }];
};

/** A branch that the value doesn't even start to fit says least: the deepest complaint comes from the one that was meant. */
const ofUnion = (issue: z.core.$ZodIssueInvalidUnion): ConfigProblem[] => {
  const branches = issue.errors.map(branch => branch.flatMap(flatten));
  const meant = branches.filter(problems => problems.some(({ path }) => path.length > 0));
  const [only] = meant.sort((a, b) => a.length - b.length);
  if (only !== undefined) return only;
  const expected = branches.flat().map(({ message }) => message.replace(/^expected /, ''));
  const options = 'options' in issue && Array.isArray(issue.options) ? [`one of ${listed(issue.options)}`] : [];
  return [
    { path: [], message: `expected ${[...new Set([...expected, ...options])].join(', or ') || 'another value'}` },
  ];
};

const withFound = ({ path, message }: ConfigProblem, value: unknown): string => {
  if (!/^expected/i.test(message) || /\bfound\b/.test(message)) return message;
  return `${message.replace(/\.$/, '')}; found ${foundInWords(path.reduce(child, value))}`;
};
