import { Command } from 'commander';
import type { z } from 'zod';
import type { deadLetter } from '../shared/api/admin/dead-letters';
import type { Api } from '../shared/api/contract';
import { signIn } from './support/desk';
import { DEFAULT_DATA, runningStack } from './support/stack';

type Letter = z.output<typeof deadLetter>;

const program = new Command('npm run dead-letters --')
  .description('What could not be handled: list it, replay it, dismiss it.')
  .option('--as <id>', 'who', 'olga')
  .option('--data <folder>', 'where the running stack keeps its things', DEFAULT_DATA);

const desk = () => {
  const { as, data } = program.opts<{ as: string; data: string }>();
  return signIn(runningStack(data).functions, as);
};

/** As they were typed: the API says what is wrong with them. */
type Chosen = Pick<z.input<Api['deadLetterList']['query']>, 'source' | 'state'> & { readonly json: boolean };

program
  .command('list', { isDefault: true })
  .description('every dead letter, with its reason')
  .option('--source <name>', 'only of this queue, or of event-grid or providers')
  .option('--state <name>', 'only new, replayed or dismissed ones')
  .option('--json', 'one object a line', false)
  .action(async ({ source, state, json }: Chosen) => {
    const { call } = await desk();
    let shown = 0;
    for (let after: string | undefined; ; ) {
      const { deadLetters, next } = (await call('deadLetterList', { query: { source, state, after } })).body;
      for (const letter of deadLetters) console.log(json ? JSON.stringify(letter) : inLines(letter));
      shown += deadLetters.length;
      if (next === undefined) break;
      after = next;
    }
    if (shown === 0 && !json) console.log('There is none.');
  });

const inLines = ({ id, at, source, state, reason }: Letter): string =>
  `${id}\n  ${at}  ${source}  ${state}\n  ${reason}`;

program
  .command('replay-all')
  .description('send again every new one, or those of one source, reason or time')
  .option('--source <name>', 'only of this queue, or of event-grid or providers')
  .option('--reason <words>', 'only those whose reason holds these words')
  .option('--from <time>', 'only events of this time or later, such as 2026-11-30T08:00:00Z')
  .option('--before <time>', 'only events before this time')
  .action(async (chosen: z.input<Api['deadLettersReplay']['body']>) => {
    const { call } = await desk();
    let sent = 0;
    for (let after: string | undefined; ; ) {
      const { replayed, refused, next } = (await call('deadLettersReplay', { body: { ...chosen, after } })).body;
      for (const { id, why } of refused) console.log(`${id} stays: ${why}`);
      sent += replayed;
      if (next === undefined) break;
      after = next;
    }
    console.log(`${sent} sent again.`);
  });

for (const what of ['replay', 'dismiss'] as const) {
  const name = what === 'replay' ? 'deadLetterReplay' : 'deadLetterDismiss';
  program
    .command(`${what} <id>`)
    .description(what === 'replay' ? 'send it again by the door it came by' : 'say that nothing needs to be done')
    .action(async (id: string) => {
      const { state } = (await (await desk()).call(name, { path: { id } })).body;
      console.log(`${id} is ${state}.`);
    });
}

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
