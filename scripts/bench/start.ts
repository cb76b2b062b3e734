// How long `npm start` takes until it is ready, and its first texts until each is answered, on free ports and a folder of its own.
//   npm run bench:start            prints the medians of five starts after a first one, which builds and makes everything
//   npm run bench:start -- --json  one object
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { phoneLine } from '../../cli/support/phone-line';

const root = join(__dirname, '../..');
const starts = 5;
const BUSINESS = '+18005550100';
/** What is wanted, in milliseconds. */
const wanted = { ready: 3_000, first: 200 };

type Took = { readonly ready: number; readonly first: number; readonly second: number; readonly third: number };

const readyLine = async (child: ChildProcess): Promise<{ readonly phones: string }> => {
  if (child.stdout === null) throw new Error('The stack has no output.');
  for await (const line of createInterface({ input: child.stdout }))
    if (line.startsWith('{"ready":true')) return JSON.parse(line) as { readonly phones: string };
  throw new Error('npm start ended before it was ready: run it by hand to see why.');
};

/** Milliseconds from a customer's text to the first that comes back. */
const answeredIn = async (phones: string, customer: string): Promise<number> => {
  const line = phoneLine(phones);
  const stop = new AbortController();
  const answered = new Promise<void>(resolve => {
    void line.listen(customer, text => text.direction === 'outbound' && resolve(), stop.signal);
  });
  const began = performance.now();
  await line.text(customer, BUSINESS, 'Hi, where is my order?');
  await answered;
  stop.abort();
  return performance.now() - began;
};

const start = async (data: string, at: number): Promise<Took> => {
  const began = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'local/start.ts', '--any-ports', '--json', '--data', data],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'exit');
  try {
    const { phones } = await readyLine(child);
    const ready = performance.now() - began;
    const customer = (n: number): string => `+1425555${String(100 + 10 * at + n).padStart(4, '0')}`;
    const first = await answeredIn(phones, customer(1));
    const second = await answeredIn(phones, customer(2));
    const third = await answeredIn(phones, customer(3));
    return { ready, first, second, third };
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const main = async (): Promise<void> => {
  const data = mkdtempSync(join(tmpdir(), 'start-'));
  try {
    const once = await start(data, 0);
    const after: Took[] = [];
    for (let at = 1; at <= starts; at++) after.push(await start(data, at));
    const of = (part: keyof Took): number => Math.round(median(after.map(took => took[part])));
    const medians: Took = { ready: of('ready'), first: of('first'), second: of('second'), third: of('third') };
    if (process.argv.includes('--json')) {
      console.log(JSON.stringify({ firstStart: once, medians, after }));
      return;
    }
    console.log(`ready, the first time: ${once.ready.toFixed(0)} ms`);
    console.log(`ready, afterwards:     ${medians.ready} ms (wanted: ${wanted.ready})`);
    console.log(`first text answered:   ${medians.first} ms (wanted: ${wanted.first})`);
    console.log(`second and third:      ${medians.second} and ${medians.third} ms`);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
};

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
