import { watch } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { buildFunctions, bundleAndAgain, ofTheApp } from '../build/bundle';
import { buildPages, VITE } from '../build/pages';
import { childProcess } from './child';
import { freePorts, type Ports, refuseTakenPorts, shiftedPorts } from './ports';
import { type Resource, sequence } from './resource';
import { shownLine } from './shown-line';
import { createStack } from './stack';
import { endOnSignals } from './start-signals';
import { welcome } from './welcome';

type Flags = {
  readonly fresh: boolean;
  readonly watch: boolean;
  readonly instances: number;
  readonly shift: number;
  readonly anyPorts: boolean;
  readonly data: string;
  readonly timeScale: number;
  readonly config: string;
  readonly build: boolean;
  readonly quiet: boolean;
  readonly json: boolean;
};

const whole = (text: string): number => {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
};

const ROOT = join(__dirname, '..');
/** An editor writes a file in several steps. */
const QUIET_MS = 50;
const DATA = join(ROOT, '.local');

const program = new Command('npm start --')
  .description('Brings up the whole product on this machine: storage, bus, phones and our functions.')
  .option('--fresh', 'begin anew: forget every conversation and setting', false)
  .option('--watch', 'build and load functions and pages again when a source file changes', false)
  .option('--instances <count>', 'so many functions hosts on the same queues', whole, 1)
  .option('--shift <number>', 'add this to every port', whole, 0)
  .option('--any-ports', 'take ports that are free', false)
  .option('--data <folder>', 'where everything is kept between starts', DATA)
  .option('--time-scale <factor>', 'how many times faster than Azure Event Grid delivers again', Number, 1)
  .option('--config <file>', 'what the channels are at the very first start', join(ROOT, 'config', 'sample.yaml'))
  .option('--no-build', 'run what was built before')
  .option('--quiet', 'show no log', false)
  .option('--json', 'print one line of JSON when ready', false);

const main = async (): Promise<void> => {
  const flags = program.parse().opts<Flags>();
  const ports: Ports = flags.anyPorts ? await freePorts() : shiftedPorts(flags.shift);
  if (!flags.anyPorts) await refuseTakenPorts(ports);
  const began = performance.now();
  const bundled = flags.watch ? await bundleAndAgain(...ofTheApp) : undefined;
  const terminal = { isTTY: process.stdout.isTTY === true, colour: !process.env.NO_COLOR };
  const onLog = (part: string, line: string): void => {
    if (flags.quiet || flags.json || part !== 'functions') return;
    const shown = shownLine(line, terminal);
    if (shown !== undefined) console.log(shown);
  };
  const onDeath = (part: string, how: string): void =>
    console.error(
      `${part} ended (${how}). What it acknowledged is kept: press Ctrl-C, then npm start. Its log is ${join(flags.data, 'logs', `${part}.log`)}`,
    );
  const stack = createStack({
    ...flags,
    ports,
    onLog,
    onDeath,
    ...(flags.build && !flags.watch && { appBuild: built }),
  });
  const all = sequence('all', flags.watch ? [stack, pagesOnChange(flags.data)] : [stack]);
  endOnSignals(all);
  await all.up();
  if (bundled) rebuildOnChange(bundled.again);
  if (flags.json) console.log(JSON.stringify({ ready: true, ...stack.addresses }));
  else
    console.log(
      welcome(stack.addresses, ports, (performance.now() - began) / 1_000, {
        ...{ data: relative(process.cwd(), flags.data), isDefault: resolve(flags.data) === DATA },
      }),
    );
};

/** Functions and pages, made while storage and bus come up: the host alone needs them. */
const built: Resource = {
  name: 'functions and pages',
  up: async () => void (await Promise.all([buildFunctions(), buildPages()])),
  down: async () => {},
};

/** The host loads the bundle anew when it changes. A mistake is printed by the bundler, and the next change is tried again. */
const rebuildOnChange = (again: () => Promise<void>): void => {
  let timer: NodeJS.Timeout | undefined;
  for (const folder of ['functions', 'shared']) {
    watch(join(ROOT, folder), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => void again().catch(() => {}), QUIET_MS);
    });
  }
};

/** Vite builds the pages again when a file of theirs changes; the host finds them in `dist`, and loads them with the app. */
const pagesOnChange = (data: string) =>
  childProcess({
    name: 'pages',
    script: VITE,
    args: ['build', 'web', '--watch'],
    env: { NODE_ENV: 'production' },
    log: join(data, 'logs', 'pages.log'),
    isReady: line => /built in/.test(line),
    onLine: line => {
      if (/error/i.test(line)) console.error(line);
    },
    onDeath: how =>
      console.error(`The pages are not built anew any more (${how}). See ${join(data, 'logs', 'pages.log')}.`),
  });

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
