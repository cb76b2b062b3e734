import { randomUUID } from 'node:crypto';
import { Command } from 'commander';
import { signIn } from './support/desk';
import { DEFAULT_DATA, runningStack } from './support/stack';

const program = new Command('npm run erase --')
  .description(
    'A person asks to be forgotten: everything of their number goes, but whether they may be texted. In Azure: POST /api/erasures, as a supervisor or admin.',
  )
  .argument('<number>', 'theirs, with its country code, such as +14255550123')
  .option('--business <number>', 'of a channel that is no more')
  .option('--as <id>', 'who', 'olga')
  .option('--data <folder>', 'where the running stack keeps its things', DEFAULT_DATA);

const main = async (): Promise<void> => {
  program.parse();
  const { as, data, business } = program.opts<{ as: string; data: string; business?: string }>();
  const [number = ''] = program.args;
  const desk = await signIn(runningStack(data).functions, as);
  const about = { commandId: randomUUID(), number, ...(business !== undefined && { business }) };
  const { outcomes } = (await desk.call('erase', { body: about })).body;
  console.log(
    `Asked for on ${outcomes.length === 1 ? 'one channel' : `${outcomes.length} channels`}. What becomes of it:`,
  );
  for (const outcome of outcomes) console.log(`  GET ${outcome}`);
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
