import { parseArgs } from 'node:util';
import { createBroker } from './broker';
import { dialsFromFlags } from './dials';
import { QueueListError, readQueueList } from './queue-list';

const usage = `An Azure Service Bus namespace on this machine.

  --config <file>     list of queues, in the official emulator's config.json schema (infra/service-bus.json)
  --profile <name>    values of this profile in the list
  --port <number>     AMQP (5672; 0 takes a free one)
  --http-port <n>     health, management, counts (5300; 0 takes a free one)
  --host <address>    where to listen (127.0.0.1)
  --data <folder>     where messages are kept (default: in memory)
  --key <text>        shared access key (SAS_KEY_VALUE)
  --dial <name=value> a fault to begin with, such as busyPercent=20; may be repeated
  --json              when ready, print one line of JSON`;

const fail = (message: string): never => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
};

const portOf = (option: string, text: string): number => {
  const port = Number(text);
  return Number.isInteger(port) && port >= 0 && port <= 65_535
    ? port
    : fail(`--${option}: expected a port from 0 to 65535; found "${text}".`);
};

const readOptions = () => {
  const options = {
    config: { type: 'string', default: 'infra/service-bus.json' },
    profile: { type: 'string' },
    port: { type: 'string', default: '5672' },
    'http-port': { type: 'string', default: '5300' },
    host: { type: 'string', default: '127.0.0.1' },
    data: { type: 'string' },
    key: { type: 'string' },
    dial: { type: 'string', multiple: true, default: [] as string[] },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  } as const;
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    return fail(`${(error as Error).message}\n\n${usage}`);
  }
};

const whyNotUp = (error: NodeJS.ErrnoException & { port?: number }): string => {
  if (error.code === 'EADDRINUSE')
    return `Port ${error.port} is taken. Stop the program that uses it, or choose another with --port or --http-port.`;
  if (error.code === 'EACCES')
    return `Port ${error.port} may not be used by this account. Choose one above 1023 with --port or --http-port.`;
  return error.message;
};

const main = async () => {
  const options = readOptions();
  if (options.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const broker = createBroker({
    queues: readQueueList(options.config, options.profile),
    port: portOf('port', options.port),
    httpPort: portOf('http-port', options['http-port']),
    host: options.host,
    dataFolder: options.data,
    key: options.key,
    dials: dialsFromFlags(options.dial),
  });
  await broker.up();
  const { port, httpPort, connectionString } = broker;
  const readable = `Service Bus is ready: AMQP on port ${port}, http://${options.host}:${httpPort} for people.\n${connectionString}`;
  process.stdout.write(
    `${options.json ? JSON.stringify({ ready: true, port, httpPort, connectionString }) : readable}\n`,
  );
  const stop = () => {
    process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM');
    broker.down().then(
      () => process.exit(0),
      (error: Error) => fail(error.message),
    );
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
};

main().catch((error: Error) => fail(error instanceof QueueListError ? error.message : whyNotUp(error)));
