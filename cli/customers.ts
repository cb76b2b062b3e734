import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import type { z } from 'zod';
import type { Api } from '../shared/api/contract';
import { Refused } from '../shared/api/refused';
import { readCsv } from './support/csv';
import { columnsOf, fromRow } from './support/customer-from-row';
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

/** Every row is kept or told of, with its line: one that is wrong doesn't stop the others. */
const importFile = async (file: string, to: Desk): Promise<void> => {
  const [heading, ...rows] = readCsv(readFileSync(file, 'utf8'));
  const columns = heading === undefined ? [] : columnsOf(heading);
  for (const column of ['id', 'name', 'numbers'])
    if (!columns.includes(column))
      throw new Error(`${file}:1: expected a column "${column}"; found ${columns.join(', ') || 'nothing'}.`);
  const left = [...rows];
  let refused = 0;
  const work = async (): Promise<void> => {
    for (let row = left.shift(); row !== undefined; row = left.shift()) {
      const { id, record } = fromRow(columns, row);
      try {
        if (id === '') throw new Refused(400, 'expected an id of your customer system; found nothing');
        await to.call('customerSave', { path: { id }, body: record as z.input<Api['customerSave']['body']> });
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        refused += 1;
        console.error(`${file}:${row.line}: ${error.message}`);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  console.log(`${rows.length - refused} of ${rows.length} records are kept.`);
  if (refused > 0) process.exitCode = 1;
};

program
  .command('import <file>')
  .description('keep each row of a CSV file: id, name, numbers; kind, email, account…; every other column is a field')
  .action(async (file: string) => importFile(file, await desk()));
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
  .action(async (number: string) => {
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
