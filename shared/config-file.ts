import type * as Yaml from 'yaml';
import type { Document, LineCounter, Node } from 'yaml';
import type { Config } from './domain/config/config';
import { type ConfigProblem, firstOf, MOST_PROBLEMS, pathInWords } from './domain/config/problems';
import { readConfig } from './domain/config/read';
import type { ConfigDocument } from './domain/config/schema';
import { tooMuchIn } from './domain/config/size';
import { once } from './once';

/** Heavy, and needed only where a person has a file. */
const theYaml = once((): typeof Yaml => require('yaml'));

/** A mistake in a file: its line (from 1), where that is in words, and the sentence. */
export type FileProblem = { readonly line: number; readonly where: string; readonly message: string };

export type ReadConfigFile =
  | { readonly ok: true; readonly config: Config; readonly document: ConfigDocument }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/**
 * Reads a configuration file (YAML 1.2), or lists every mistake with its line: of YAML itself, of the schemas, and of what
 * items say of each other.
 *
 * @param version the name of the version that it is to be
 * @param before the version that it replaces
 * @param whole what the file is a part of, made of what it says; all of it when left out
 */
export const readConfigFile = (
  text: string,
  version: string,
  before?: Config,
  whole: (written: unknown) => unknown = written => written,
): ReadConfigFile => {
  if (text.length > LONGEST_FILE) return notRead(`Expected at most ${LONGEST_FILE} characters, found ${text.length}.`);
  const lines = new (theYaml().LineCounter)();
  const yaml = parsed(text, lines);
  if (yaml?.errors.every(({ message }) => !message.includes('call stack')) !== true)
    return notRead('It is nested too deep.');
  const lineAt = (offset: number) => lines.linePos(offset).line;
  if (yaml.errors.length > 0) {
    const problems = yaml.errors
      .slice(0, MOST_PROBLEMS)
      .map(({ pos, message }) => ({ line: lineAt(pos[0]), where: 'the file', message }));
    return { ok: false, problems };
  }
  const twice = keysWrittenTwice(yaml);
  if (twice.length > 0)
    return { ok: false, problems: twice.map(({ at, ...problem }) => ({ line: lineAt(at), ...problem })) };
  keepPhoneNumbers(yaml);
  const { document: written, tooMuch } = unfold(yaml);
  if (tooMuch !== undefined) return notRead(tooMuch);
  const document = whole(written);
  const read = readConfig(document, version, before);
  if (read.ok) return read;
  const place = ({ path, message }: ConfigProblem): FileProblem => ({
    line: lineAt(offsetOf(yaml, pathIn(written, document, path))),
    where: pathInWords(path, document) || 'the file',
    message,
  });
  const told = firstOf(read.problems);
  return {
    ok: false,
    problems: [...inOrder(told.slice(0, MOST_PROBLEMS).map(place)), ...told.slice(MOST_PROBLEMS).map(place)],
  };
};

/** A configuration of thousands of agents and quick replies has a tenth of it. */
const LONGEST_FILE = 5_000_000;

const notRead = (why: string): ReadConfigFile => ({
  ok: false,
  problems: [{ line: 1, where: 'the file', message: `This is no configuration: ${why}` }],
});

/** Nesting as deep as a file allows ends in an error of the language, not of YAML. */
const parsed = (text: string, lineCounter: LineCounter) => {
  try {
    return theYaml().parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: false });
  } catch {
    return undefined;
  }
};

/** The library compares each key of a map with every other, which takes a file of many keys minutes: counted here, once through. */
const keysWrittenTwice = (
  yaml: Document,
): readonly { readonly at: number; readonly where: string; readonly message: string }[] => {
  const { visit, isScalar } = theYaml();
  const found: { at: number; where: string; message: string }[] = [];
  visit(yaml, {
    Map: (_, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value) && found.length < MOST_PROBLEMS)
          found.push({
            at: key.range?.[0] ?? 0,
            where: 'the file',
            message: `Map keys must be unique: found "${key.value}" twice`,
          });
        seen.add(key.value);
      }
    },
  });
  return found;
};

/** What the file says; or what is too much where aliases of aliases would fill the memory ("YAML bomb"), or hold themselves. */
const unfold = (yaml: Document): { readonly document?: unknown; readonly tooMuch?: string } => {
  try {
    const document: unknown = yaml.toJS() ?? {};
    const tooMuch = tooMuchIn(document);
    return tooMuch === undefined ? { document } : { tooMuch };
  } catch {
    return { tooMuch: 'Its anchors (&) and aliases (*) unfold without end, or it is nested too deep.' };
  }
};

/** `sample.yaml:42: channels › main › language: expected …; found …`, as editors and terminals know to open it. */
export const problemLine = (file: string, { line, where, message }: FileProblem): string =>
  `${file}:${line}: ${where}: ${message}`;

/** A configuration as a file, with air between its items. Reading it gives the same configuration. */
export const writeConfigFile = (document: ConfigDocument | Readonly<Record<string, unknown>>): string => {
  const { Document: YamlDocument, isMap, isSeq } = theYaml();
  const yaml = new YamlDocument(document);
  if (isMap(yaml.contents)) {
    for (const [n, { key, value }] of yaml.contents.items.entries()) {
      if (n > 0) (key as Node).spaceBefore = true;
      for (const [at, item] of (isSeq(value) ? value.items : []).entries())
        if (at > 0) (item as Node).spaceBefore = true;
    }
  }
  return yaml.toString({ lineWidth: 110 });
};

/** YAML takes `+18005550100` for an integer and drops its plus; people don't. */
const keepPhoneNumbers = (yaml: Document): void =>
  theYaml().visit(yaml, {
    Scalar: (_key, node) => {
      if (typeof node.value === 'number' && node.source?.startsWith('+')) node.value = node.source;
    },
  });

/** Where something of the whole stands in the file that is a part of it; the file's begin for what isn't in it. */
const pathIn = (
  written: unknown,
  whole: unknown,
  [kind, at, ...rest]: ConfigProblem['path'],
): ConfigProblem['path'] => {
  if (kind === undefined || at === undefined || written === whole) return [kind, at, ...rest].filter(isStep);
  const items = (of: unknown) => (of as Readonly<Record<string, readonly unknown[] | undefined>>)[kind] ?? [];
  const place = items(written).indexOf(items(whole)[Number(at)]);
  return place < 0 ? [] : [kind, place, ...rest];
};
const isStep = (step: string | number | undefined): step is string | number => step !== undefined;

const inOrder = (problems: readonly FileProblem[]): readonly FileProblem[] =>
  [...problems].sort((one, other) => one.line - other.line);

/** Where a path begins in the text: a field at its name. What is missing is shown at what should have it. */
const offsetOf = (yaml: Document, path: ConfigProblem['path']): number => {
  const { isAlias, isMap, isSeq } = theYaml();
  let node: unknown = yaml.contents;
  let offset = yaml.contents?.range?.[0] ?? 0;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(yaml);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String((key as { value?: unknown }).value) === String(step));
      if (pair === undefined) return offset;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (node === undefined) return offset;
      offset = (node as Node).range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
};
