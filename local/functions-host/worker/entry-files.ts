import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const hasMagic = (pattern: string): boolean => /[*?{[\]]/.test(pattern);

/** Splits on the commas that stand outside inner braces. */
const alternatives = (inside: string): string[] => {
  const found: string[] = [''];
  let depth = 0;
  for (const char of inside) {
    if (char === '{') depth++;
    if (char === '}') depth--;
    if (char === ',' && depth === 0) found.push('');
    else found[found.length - 1] += char;
  }
  return found;
};

const closingBrace = (pattern: string, open: number): number => {
  let depth = 0;
  for (let at = open; at < pattern.length; at++) {
    if (pattern[at] === '{') depth++;
    else if (pattern[at] === '}' && --depth === 0) return at;
  }
  return -1;
};

/** `a/{b,c}.js` → `a/b.js`, `a/c.js`. */
export const expandBraces = (pattern: string): string[] => {
  const open = pattern.indexOf('{');
  const close = open < 0 ? -1 : closingBrace(pattern, open);
  if (close < 0) return [pattern];
  const [before, inside, after] = [pattern.slice(0, open), pattern.slice(open + 1, close), pattern.slice(close + 1)];
  return alternatives(inside).flatMap(choice => expandBraces(before + choice + after));
};

/** One glob without braces as a regular expression over a path with forward slashes. */
export const globToRegExp = (glob: string): RegExp => {
  const source = glob.replace(/\*\*\/|\*\*|\*|\?|\[!?[^\]]*\]|[.+^${}()|\\]/g, part => {
    if (part === '**/') return '(?:[^/]+/)*';
    if (part === '**') return '.*';
    if (part === '*') return '[^/]*';
    if (part === '?') return '[^/]';
    if (part.startsWith('[')) return part.replace(/^\[!/, '[^');
    return `\\${part}`;
  });
  return new RegExp(`^${source}$`);
};

const filesUnder = (folder: string, prefix: string): string[] =>
  readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap(entry => {
    const path = prefix ? `${prefix}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesUnder(folder, path);
    return [path];
  });

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

/**
 * The files that package.json's `main` names, relative to the app's folder: one path, or a glob
 * (`*`, `**`, `?`, `[a-z]`, `{a,b}`), in alphabetical order.
 */
export const entryFiles = (appFolder: string, main: string): string[] => {
  const wanted = main.replaceAll('\\', '/').replace(/^\.\//, '');
  const found = new Set<string>();
  for (const pattern of expandBraces(wanted)) {
    if (!hasMagic(pattern)) {
      if (isFile(join(appFolder, pattern))) found.add(pattern);
      continue;
    }
    const fixed = pattern.split('/');
    const base = fixed.slice(0, fixed.findIndex(hasMagic)).join('/');
    if (!existsSync(join(appFolder, base))) continue;
    const matches = globToRegExp(pattern);
    for (const file of filesUnder(appFolder, base)) if (matches.test(file)) found.add(file);
  }
  return [...found].sort();
};
