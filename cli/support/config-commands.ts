import { readFileSync, writeFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import type { ConfigVersion } from '../../shared/adapters/tables/config/config';
import { problemLine, readConfigFile, writeConfigFile } from '../../shared/config-file';
import { runOwnTests } from '../../shared/domain/bench/own-tests';
import type { Config } from '../../shared/domain/config/config';
import { copyWorkstream } from '../../shared/domain/config/copy-workstream';
import { configNotes } from '../../shared/domain/config/notes';
import { readConfig } from '../../shared/domain/config/read';
import { ConfigDoesNotFit } from '../../shared/outage';
import type { ConfigDoor } from './config-over-http';
import { DONE, IMPOSSIBLE, mistake, REFUSED, told } from './config-told';
import { countsInWords, historyLines, plural, providerNotes, testLines, whyUnreachable } from './config-words';

export type ConfigIo = {
  /** Opened only when a command needs it: `validate` works anywhere. */
  readonly openStore: (where?: Where) => ConfigDoor;
  /** Who changes the configuration, unless `--by` says another. */
  readonly user: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
};

/** Where the running stack keeps its things; or the address of an app, which is asked in place of its tables. */
export type Where = { readonly data?: string; readonly url?: string };

/** `npm run config -- …`. @returns the exit code: 0 done, 1 refused, 2 impossible */
export const runConfig = async (args: readonly string[], given: ConfigIo): Promise<number> => {
  let code: number = DONE;
  const does =
    <T extends unknown[]>(command: (...given: T) => Promise<number> | number) =>
    async (...given: T) => {
      code = await command(...given);
    };
  const program = new Command('npm run config --')
    .description('The configuration: channels, hours, messages, queues, agents, surveys.')
    .option('--data <folder>', 'where the running stack keeps its things, unless here')
    .option('--url <address>', 'the app to ask in place of its tables; the sign-in stands in CONFIG_TOKEN')
    .exitOverride()
    .configureOutput({ writeOut: text => given.out(text.trimEnd()), writeErr: text => given.err(text.trimEnd()) });
  const io: ConfigIo = { ...given, openStore: () => given.openStore(program.opts<Where>()) };
  const signed = (command: Command) =>
    command.option('--by <name>', 'who changes it', io.user).option('--comment <text>', 'why, for the history', '');

  program
    .command('validate <file>')
    .description('look for mistakes; change nothing')
    .action(does(file => validate(file, io)));
  program
    .command('test [file]')
    .description('run the tests of a file, or of what is live')
    .action(does(file => test(file, io)));
  signed(
    program
      .command('import <file>')
      .description('make a file the live configuration')
      .option('--overrule <reason>', 'although a test of its own is red'),
  ).action(does((file, options) => importFile(file, options, io)));
  program
    .command('export [file]')
    .description('write the live configuration into a file, or print it')
    .option('--of <version>', 'an earlier version, as the history lists it')
    .action(does((file, options) => exportFile(file, options, io)));
  signed(program.command('undo').description('take the last change back')).action(does(options => undo(options, io)));
  signed(
    program
      .command('copy-workstream <id> <new-id>')
      .description('make a workstream like another, without its channels')
      .option('--name <name>', 'what the copy is called, “Copy of …” unless said'),
  ).action(does((id, newId, options) => copy(id, newId, options, io)));
  program
    .command('check')
    .description('whether this version of the app can read the live configuration; deployments ask it')
    .action(does(() => check(io)));
  program
    .command('history')
    .description('who changed it, when and why')
    .action(does(() => history(io)));

  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : IMPOSSIBLE;
    io.err(whyUnreachable(error));
    return IMPOSSIBLE;
  }
};

type Signed = { readonly by: string; readonly comment: string };

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Error(`There is no file ${file}. Expected the path of a configuration, such as config/sample.yaml.`);
    throw new Error(`${file} can't be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
};

/** The file's content, or `undefined` after every mistake was told. */
const readWhole = (file: string, io: ConfigIo, before?: Config) => {
  const read = readConfigFile(readText(file), 'file', before);
  if (read.ok) return read;
  for (const problem of read.problems) io.err(problemLine(file, problem));
  io.err(`\n${plural(read.problems.length, 'mistake')} in ${file}. Nothing was changed.`);
  return undefined;
};

/** A red test holds a configuration back. */
const testsHold = (config: Config, io: ConfigIo): boolean => {
  const results = runOwnTests(config);
  const red = results.filter(({ passed }) => !passed);
  for (const line of testLines(red)) io.err(line);
  return red.length > 0;
};

const test = async (file: string | undefined, io: ConfigIo): Promise<number> => {
  const read = file === undefined ? await io.openStore().read() : readWhole(file, io);
  if (read === undefined) {
    if (file === undefined) io.err(NOTHING_YET);
    return REFUSED;
  }
  const results = runOwnTests(read.config);
  for (const line of testLines(results)) io.out(line);
  const red = results.filter(({ passed }) => !passed).length;
  const all = plural(results.length, 'test');
  io.out(results.length === 0 ? 'It has no tests.' : `\n${all}, ${red === 0 ? 'all green' : `${red} red`}.`);
  return red === 0 ? DONE : REFUSED;
};

const validate = (file: string, io: ConfigIo): number => {
  const read = readWhole(file, io);
  if (read === undefined) return REFUSED;
  if (testsHold(read.config, io)) {
    io.err(`\nThe form of ${file} is fine, and a test of its own is red.`);
    return REFUSED;
  }
  io.out(`${file} is fine: ${countsInWords(read.config)}.`);
  for (const note of configNotes(read.config)) io.out(note);
  return DONE;
};

const importFile = async (
  file: string,
  { by, comment, overrule }: Signed & { readonly overrule?: string },
  io: ConfigIo,
): Promise<number> => {
  const store = io.openStore();
  const read = readWhole(file, io, await readLive(store));
  if (read === undefined) return REFUSED;
  const isRed = testsHold(read.config, io);
  if (isRed && overrule === undefined) {
    io.err('\nA test of its own is red. Nothing was changed: mend it, or say why it is overruled (--overrule).');
    return REFUSED;
  }
  const code = told(await store.publish(read.document, by, comment, undefined, isRed ? overrule : undefined), io);
  if (code === DONE) for (const line of [...providerNotes(read.config), ...configNotes(read.config)]) io.out(line);
  return code;
};

/** What this build can't read any more doesn't stand in the way of its correction. */
const readLive = async (store: ConfigDoor): Promise<Config | undefined> => {
  const [newest] = await store.history();
  return newest === undefined
    ? undefined
    : store.read().then(
        read => read?.config,
        () => undefined,
      );
};

const exportFile = async (
  file: string | undefined,
  { of }: { readonly of?: string },
  io: ConfigIo,
): Promise<number> => {
  const store = io.openStore();
  const [newest] = await store.history();
  const read = await store.read(of);
  if (read === undefined) {
    io.err(newest === undefined ? NOTHING_YET : `There is no version ${of}. See them with “history”.`);
    return REFUSED;
  }
  const version = of ?? newest?.version ?? '';
  const text = `# The configuration ${version}, as it was written.\n\n${writeConfigFile(read.document)}`;
  if (file === undefined) {
    io.out(text.trimEnd());
    return DONE;
  }
  writeFileSync(file, text);
  io.out(`Wrote ${file}: ${countsInWords(read.config)}.`);
  return DONE;
};
const NOTHING_YET = 'Nothing was imported yet. Begin with: npm run config -- import config/sample.yaml';

/** A configuration that doesn't fit would leave the pools waiting: better known before the app is replaced. */
const check = async (io: ConfigIo): Promise<number> => {
  try {
    const live = await io.openStore().read();
    io.out(live === undefined ? 'Nothing was imported yet.' : `This version of the app reads ${live.config.version}.`);
    return DONE;
  } catch (error) {
    if (!(error instanceof ConfigDoesNotFit)) throw error;
    io.err(error.message);
    return REFUSED;
  }
};

const undo = async ({ by, comment }: Signed, io: ConfigIo): Promise<number> =>
  told(await io.openStore().undo(by, comment), io);

const copy = async (
  id: string,
  newId: string,
  { by, comment, name }: Signed & { readonly name?: string },
  io: ConfigIo,
): Promise<number> => {
  const store = io.openStore();
  const live = await store.read();
  if (live === undefined) {
    io.err(NOTHING_YET);
    return REFUSED;
  }
  const copied = copyWorkstream(live.document, id, { id: newId, name });
  if (!copied.ok) {
    io.err(`${copied.sentence} Nothing was changed.`);
    return REFUSED;
  }
  const read = readConfig(copied.document, 'copy', live.config);
  if (!read.ok) {
    for (const problem of read.problems) io.err(mistake(problem, copied.document));
    io.err('\nNothing was changed.');
    return REFUSED;
  }
  const why = comment === '' ? `copy of workstream ${id}` : comment;
  const code = told(await store.publish(copied.document, by, why, live.config.version), io);
  if (code === DONE) io.out(`No channel has it yet: write “workstream: ${newId}” at a channel, and import.`);
  return code;
};

const history = async (io: ConfigIo): Promise<number> => {
  const versions: readonly ConfigVersion[] = await io.openStore().history();
  io.out(versions.length === 0 ? NOTHING_YET : historyLines(versions).join('\n'));
  return DONE;
};
