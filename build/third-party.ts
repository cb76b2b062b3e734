import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const packageSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.union([z.string(), z.object({ type: z.string() }).transform(({ type }) => type)]).optional(),
  repository: z.union([z.string(), z.object({ url: z.string() }).transform(({ url }) => url)]).optional(),
  author: z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]).optional(),
});

export type ThirdParty = {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly source: string;
  /** Its licence and notices, as it ships them. */
  readonly texts: readonly string[];
};

const folderOf = (input: string): string | undefined => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
const licenceFile = /^(licen[cs]e|notice|copying|third-?party-?notices?)/i;

/** The packages that these bundled files come from, by name. A package that tells no licence stops the packaging. */
export const thirdParties = (root: string, inputs: readonly string[]): readonly ThirdParty[] => {
  const folders = [...new Set(inputs.map(folderOf).filter(folder => folder !== undefined))];
  return folders
    .map(folder => read(join(root, folder)))
    .filter((one, i, all) => all.findIndex(({ name, version }) => name === one.name && version === one.version) === i)
    .sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
};

const read = (folder: string): ThirdParty => {
  const { name, version, license, repository, author } = packageSchema.parse(
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  );
  if (license === undefined)
    throw new Error(
      `${name}: expected a licence in its package.json, found none. Find out what it is, or do without it.`,
    );
  const files = existsSync(folder)
    ? readdirSync(folder).filter(file => licenceFile.test(file) && !/\.(js|ts|json|html)$/.test(file))
    : [];
  const texts = files.map(file => readFileSync(join(folder, file), 'utf8').trim());
  const source = (repository ?? '').replace(/^git\+|\.git$/g, '');
  return {
    name,
    version,
    license,
    source,
    texts: texts.length > 0 ? texts : [`Licence: ${license}. By ${author ?? 'the authors'}.`],
  };
};

const rule = '-'.repeat(80);

/** The notices as one text; the same licence text stands once, under all packages that come with it. */
export const notices = (packages: readonly ThirdParty[]): string => {
  const byText = new Map<string, ThirdParty[]>();
  for (const one of packages) {
    const text = one.texts.join('\n\n');
    byText.set(text, [...(byText.get(text) ?? []), one]);
  }
  const chapters = [...byText].map(([text, ones]) => {
    const heads = ones.map(({ name, version, license, source }) =>
      [name, version, `(${license})`, source].filter(part => part !== '').join(' '),
    );
    return `${rule}\n${heads.join('\n')}\n\n${text}\n`;
  });
  return [
    'This package holds software by others, unchanged but for bundling and minification, under the licences below.',
    'The source of each stands at the address beside its name.',
    '',
    ...chapters,
  ].join('\n');
};
