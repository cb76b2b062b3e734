import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import {
  type DangerFigures,
  type DangerMiss,
  dangerTexts,
  evaluateDanger,
} from '../shared/domain/consent/crisis/evaluate';

const percent = (share: number | undefined): string => (share === undefined ? 'none' : `${(share * 100).toFixed(2)} %`);

const list = (title: string, texts: readonly DangerMiss[]): readonly string[] =>
  texts.length === 0
    ? []
    : [
        '',
        `${title} (${texts.length}):`,
        ...texts.map(({ label, phrase, text }) => `  ${label} [${phrase ?? '-'}]  ${text}`),
      ];

const report = (found: DangerFigures): string =>
  [
    ...Object.entries(found.danger).map(
      ([label, { texts, found: caught }]) =>
        `${label.padEnd(12)}${caught} of ${texts} found (${percent(caught / texts)})`,
    ),
    `recall      ${percent(found.recall)}`,
    `ordinary    ${found.ordinary.alarms} false alarms in ${found.ordinary.texts} texts${found.oneIn === undefined ? '' : ` (1 in ${Math.floor(found.oneIn)})`}`,
    ...list('Missed', found.missed),
    ...list('False alarms', found.falseAlarms),
  ].join('\n');

const fail = (message: string): never => {
  console.error(message);
  process.exit(1);
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

new Command('crisis:evaluate')
  .description(
    'Measures the reading of danger on files of label, tab, text: labels danger, danger-en…; any other is an ordinary text.',
  )
  .argument('<files...>', 'tab-separated files, UTF-8')
  .option('--json', 'print the figures and every miss as one JSON object')
  .action((files: readonly string[], { json }: { readonly json?: boolean }) => {
    const texts = files.flatMap(file => dangerTexts(read(file)));
    if (texts.length === 0)
      fail(`Expected lines of label, tab, text in ${files.join(', ')}; found none. Separate label and text by a tab.`);
    const found = evaluateDanger(texts);
    console.log(json === true ? JSON.stringify(found, null, 2) : report(found));
  })
  .parse();
