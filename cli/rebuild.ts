import path from 'node:path';
import { Command } from 'commander';
import { createTableClient } from '../shared/adapters/tables/client';
import { createThreads } from '../shared/adapters/tables/threads';
import { differences, type Metrics, rebuildThread } from '../shared/domain/conversation/evolve/rebuild';
import type { Entry } from '../shared/domain/conversation/model/outcomes';
import { isConversationId, threadOf } from '../shared/domain/values/ids';
import type { Threads } from '../shared/ports';
import { commandSettings } from './support/settings';
import { runningStack } from './support/stack';

const PAGE = 500;
const DIFFERS = 1;

const program = new Command('npm run rebuild --')
  .description('Computes a thread from its log alone, and compares it with the head that is stored.')
  .argument('<thread>', 'the id of a thread, or of one of its conversations')
  .option('--json', 'one object', false)
  .option('--data <folder>', 'the folder of a stack that runs here; otherwise the settings say where the tables are');

const tables = (data: string | undefined) => {
  if (data === undefined) return commandSettings(path.resolve(__dirname, '..')).tables;
  return { kind: 'connection-string', connectionString: runningStack(data).storageConnection } as const;
};

/** The whole log up to the head's sequence, oldest first: what comes meanwhile is not part of that head. */
const wholeLog = async (threads: Threads, id: string, seq: number): Promise<readonly Entry[]> => {
  const pages: (readonly Entry[])[] = [];
  for (let before = seq; before > 0; before -= PAGE) pages.unshift(await threads.log(id, { before, limit: PAGE }));
  return pages.flat();
};

const main = async (): Promise<void> => {
  program.parse();
  const { json, data } = program.opts<{ json: boolean; data?: string }>();
  const given = program.args[0] ?? '';
  const id = isConversationId(given) ? threadOf(given) : given;
  const threads = createThreads(createTableClient(tables(data), 'Threads'), { fault: () => {}, now: Date.now });
  const { state: stored, etag } = await threads.load(id);
  if (etag === undefined)
    throw new Error(
      `There is no thread "${id}". Expected an id as the API gives it: two parts, or three with the conversation.`,
    );
  const { state, metrics } = rebuildThread(id, await wholeLog(threads, id, stored.seq));
  const found = differences(stored, state);
  if (json)
    console.log(
      JSON.stringify({ thread: id, entries: state.seq, same: found.length === 0, differences: found, metrics }),
    );
  else {
    for (const one of metrics) console.log(inWords(one));
    for (const one of found)
      console.log(`${one.path}: stored ${JSON.stringify(one.stored)}, by the log ${JSON.stringify(one.rebuilt)}`);
    console.log(
      `${state.seq} entries; ${found.length === 0 ? 'the head is what they say.' : 'the head is NOT what they say.'}`,
    );
  }
  process.exitCode = found.length === 0 ? 0 : DIFFERS;
};

const inWords = (one: Metrics): string => {
  const seconds = (value: number | null) => (value === null ? 'never' : `after ${value} s`);
  return [
    `${one.conversation}  ${one.channel}, ${one.language}, since ${one.startedAt}`,
    `  texts: ${one.textsIn} in, ${one.textsOut} out (${one.byAgents} by agents, ${one.automated} automated, ${one.bySurvey} of the survey), ${one.failed} failed`,
    `  an agent had it ${seconds(one.waitSeconds)}, first reply ${seconds(one.firstReplySeconds)}; agents: ${one.agents.join(', ') || 'none'}`,
    `  ${one.closedAt === null ? 'not closed' : `closed ${one.closedAt}, ended by ${one.endedBy}`}`,
  ].join('\n');
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
