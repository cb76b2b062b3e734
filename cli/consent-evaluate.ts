import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import {
  type Evaluation,
  evaluateOptOuts,
  fromTsv,
  type Miss,
  OPT_OUT_LABELS,
} from '../shared/domain/consent/evaluate';
import { NUMBER_TYPES, type NumberType } from '../shared/domain/consent/keywords';

type Options = { readonly json?: boolean; readonly numberType: NumberType; readonly name?: string };

const percent = (share: number | undefined): string => (share === undefined ? 'none' : `${(share * 100).toFixed(2)} %`);

const list = (title: string, misses: readonly Miss[]): readonly string[] =>
  misses.length === 0
    ? []
    : [
        '',
        `${title} (${misses.length}):`,
        ...misses.map(({ label, grade, rule, text }) => `  ${label} read as ${grade} [${rule}]  ${text}`),
      ];

const table = ({ counts }: Evaluation): readonly string[] => [
  `${'label'.padEnd(10)}${OPT_OUT_LABELS.map(grade => `read ${grade}`.padStart(14)).join('')}`,
  ...OPT_OUT_LABELS.map(
    label => `${label.padEnd(10)}${OPT_OUT_LABELS.map(grade => String(counts[label][grade]).padStart(14)).join('')}`,
  ),
];

const report = (found: Evaluation): string =>
  [
    `${found.texts} texts`,
    '',
    ...table(found),
    '',
    `certain   precision ${percent(found.certainPrecision)}, recall ${percent(found.certainRecall)}`,
    `any grade precision ${percent(found.anyPrecision)}, recall ${percent(found.anyRecall)}`,
    `read as certain: ${(found.certainRate * 1_000).toFixed(2)} in 1,000`,
    ...list('Misses', found.misses),
    ...list('Caught in another grade', found.otherGrade),
  ].join('\n');

const fail = (message: string): never => {
  console.error(message);
  process.exit(2);
};

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    return fail(
      `Expected a readable file of label, tab, text; "${file}" is none (${error instanceof Error ? error.message : 'unknown'}). Check the path.`,
    );
  }
};

new Command('consent:evaluate')
  .description(
    'Measures the opt-out reading on a file of label, tab, text (labels certain, likely, maybe, none; any other is none).',
  )
  .argument('<file>', 'tab-separated file, UTF-8')
  .option('--name <name>', 'what the business calls itself: STOP and the name is STOP')
  .option('--json', 'print the figures and every miss as one JSON object')
  .addOption(
    new Option('--number-type <type>', 'the kind of number that was texted')
      .choices([...NUMBER_TYPES])
      .default('toll-free'),
  )
  .action((file: string, options: Options) => {
    const texts = fromTsv(read(file));
    if (texts.length === 0)
      fail(`Expected lines of label, tab, text in "${file}"; found none. Separate label and text by a tab.`);
    const found = evaluateOptOuts(texts, options.numberType, options.name === undefined ? [] : [options.name]);
    console.log(options.json === true ? JSON.stringify(found, null, 2) : report(found));
  })
  .parse();
