/**
 * How far the local stack's storage carries: how long a greeting takes, and how long the tables stall, the more texts Azurite keeps.
 * It saves its whole table file every five seconds, once something changed. The rows of many texts are copies of those that real
 * texts left, in a table of their own which nothing reads.
 *   npm run bench:storage            prints a line for each number of texts
 *   npm run bench:storage -- --json  one object
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as after } from 'node:timers/promises';
import { TableClient, type TableEntity, type TransactionAction } from '@azure/data-tables';
import { phoneLine } from '../../cli/support/phone-line';
import { tableNames } from '../../shared/adapters/table-names';

const root = join(__dirname, '../..');
const BUSINESS = '+18005550100';
const levels = [100, 1_000, 5_000, 10_000];
/** One a customer, one after the other. */
const realTexts = 100;
const greetings = 40;
/** So that the greetings of a level see several saves. */
const pauseMs = 400;
const probeMs = 25;
const inATransaction = 100;

type Addresses = { readonly phones: string; readonly storageConnection: string };
type Level = {
  readonly texts: number;
  readonly rows: number;
  readonly fileMb: number;
  /** Milliseconds from a new customer's text to its greeting. */
  readonly greeting: { readonly p50: number; readonly p95: number; readonly longest: number };
  /** Milliseconds of a read of one row. */
  readonly read: { readonly p50: number; readonly longest: number };
};

const start = async (data: string): Promise<{ readonly child: ChildProcess; readonly addresses: Addresses }> => {
  const args = ['--import', 'tsx', 'local/start.ts', '--any-ports', '--json', '--data', data];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout! }))
    if (line.startsWith('{"ready":true')) return { child, addresses: JSON.parse(line) as Addresses };
  throw new Error('npm start ended before it was ready: run it by hand to see why.');
};

let customers = 0;
/** Milliseconds from a new customer's text to the first that comes back. */
const greetedIn = async (phones: string): Promise<number> => {
  const customer = `+1425${5_550_000 + customers++}`;
  const line = phoneLine(phones);
  const stop = new AbortController();
  const greeted = new Promise<void>(resolve => {
    void line.listen(customer, text => text.direction === 'outbound' && resolve(), stop.signal);
  });
  const began = performance.now();
  await line.text(customer, BUSINESS, 'Hi, where is my order?');
  await greeted;
  stop.abort();
  return performance.now() - began;
};

const rowsOf = async (table: (name: string) => TableClient): Promise<TableEntity[]> => {
  const rows: TableEntity[] = [];
  for (const name of tableNames) for await (const row of table(name).listEntities()) rows.push(row as TableEntity);
  return rows;
};

const idOf = ({ partitionKey, rowKey }: TableEntity): string => `${partitionKey}\n${rowKey}`;

/** Copies of `rows`, a hundred in a partition of their own. */
const fill = async (filler: TableClient, rows: readonly TableEntity[], from: number, to: number): Promise<void> => {
  for (let at = from; at < to; at += inATransaction) {
    const copies = Array.from({ length: Math.min(inATransaction, to - at) }, (_, i): TransactionAction => {
      const { etag: _etag, timestamp: _timestamp, ...row } = rows[(at + i) % rows.length]!;
      return ['create', { ...row, partitionKey: `${at}`, rowKey: `${i}` }];
    });
    await filler.submitTransaction(copies);
  }
};

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
const quantile = (values: readonly number[], part: number): number =>
  Math.round(sorted(values)[Math.min(values.length - 1, Math.floor(part * values.length))] ?? Number.NaN);

const measure = async (phones: string, read: () => Promise<unknown>): Promise<Pick<Level, 'greeting' | 'read'>> => {
  const reads: number[] = [];
  let measuring = true;
  const probe = (async () => {
    for (; measuring; await after(probeMs)) {
      const began = performance.now();
      await read();
      reads.push(performance.now() - began);
    }
  })();
  const took: number[] = [];
  for (let i = 0; i < greetings; i++, await after(pauseMs)) took.push(await greetedIn(phones));
  measuring = false;
  await probe;
  return {
    greeting: { p50: quantile(took, 0.5), p95: quantile(took, 0.95), longest: quantile(took, 1) },
    read: { p50: quantile(reads, 0.5), longest: quantile(reads, 1) },
  };
};

const run = async (data: string, { phones, storageConnection }: Addresses): Promise<Level[]> => {
  const table = (name: string): TableClient =>
    TableClient.fromConnectionString(storageConnection, name, { allowInsecureConnection: true });
  const before = new Set((await rowsOf(table)).map(idOf));
  for (let i = 0; i < realTexts; i++) await greetedIn(phones);
  const rows = (await rowsOf(table)).filter(row => !before.has(idOf(row)));
  const filler = table('Filler');
  await filler.createTable();
  let filled = 0;
  const found: Level[] = [];
  for (const texts of levels) {
    const wanted = Math.max(0, Math.round((rows.length * texts) / realTexts) - rows.length);
    await fill(filler, rows, filled, wanted);
    filled = wanted;
    const measured = await measure(phones, async () => {
      for await (const _ of table('Config').listEntities().byPage({ maxPageSize: 1 })) break;
    });
    const fileMb = Math.round(statSync(join(data, 'azurite', '__azurite_db_table__.json')).size / 1_048_576);
    found.push({ texts, rows: before.size + rows.length + filled, fileMb, ...measured });
    if (!process.argv.includes('--json')) console.log(shown(found.at(-1)!));
  }
  return found;
};

const shown = ({ texts, rows, fileMb, greeting, read }: Level): string =>
  [
    `${texts} texts, ${rows} rows, ${fileMb} MB:`,
    `greeting ${greeting.p50} ms, p95 ${greeting.p95}, longest ${greeting.longest};`,
    `read of a row ${read.p50} ms, longest ${read.longest}`,
  ].join(' ');

const main = async (): Promise<void> => {
  const data = mkdtempSync(join(tmpdir(), 'storage-'));
  const { child, addresses } = await start(data);
  const ended = once(child, 'exit');
  try {
    const levelsFound = await run(data, addresses);
    if (process.argv.includes('--json')) console.log(JSON.stringify(levelsFound));
  } finally {
    child.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  }
};

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
