import { Command } from 'commander';
import { signIn } from './support/desk';
import { DEFAULT_DATA, runningStack } from './support/stack';

type Letter = {
  readonly id: string;
  readonly source: string;
  readonly at: string;
  readonly reason: string;
  readonly state: string;
};

const program = new Command('npm run dead-letters --')
  .description('What could not be handled: list it, replay it, dismiss it.')
  .option('--as <id>', 'who', 'olga')
  .option('--data <folder>', 'where the running stack keeps its things', DEFAULT_DATA);

const desk = () => {
  const { as, data } = program.opts<{ as: string; data: string }>();
  return signIn(runningStack(data).functions, as);
};

program
  .command('list', { isDefault: true })
  .description('every dead letter, with its reason')
  .option('--json', 'one object a line', false)
  .action(async ({ json }: { json: boolean }) => {
    const { deadLetters } = await (await desk()).call<{ deadLetters: readonly Letter[] }>('GET', 'dead-letters');
    if (deadLetters.length === 0 && !json) console.log('There is none.');
    for (const letter of deadLetters) {
      console.log(
        json
          ? JSON.stringify(letter)
          : `${letter.id}\n  ${letter.at}  ${letter.source}  ${letter.state}\n  ${letter.reason}`,
      );
    }
  });

for (const what of ['replay', 'dismiss'] as const) {
  program
    .command(`${what} <id>`)
    .description(what === 'replay' ? 'send it again by the door it came by' : 'say that nothing needs to be done')
    .action(async (id: string) => {
      const { state } = await (await desk()).call<{ state: string }>(
        'POST',
        `dead-letters/${encodeURIComponent(id)}/${what}`,
        {},
      );
      console.log(`${id} is ${state}.`);
    });
}

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
