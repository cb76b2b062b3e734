import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createTableClient } from '../../shared/adapters/tables/client';
import { createThreads } from '../../shared/adapters/tables/threads';
import type { Entry } from '../../shared/domain/conversation/model/outcomes';
import type { ThreadState } from '../../shared/domain/conversation/model/state';
import { threadIdOf } from '../../shared/hash';
import { phoneLine } from './phone-line';
import { commandSettings } from './settings';
import type { RunningStack } from './stack';

/** The states in which a text can end. `lost` is none of them: nothing was to be seen of it in time. */
const states = [
  'waiting',
  'with an agent',
  'answered automatically',
  'survey answer',
  'opted out',
  'blocked',
  'dead letter',
  'lost',
] as const;
type EndState = (typeof states)[number];

/** So many texts are on their way at once. */
const AT_ONCE = 20;
const SEEN_WITHIN_MS = 120_000;

/** Sends each line of a file from a customer of its own, then says in which state each text ended, and counts them. */
export const sendFile = async (
  stack: RunningStack,
  file: string,
  { to, json }: { readonly to: string; readonly json: boolean },
): Promise<void> => {
  const lines = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter(line => line.trim() !== '');
  const { threadIdKey } = commandSettings(path.join(__dirname, '../..'));
  const table = createTableClient({ kind: 'connection-string', connectionString: stack.storageConnection }, 'Threads');
  const threads = createThreads(table, { fault: () => {}, now: Date.now });
  const phones = phoneLine(stack.phones);
  const counts = new Map<EndState, number>(states.map(state => [state, 0]));
  const batch = Math.floor(Date.now() / 1_000) % 100;

  const sendOne = async (line: string, at: number): Promise<void> => {
    const tab = line.indexOf('\t');
    const [label, text] = tab < 0 ? ['', line] : [line.slice(0, tab), line.slice(tab + 1)];
    const from = `+1425${200 + batch}${String(at).padStart(4, '0')}`;
    const { messageId } = await phones.text(from, to, text);
    const thread = threadIdOf(threadIdKey, to, from);
    const state = await seen(async () => {
      const { state: head } = await threads.load(thread);
      const entries = await threads.log(thread, { before: head.seq, limit: 200 });
      const dead = await threads.deadLetters(thread);
      return dead.length > 0 ? 'dead letter' : endState(head, entries, messageId);
    });
    counts.set(state, (counts.get(state) ?? 0) + 1);
    if (json) console.log(JSON.stringify({ line: at + 1, label, state, messageId }));
  };

  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < lines.length; at = next++) await sendOne(lines[at] ?? '', at);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));

  const counted = Object.fromEntries([...counts].filter(([state, count]) => count > 0 || state === 'lost'));
  if (json) console.log(JSON.stringify({ total: lines.length, states: counted }));
  else for (const [state, count] of Object.entries(counted)) console.log(`${String(count).padStart(6)}  ${state}`);
  if ((counts.get('lost') ?? 0) > 0) process.exitCode = 1;
};

const seen = async (look: () => Promise<EndState | undefined>): Promise<EndState> => {
  for (const until = Date.now() + SEEN_WITHIN_MS; Date.now() < until; ) {
    const state = await look();
    if (state !== undefined) return state;
    await new Promise(done => setTimeout(done, 100));
  }
  return 'lost';
};

/** The state of a text, read from the thread's own log; nothing while it isn't there yet. */
const endState = (
  { current, consent }: ThreadState,
  entries: readonly Entry[],
  messageId: string,
): EndState | undefined => {
  const received = entries
    .map(({ outcome }) => outcome)
    .find(outcome => outcome.kind === 'text-received' && outcome.messageId === messageId);
  if (received?.kind !== 'text-received') return undefined;
  switch (received.handledAs) {
    case 'opt-out':
    case 'not-answered-opted-out':
      return 'opted out';
    case 'opt-in':
    case 'help':
      return 'answered automatically';
    case 'survey-answer':
      return 'survey answer';
    case 'blocked':
      return 'blocked';
    default:
      if (consent.status === 'out') return 'opted out';
      if (current.status === 'open') return 'waiting';
      return current.status === 'idle' || current.status === 'closed' ? 'answered automatically' : 'with an agent';
  }
};
