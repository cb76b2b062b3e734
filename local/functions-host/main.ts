import { type ChildProcess, fork } from 'node:child_process';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { readLocalSettings, withEnvironment } from './configuration/app-settings';
import { createFunctionsHost } from './host';
import { corsOf } from './http/cors';
import { logTo } from './log';
import { readPeople } from './sign-in/people';
import { watchApp } from './watch-app';

type Arguments = {
  readonly app: string;
  readonly port?: number;
  readonly host: string;
  readonly settings: string;
  readonly people?: string;
  readonly data?: string;
  readonly eventGridKey?: string;
  readonly drain: number;
  readonly instances: number;
  readonly json?: boolean;
  readonly watch?: boolean;
};

const whole = (text: string): number => {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
};

const command = new Command('functions-host')
  .description('Runs an Azure Functions app (Node, v4 model) without Core Tools.')
  .option('--app <folder>', "the app's folder, with package.json and host.json", '.')
  .option(
    '--port <port>',
    'where to listen; 0 takes a free port (default: LocalHttpPort of the settings, else 7071)',
    whole,
  )
  .option('--host <address>', 'the address to listen on', '127.0.0.1')
  .option('--settings <file>', 'local.settings.json; the environment wins over it', 'local.settings.json')
  .option('--people <file>', 'who may sign in: a JSON list of {id, name, userPrincipalName, roles}')
  .option('--data <folder>', 'where keys are kept between starts')
  .option('--event-grid-key <key>', 'the system key eventgrid_extension, instead of a kept or new one')
  .option('--drain <seconds>', 'how long running invocations may still take at the end', whole, 10)
  .option('--instances <count>', 'host processes on the same queues; all but the first take a free port', whole, 1)
  .option('--watch', 'load the app anew when its built files change')
  .option('--json', 'one JSON line on standard output when ready; the log goes to standard error');

const say = (text: string): void => void process.stderr.write(`${text}\n`);

const moreInstances = (count: number): ChildProcess[] =>
  Array.from({ length: Math.max(0, count - 1) }, () =>
    fork(__filename, [...process.argv.slice(2), '--port', '0', '--instances', '1'], {
      execArgv: process.execArgv,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    }),
  );

const main = async (): Promise<void> => {
  const options = command.parse().opts<Arguments>();
  const appFolder = resolve(options.app);
  const local = readLocalSettings(resolve(appFolder, options.settings));
  const host = createFunctionsHost({
    appFolder,
    port: options.port ?? local.Host.LocalHttpPort ?? 7071,
    host: options.host,
    settings: withEnvironment(local.Values, process.env),
    cors: corsOf(local.Host.CORS, local.Host.CORSCredentials),
    people: options.people ? readPeople(resolve(appFolder, options.people)) : [],
    dataFolder: options.data && resolve(options.data),
    keys: options.eventGridKey ? { eventGrid: options.eventGridKey } : {},
    drainMs: options.drain * 1000,
    log: logTo(options.json ? process.stderr : process.stdout),
  });

  // The AMQP client can leave a rejection behind when its connection is cut; it must not end every function.
  process.on('unhandledRejection', reason => say(`Not awaited inside the host: ${String(reason)}`));

  let others: ChildProcess[] = [];
  let _stopping: Promise<void> | undefined;
  const stop = (): void => {
    _stopping ??= (async () => {
      const ended = others.map(other => new Promise<void>(done => void other.once('exit', () => done())));
      for (const other of others) if (other.connected) other.disconnect();
      await host.down();
      await Promise.all(ended);
      process.exit(0);
    })();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  // A further instance ends with the first one.
  if (process.send) process.on('disconnect', stop);

  await host.up();
  others = moreInstances(options.instances);
  if (options.watch) watchApp(appFolder, () => host.reload(), say);
  const functions = host.functions();
  if (options.json) {
    const { url, port, eventGridKey, keys } = host;
    process.stdout.write(
      `${JSON.stringify({ ready: true, pid: process.pid, url, port, eventGridKey, masterKey: keys.master, functionKey: keys.function, functions })}\n`,
    );
  } else {
    say(`The functions host listens on ${host.url} and serves ${functions.length} functions.`);
  }
};

main().catch((error: Error) => {
  say(error.name === 'TypeError' ? (error.stack ?? error.message) : error.message);
  process.exit(1);
});
