// Is nothing lost and nothing doubled? The real handlers over tables and a bus in memory, in virtual time, in stories drawn from a seed.
//   npm run prove -- --texts 1000000
// Goes on where it was cut off (--fresh begins anew). Ends with 1 when a story shows what must not be, which is then told with the fewest
// steps that show it, as a test. `--story 4711` tells one story alone,
// line by line with --trace.
import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BROKEN } from '../../test/support/proof/broken';
import { asTest } from '../../test/support/proof/found/as-test';
import { shrink } from '../../test/support/proof/found/shrink';
import { exploreStory, SMALL_STORIES } from '../../test/support/proof/small/stories';
import { drawStory, runStory } from '../../test/support/proof/story/story';
import { counted, documentOf, type Pipeline, type SmallRun } from './document';
import { NOTHING, type Progress, readProgress, sum, type Totals, writeProgress } from './record';
import { tellStories } from './tell-stories';

const ROOT = join(__dirname, '../..');
const DOCUMENT = join(ROOT, 'docs/proof.md');
/** Stories that broken pipelines are compared by. */
const COMPARED = { from: 1, stories: 60 };
const FILE = join(ROOT, '.local/prove/progress.json');
/** Stories that a process is asked for at once. */
const CHUNK = 5;

const whole = (name: string, given: string, least: number): number => {
  if (/^\d{1,9}$/.test(given) && Number(given) >= least) return Number(given);
  throw new Error(`--${name}: expected a whole number from ${least} on, found "${given}".`);
};

const asked = () => {
  const { values } = parseArgs({
    options: {
      texts: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: '1' },
      processes: { type: 'string', default: String(availableParallelism()) },
      story: { type: 'string' },
      fresh: { type: 'boolean', default: false },
      document: { type: 'boolean', default: false },
      trace: { type: 'boolean', default: false },
    },
  });
  return {
    texts: whole('texts', values.texts, 1),
    seed: whole('seed', values.seed, 1),
    processes: whole('processes', values.processes, 1),
    fresh: values.fresh,
    document: values.document,
    trace: values.trace,
    story: values.story === undefined ? undefined : whole('story', values.story, 1),
  };
};

const bar = (texts: number, of: number, seconds: number, found: number): string => {
  const part = Math.min(1, texts / of);
  const filled = Math.round(part * 30);
  const rate = texts / Math.max(1, seconds);
  const left = Math.max(0, Math.round((of - texts) / Math.max(1, rate)));
  return `[${'#'.repeat(filled)}${'.'.repeat(30 - filled)}] ${texts} of ${of} texts, ${rate.toFixed(0)} a second, ${left} s left, ${found} found`;
};

const tellAll = async ({ texts, seed, processes, fresh }: ReturnType<typeof asked>): Promise<Progress> => {
  const begun = (fresh ? undefined : readProgress(FILE, seed)) ?? {
    seed,
    next: 0,
    open: [],
    totals: NOTHING,
    seconds: 0,
  };
  let { next, totals } = begun;
  const again = [...begun.open];
  const open = new Set<number>();
  const started = Date.now();
  const progress = (): Progress => ({
    ...{ seed, next, totals, open: [...open, ...again] },
    seconds: begun.seconds + (Date.now() - started) / 1_000,
  });
  const show = (): void => {
    const line = bar(totals.texts, texts, progress().seconds, totals.found.length);
    process.stdout.write(process.stdout.isTTY ? `\r${line}` : `${line}\n`);
  };
  const shown = setInterval(show, process.stdout.isTTY ? 500 : 10_000);
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const teller = fork(join(__dirname, 'teller.ts'), { execArgv: process.execArgv });
      const give = (): void => {
        if (totals.texts >= texts) {
          teller.removeAllListeners('exit');
          teller.kill();
          return resolve();
        }
        const chunk = again.shift() ?? next++;
        open.add(chunk);
        teller.send({ chunk, firstSeed: seed * 1_000_003 + chunk * CHUNK, count: CHUNK });
      };
      teller.on('message', ({ chunk, totals: more }: { readonly chunk: number; readonly totals: Totals }) => {
        open.delete(chunk);
        totals = sum(totals, more);
        writeProgress(FILE, progress());
        give();
      });
      teller.on('error', reject);
      teller.on('exit', code => code !== 0 && code !== null && reject(new Error(`A process ended with ${code}.`)));
      give();
    });
  await Promise.all(Array.from({ length: processes }, one));
  clearInterval(shown);
  show();
  process.stdout.write('\n');
  return progress();
};

const showStory = async (seed: number, isTraced = false): Promise<boolean> => {
  const story = drawStory(seed);
  const { found, ...ended } = await runStory(story);
  console.log(JSON.stringify(ended));
  if (found.length === 0) return true;
  const shrunk = await shrink(story);
  const { found: still } = await runStory(shrunk, {}, isTraced ? console.log : undefined);
  console.log(found.join('\n'));
  console.log(asTest(shrunk, still));
  return false;
};

/** The same stories through ours, and through those that lack a part of it. */
const pipelines = async (): Promise<readonly Pipeline[]> => {
  const all: Pipeline[] = [];
  for (const [name, broken] of [['ours', {}], ...Object.entries(BROKEN)] as const)
    all.push(counted(name, await tellStories(COMPARED.from, COMPARED.stories, broken)));
  return all;
};

/** Every order of each small story, with any one duplicate and any one crash. */
const small = async (): Promise<readonly SmallRun[]> => {
  const all: SmallRun[] = [];
  for (const story of SMALL_STORIES) {
    const { orders, ...explored } = await exploreStory(story, { duplicates: 1, crashes: 1 });
    all.push({ name: story.name, faults: 'one duplicate, one crash', orders: String(orders), ...explored });
  }
  return all;
};

const main = async (): Promise<boolean> => {
  const wanted = asked();
  if (wanted.story !== undefined) return showStory(wanted.story, wanted.trace);
  const progress = await tellAll(wanted);
  const { totals } = progress;
  if (wanted.document) writeFileSync(DOCUMENT, documentOf(progress, wanted.processes, await pipelines(), await small()));
  for (const { seed } of totals.found.slice(0, 3)) await showStory(seed);
  return totals.found.length === 0;
};

main()
  .then(isGood => {
    process.exitCode = isGood ? 0 : 1;
  })
  .catch(error => {
    console.error(error);
    process.exitCode = 1;
  });
