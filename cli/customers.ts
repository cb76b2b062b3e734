import { readFileSync, writeFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { CountryCode } from 'libphonenumber-js/max';
import type { z } from 'zod';
import type { Api } from '../shared/api/contract';
import { Refused } from '../shared/api/refused';
import { isCountry } from '../shared/domain/text/numbers/country-of-number';
import { typedNumber } from '../shared/domain/text/numbers/typed-number';
import { type PlannedRecord, planImport, type RefusedRow, refusedCsv } from './customers/plan-import';
import { type Desk, signIn } from './support/desk';
import { DEFAULT_DATA, runningStack } from './support/stack';

const program = new Command('npm run customers --')
  .description(
    'Customer records of the local stack: who texts from which number. In Azure: PUT /api/customers/{id}, as an admin.',
  )
  .option('--as <id>', 'who', 'olga')
  .option('--data <folder>', 'where the running stack keeps its things', DEFAULT_DATA);

const stackOf = (data: string) => {
  try {
    return runningStack(data);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${why}\nThis command speaks to the local stack alone; in Azure: PUT /api/customers/{id}, as an admin.`,
    );
  }
};
const desk = () => {
  const { as, data } = program.opts<{ as: string; data: string }>();
  return signIn(stackOf(data).functions, as);
};
/** So many records are on their way at once. */
const AT_ONCE = 8;

type ImportOptions = { readonly country?: CountryCode; readonly dryRun?: boolean; readonly refused?: string };

const countryOption = () =>
  new Option('--country <code>', 'whose national form of numbers is understood, such as US').argParser(given => {
    const code = given.toUpperCase();
    if (!isCountry(code))
      throw new InvalidArgumentError(`Expected a country of two letters, such as US or MX; found "${given}".`);
    return code;
  });

/** Every row is kept or told of, with its line: one that is wrong doesn't stop the others. */
const importFile = async (file: string, { country, dryRun, refused: into }: ImportOptions): Promise<void> => {
  const plan = planned(file, country);
  const refused: RefusedRow[] = [...plan.refused];
  if (plan.encoding !== 'UTF-8') console.log(`${file} was read as ${plan.encoding}: check a name with an accent.`);
  if (dryRun !== true) await send(plan.records, await desk(), refused);
  refused.sort((a, b) => a.line - b.line);
  for (const { line, why } of refused) console.error(`${file}:${line}: ${why}`);
  const all = plan.records.length + plan.refused.length;
  console.log(`${all - refused.length} of ${all} records ${dryRun === true ? 'would be' : 'are'} kept.`);
  if (refused.length === 0) return;
  process.exitCode = 1;
  if (into === undefined) return;
  writeFileSync(into, refusedCsv({ heading: plan.heading, refused }));
  console.log(`What was refused, and why, stands in ${into}.`);
};

const planned = (file: string, country: CountryCode | undefined) => {
  try {
    return planImport(readFileSync(file), country);
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
};

const send = async (records: readonly PlannedRecord[], to: Desk, refused: RefusedRow[]): Promise<void> => {
  const left = [...records];
  const work = async (): Promise<void> => {
    for (let row = left.shift(); row !== undefined; row = left.shift()) {
      try {
        const body = row.record as z.input<Api['customerSave']['body']>;
        await to.call('customerSave', { path: { id: row.id }, body });
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        refused.push({ line: row.line, why: error.message, cells: row.cells });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
};

/** A number as it was typed; the API takes those with their country code. */
const asked = (typed: string, country: CountryCode | undefined): string => {
  const number = typedNumber(typed, country);
  if (number.kind === 'number') return number.number;
  throw new Error(`${number.why}.${country === undefined ? ' A national one needs --country.' : ''}`);
};

program
  .command('import <file>')
  .description('keep each row of a CSV file: id, name, numbers; kind, email, account…; every other column is a field')
  .addOption(countryOption())
  .option('--dry-run', 'say what would be kept and refused, and send nothing')
  .option('--refused <file>', 'write what was refused, with its line and why, into a CSV file')
  .action(importFile);
program
  .command('show <id>')
  .description('a record')
  .action(async (id: string) => {
    const { body } = await (await desk()).call('customer', { path: { id } });
    console.log(JSON.stringify(body, undefined, 2));
  });
program
  .command('find <number>')
  .description('the records that have a number')
  .addOption(countryOption())
  .action(async (typed: string, { country }: Pick<ImportOptions, 'country'>) => {
    const number = asked(typed, country);
    const { customers } = (await (await desk()).call('customerFind', { query: { number } })).body;
    if (customers.length === 0) console.log('No record has this number.');
    for (const { id, name } of customers) console.log(`${id}  ${name}`);
    if (customers.length > 1) console.log('Several have it: none is linked by itself.');
  });
program
  .command('forget <id>')
  .description('delete a record')
  .action(async (id: string) => {
    await (await desk()).call('customerDelete', { path: { id } });
    console.log(`${id} is gone.`);
  });

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
