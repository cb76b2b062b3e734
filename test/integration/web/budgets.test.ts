import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { buildPages } from '../../support/web-pages';

const KB = 1_024;
const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    isEntry: z.boolean().optional(),
    imports: z.array(z.string()).default([]),
    dynamicImports: z.array(z.string()).default([]),
    css: z.array(z.string()).default([]),
  }),
);
type Manifest = z.output<typeof manifestSchema>;

/** The files that a page loads before it shows: the entry, what it imports, and the chunks named beside it. */
const filesOf = (
  manifest: Manifest,
  names: readonly string[],
): { readonly js: ReadonlySet<string>; readonly css: ReadonlySet<string> } => {
  const [js, css] = [new Set<string>(), new Set<string>()];
  const add = (name: string): void => {
    const chunk = manifest[name];
    if (chunk === undefined)
      throw new Error(`Expected ${name} in the manifest, found ${Object.keys(manifest).join(', ')}.`);
    if (js.has(chunk.file)) return;
    js.add(chunk.file);
    for (const file of chunk.css) css.add(file);
    for (const each of chunk.imports) add(each);
  };
  for (const name of names) add(name);
  return { js, css };
};

describe.each(['production', 'design'] as const)('the pages as they are built (%s)', mode => {
  let pages: Awaited<ReturnType<typeof buildPages>>;
  let manifest: Manifest;
  beforeAll(async () => {
    pages = await buildPages(mode);
    manifest = manifestSchema.parse(JSON.parse(readFileSync(join(pages.folder, 'manifest.json'), 'utf8')));
  });
  afterAll(() => pages.remove());
  const weight = (files: Iterable<string>) =>
    [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(pages.folder, file)), { level: 9 }).length, 0) /
    KB;

  const keyOf = (end: string): string => Object.keys(manifest).find(name => name.endsWith(end)) ?? end;

  it('weigh at most 230 KB of script and 25 KB of style with the first load, the desk and one language included', () => {
    const desk = Object.keys(manifest).filter(name => name.endsWith('desk/desk-page.tsx'));
    expect(desk).toHaveLength(1);
    const { js, css } = filesOf(manifest, ['index.html', 'words/fr.ts', ...desk]);
    const [script, style] = [weight(js), weight(css)];
    expect(script).toBeLessThan(230);
    expect(style).toBeLessThan(25);
    // Less than this is no page: something was not measured.
    expect(script).toBeGreaterThan(120);
    expect(style).toBeGreaterThan(3);
  });

  it('weigh at most 25 KB more with the board in the place of the desk, and at most 40 more with its reports', () => {
    const board = ['index.html', 'words/fr.ts', 'words/board/fr/board.ts', keyOf('app/board/board-pages.ts')];
    const first = filesOf(manifest, board);
    const more = filesOf(manifest, [...board, 'words/reports/fr/report.ts', keyOf('app/board/report-pages.ts')]);
    expect(weight(first.js)).toBeLessThan(230 + 25);
    expect(weight(first.js)).toBeGreaterThan(120);
    expect(weight(more.js) - weight(first.js)).toBeLessThan(40);
    expect(weight(more.js)).toBeGreaterThan(weight(first.js) + 5);
    expect(weight(more.css)).toBeLessThan(25);
  });

  it('weigh at most 110 KB of script more with the set-up, and nothing of it comes with the desk', () => {
    const chunk = (end: string) => Object.keys(manifest).filter(name => name.endsWith(end));
    const desk = filesOf(manifest, ['index.html', 'words/fr.ts', ...chunk('desk/desk-page.tsx')]);
    const setup = filesOf(manifest, [...chunk('setup/setup-page.tsx'), 'words/setup/fr/setup.ts', 'words/log/fr.ts']);
    const more = [...setup.js].filter(file => !desk.js.has(file));
    expect(weight(more)).toBeLessThan(110);
    expect(weight(more)).toBeGreaterThan(30);
    expect(weight([...setup.css].filter(file => !desk.css.has(file)))).toBeLessThan(12);
  });

  it('have each language in a file of its own, which nothing loads before it is wanted', () => {
    const { js } = filesOf(manifest, ['index.html']);
    for (const language of ['en', 'es', 'fr']) expect(js).not.toContain(manifest[`words/${language}.ts`]?.file);
  });

  it('have nothing of the server in them', () => {
    const scripts = readdirSync(join(pages.folder, 'assets')).filter(file => file.endsWith('.js'));
    const all = scripts.map(file => readFileSync(join(pages.folder, 'assets', file), 'utf8')).join('\n');
    for (const ours of ['ZodError', 'TableClient', 'ServiceBusClient', 'node:crypto']) expect(all).not.toContain(ours);
    expect(all.includes('Same street as the Nguyen case')).toBe(mode === 'design');
  });

  it('lie compressed beside themselves, whole', () => {
    const assets = join(pages.folder, 'assets');
    const large = readdirSync(assets).filter(
      file => /\.(js|css)$/.test(file) && readFileSync(join(assets, file)).length >= KB,
    );
    expect(large.length).toBeGreaterThan(3);
    for (const file of large) {
      const plain = readFileSync(join(assets, file));
      expect(brotliDecompressSync(readFileSync(join(assets, `${file}.br`))).equals(plain)).toBe(true);
      expect(gunzipSync(readFileSync(join(assets, `${file}.gz`))).equals(plain)).toBe(true);
    }
  });

  it('have a place for a nonce at every script, style and preload, and no script in the page itself', () => {
    const shell = readFileSync(join(pages.folder, 'index.html'), 'utf8');
    for (const [tag] of shell.matchAll(/<(?:script|style|link rel="(?:stylesheet|modulepreload)")[^>]*>/g))
      expect(tag).toContain('nonce="__NONCE__"');
    expect(shell).toMatch(/<meta property="csp-nonce" nonce="__NONCE__"/);
    expect(shell).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(existsSync(join(pages.folder, 'index.html.br'))).toBe(false);
  });
});
