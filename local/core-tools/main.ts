import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { bundle } from '../../build/bundle';
import { buildPages } from '../../build/pages';
import { refuseTakenPorts, usualPorts } from '../ports';
import { toEmulatorConfig } from '../service-bus/queue-list';
import { createStack } from '../stack';
import { endOnSignals } from '../start-signals';
import { funcHost } from './func-host';
import { whatIsMissing } from './missing';

const ROOT = join(__dirname, '../..');

const program = new Command('npm run start:core-tools --')
  .description(
    'The same product on Azure Functions Core Tools and the official Service Bus emulator, which you install and start yourself; storage and phones stay embedded. There is no sign-in here: send x-ms-client-principal yourself.',
  )
  .option('--func <command>', 'the command of Core Tools', 'func')
  .option('--data <folder>', 'where everything else is kept between starts', join(ROOT, '.local', 'core-tools'))
  .option('--config <file>', 'what the channels are at the very first start', join(ROOT, 'config', 'sample.yaml'));

const main = async (): Promise<void> => {
  const { func, data, config } = program.parse().opts<{ func: string; data: string; config: string }>();
  const queues = resolve(data, 'service-bus-emulator.json');
  mkdirSync(resolve(data), { recursive: true });
  writeFileSync(queues, JSON.stringify(toEmulatorConfig(join(ROOT, 'infra/service-bus.json')), null, 2));
  const missing = await whatIsMissing({ func, queues, health: `http://127.0.0.1:${usualPorts.bus}/health` });
  if (missing.length > 0) throw new Error(missing.join('\n'));
  const { amqp: _, bus: __, ...ours } = usualPorts;
  await refuseTakenPorts(ours);
  await Promise.all([bundle('functions/index.ts', join(ROOT, 'dist/functions.js'), { minify: false }), buildPages()]);

  const onDeath = (part: string, how: string): void => console.error(`${part} ended (${how}). Press Ctrl-C.`);
  const stack = createStack({
    ...{ ports: usualPorts, data: resolve(data), config, fresh: false, watch: false, instances: 1, timeScale: 1 },
    ...{ onLog: () => {}, onDeath },
    functionsHost: settings =>
      funcHost({ func, settings, app: ROOT, port: usualPorts.functions, onDeath: how => onDeath('Core Tools', how) }),
  });
  endOnSignals(stack);
  await stack.up();
  console.log(`\nReady. Phones: ${stack.addresses.phones}   API: ${stack.addresses.functions}/api`);
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
