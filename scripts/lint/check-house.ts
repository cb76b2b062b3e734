// Holds the house's rules (CONTRIBUTING.md), and fails when nothing was looked at: a checker that reads no file finds nothing.
//   npm run lint                            this repository
//   tsx scripts/lint/check-house.ts FOLDER  another one, for the tests
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { importRules, withoutFloor } from './import-rules';
import { siblingLoops } from './sibling-loops';
import { tooLarge } from './sizes';
import { tablesNamed } from './table-names';
import { testsOfNothing } from './test-paths';

const root = resolve(process.argv[2] ?? join(__dirname, '../..'));
const TOP = ['build', 'cli', 'functions', 'infra', 'local', 'scripts', 'shared', 'test', 'web'];
const CODE = /\.(?:ts|tsx|mts|mjs|cjs|js)$/;
const STYLES = /\.css$/;
const NOT_OURS = /(?:^|\/)(?:node_modules|dist|coverage|\.local|\.stryker-tmp)\//;

const files = TOP.filter(folder => existsSync(join(root, folder))).flatMap(folder =>
  (readdirSync(join(root, folder), { recursive: true }) as string[])
    .map(file => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter(file => (CODE.test(file) || STYLES.test(file)) && !NOT_OURS.test(file)),
);
const sources = files.filter(file => CODE.test(file));

const check = async (): Promise<readonly string[]> => {
  const { cruise } = await import('dependency-cruiser');
  const { output } = await cruise(
    TOP.filter(folder => folder !== 'test' && sources.some(file => file.startsWith(`${folder}/`))),
    {
      baseDir: root,
      doNotFollow: { path: '^(node_modules|test)/' },
      exclude: { path: '(^|/)(dist|\\.local)/' },
      tsPreCompilationDeps: true,
      ...(existsSync(join(root, 'tsconfig.json')) && { tsConfig: { fileName: join(root, 'tsconfig.json') } }),
      enhancedResolveOptions: {
        exportsFields: ['exports'],
        conditionNames: ['import', 'require', 'node', 'default', 'types'],
      },
      validate: true,
      ruleSet: { forbidden: [...importRules] },
    },
  );
  if (typeof output === 'string') throw new Error('Expected the modules as data, found a report.');
  const ours = output.modules.filter(({ source }) => sources.includes(source));
  const imports = ours.flatMap(({ source: from, dependencies }) =>
    dependencies.filter(({ resolved }) => sources.includes(resolved)).map(({ resolved: to }) => ({ from, to })),
  );
  const texts = new Map(sources.map(file => [file, readFileSync(join(root, file), 'utf8')]));
  const missing = sources.filter(file => !file.startsWith('test/') && !ours.some(({ source }) => source === file));
  console.log(`The house: ${sources.length} files, ${imports.length} imports.`);
  return [
    ...(imports.length === 0 ? ['Expected imports, found none: the rules were held against nothing.'] : []),
    ...missing.map(file => `${file}: expected to be read for its imports, and was not.`),
    ...output.summary.violations.map(({ rule, from, to }) => `${from} imports ${to}: ${rule.name}.`),
    ...siblingLoops(imports).map(
      ({ folder, siblings, ties }) =>
        `${folder}/: ${siblings.join(', ')} import each other in a circle:\n${ties.map(({ from, to }) => `    ${from} imports ${to}`).join('\n')}`,
    ),
    ...withoutFloor(files).map(
      file => `${file} stands on no floor: give its folder a place in scripts/lint/import-rules.ts.`,
    ),
    ...tooLarge(texts),
    ...tablesNamed(texts),
    ...testsOfNothing(files).map(file => `${file}: expected the path of a source or of its folder. Move it there.`),
  ];
};

check().then(
  problems => {
    for (const problem of problems) console.error(problem);
    if (problems.length > 0) process.exitCode = 1;
  },
  error => {
    console.error(error);
    process.exitCode = 1;
  },
);
