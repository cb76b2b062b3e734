// Is nothing lost and nothing doubled? The real handlers over tables and a bus in memory, in virtual time, in stories drawn from a seed.
//   npm run prove -- --texts 1000000
// Goes on where it was cut off (--fresh begins anew). Ends with 1 when a story shows what must not be, which is then told with the
// fewest steps that show it, as a test. `--story 4711` tells one story alone, line by line with --trace; `--again` tells those that
// showed something anew, after it was mended. `--small` explores every order of small stories, `--compare` tells stories to pipelines
// that lack a part, and `--document` writes docs/proof.md from what was run.
// It runs as one bundled file, a third faster than from its sources, in .local/prove: as deep as this folder, for what is read by path.
import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BROKEN } from '../../test/support/proof/broken';
import { asTest } from '../../test/support/proof/found/as-test';
import { shrink } from '../../test/support/proof/found/shrink';
import { exploreStory, SMALL_STORIES } from '../../test/support/proof/small/stories';
import type { Soaked } from '../../test/support/proof/soak/soak';
import { racingStory } from '../../test/support/proof/story/racing';
import { drawStory, runStory } from '../../test/support/proof/story/story';
import { counted, documentOf, type Pipeline, type SmallRun } from './document';
import {
  NOTHING,
  PIPELINES,
  PROGRESS,
  type Progress,
  readPart,
  SMALL,
  SOAKED,
  sum,
  type Totals,
  writePart,
} from './record';
import { tellStories } from './tell-stories';

const ROOT = join(__dirname, '../..');
const DOCUMENT = join(ROOT, 'docs/proof.md');
/** Stories that broken pipelines are compared by: drawn at large, and aimed at what they get wrong. */
const COMPARED = { from: 1, drawn: 12, aimed: 30 };
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
      compare: { type: 'boolean', default: false },
      small: { type: 'boolean', default: false },
      again: { type: 'boolean', default: false },
      trace: { type: 'boolean', default: false },
    },
  });
  return {
    texts: whole('texts', values.texts, 1),
    seed: whole('seed', values.seed, 1),
    processes: whole('processes', values.processes, 1),
    ...{ fresh: values.fresh, document: values.document, compare: values.compare },
    ...{ small: values.small, trace: values.trace, again: values.again },
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
  const known = fresh ? undefined : readPart<Progress>(PROGRESS);
  const nothing = { seed, processes, next: 0, open: [], totals: NOTHING, seconds: 0 };
  const begun: Progress = known?.seed === seed ? known : nothing;
  let { next, totals } = begun;
  const again = [...begun.open];
  const open = new Set<number>();
  const started = Date.now();
  const progress = (): Progress => ({
    ...{ seed, processes, next, totals, open: [...open, ...again] },
    seconds: begun.seconds + (Date.now() - started) / 1_000,
  });
  const show = (): void => {
    const line = bar(totals.texts, texts, progress().seconds, totals.found.length);
    process.stdout.write(process.stdout.isTTY ? `\r${line}` : `${line}\n`);
  };
  const shown = setInterval(show, process.stdout.isTTY ? 500 : 10_000);
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const teller = fork(join(__dirname, 'teller.js'));
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
        writePart(PROGRESS, progress());
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

/** Tells the stories that showed something anew: what shows nothing now was mended. */
const tellAgain = async (): Promise<boolean> => {
  const progress = readPart<Progress>(PROGRESS);
  if (progress === undefined) throw new Error('Expected a record of a run, found none. Run it first.');
  const mended = [...(progress.mended ?? [])];
  const found: Totals['found'][number][] = [];
  for (const { seed } of progress.totals.found) {
    const { found: now } = await runStory(drawStory(seed));
    if (now.length === 0) mended.push(seed);
    else found.push({ seed, found: now });
  }
  writePart(PROGRESS, { ...progress, mended, totals: { ...progress.totals, found } });
  console.log(`${mended.length} mended, ${found.length} left`);
  return found.length === 0;
};

/** The same stories through ours, and through those that lack a part of it. */
const compare = async (): Promise<boolean> => {
  const all: Pipeline[] = [];
  for (const [name, broken] of [['ours', {}], ...Object.entries(BROKEN)] as const) {
    const pipeline = counted(
      name,
      sum(
        await tellStories(COMPARED.from, COMPARED.drawn, broken),
        await tellStories(COMPARED.from, COMPARED.aimed, broken, racingStory),
      ),
    );
    console.log(JSON.stringify(pipeline));
    all.push(pipeline);
  }
  writePart(PIPELINES, all);
  return all.every(({ name, lost, doubled, others }) => (name === 'ours') === (lost + doubled + others === 0));
};

const IN_WORDS = (duplicates: number, crashes: number): string =>
  [...(duplicates > 0 ? ['any one duplicate'] : []), ...(crashes > 0 ? ['any one crash'] : [])].join(', ') ||
  'no fault';

/** Every order of each small story, as far as it was not explored before. */
const explored = async (fresh: boolean): Promise<boolean> => {
  const all: SmallRun[] = [...((fresh ? undefined : readPart<SmallRun[]>(SMALL)) ?? [])];
  for (const story of SMALL_STORIES)
    for (const faults of [
      { duplicates: 0, crashes: 0 },
      { duplicates: 1, crashes: 0 },
      { duplicates: 0, crashes: 1 },
    ]) {
      const about = { name: story.name, faults: IN_WORDS(faults.duplicates, faults.crashes) };
      if (all.some(({ name, faults: with_ }) => name === about.name && with_ === about.faults)) continue;
      const { orders, ...rest } = await exploreStory(story, faults);
      all.push({ ...about, orders: String(orders), ...rest });
      console.log(JSON.stringify(all.at(-1)));
      writePart(SMALL, all);
    }
  return all.every(({ found }) => found.length === 0);
};

const document = (): boolean => {
  const [progress, pipelines, small] = [
    readPart<Progress>(PROGRESS),
    readPart<Pipeline[]>(PIPELINES),
    readPart<SmallRun[]>(SMALL),
  ];
  if (progress === undefined || pipelines === undefined || small === undefined)
    throw new Error(
      'Expected a record of a run, of --compare and of --small, found not all three. Run what is missing first.',
    );
  writeFileSync(DOCUMENT, documentOf(progress, pipelines, small, readPart<Soaked>(SOAKED)));
  return true;
};

const main = async (): Promise<boolean> => {
  const wanted = asked();
  if (wanted.story !== undefined) return showStory(wanted.story, wanted.trace);
  if (wanted.again) return tellAgain();
  if (wanted.compare) return compare();
  if (wanted.small) return explored(wanted.fresh);
  if (wanted.document) return document();
  const { totals } = await tellAll(wanted);
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
