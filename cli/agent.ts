import { createInterface } from 'node:readline';
import { Command } from 'commander';
import type { InboxItemShown } from '../shared/api/agents/inbox';
import { Refused } from '../shared/api/refused';
import { deliveryLines, type ToldDeliveries } from './support/agent-delivery';
import { type Desk, isSenderVerb, type SenderVerb, signIn } from './support/desk';
import { chosen, lookUp, type QuickReply } from './support/quick-replies';
import { receivedLine } from './support/received-line';
import { DEFAULT_DATA, runningStack } from './support/stack';

const program = new Command('npm run agent --')
  .description('An agent at a terminal: sees offers, accepts, replies, ends.')
  .option('--as <id>', 'who: ana, ben or carla', 'ana')
  .option('--data <folder>', 'where the running stack keeps its things', DEFAULT_DATA);

const HELP =
  'accept · decline · end · close · pick · transfer <agent or queue> [note] · block · mute · opt-out (unblock · unmute · opt-in <how they asked>) · /q [words] · away · available · quit [keep]; anything else is a reply';

/** What the terminal has shown so far. */
type Shown = {
  readonly offers: Set<string>;
  seqOf: Map<string, number>;
  readonly deliveries: ToldDeliveries;
  current: string | undefined;
  quickReplies: readonly QuickReply[];
  /** What becomes of the conversations in hand when the agent leaves: the next agent has them, unless they are kept. */
  leaving: 'give-back' | 'keep';
};

const main = async (): Promise<void> => {
  const { as, data } = program.parse().opts<{ as: string; data: string }>();
  const desk = await signIn(runningStack(data).functions, as);
  await desk.presence('available');
  const { agent } = await desk.inbox();
  console.log(`${agent.name} is available. ${HELP}`);

  const shown: Shown = {
    offers: new Set(),
    seqOf: new Map(),
    deliveries: new Map(),
    current: undefined,
    quickReplies: [],
    leaving: 'give-back',
  };
  const input = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' });
  input.prompt();
  let leaving = false;
  // One after the other: a reply typed while "accept" is still on its way belongs to what is being accepted.
  let done: Promise<unknown> = Promise.resolve();
  input.on('line', line => {
    done = done
      .then(() => act(desk, shown, line.trim()))
      .then(goOn => {
        if (!goOn) input.close();
        else input.prompt();
      })
      .catch((error: unknown) => tell(input, error instanceof Error ? error.message : String(error)));
  });
  input.on('close', () => {
    leaving = true;
  });
  while (!leaving) {
    await look(desk, shown, words => tell(input, words)).catch((error: unknown) => {
      if (!(error instanceof Refused)) tell(input, 'The stack does not answer. Is it still running?');
    });
    await new Promise(done => setTimeout(done, 500));
  }
  await desk.presence('offline', shown.leaving).catch(() => {});
  process.exit(0);
};

const tell = (input: ReturnType<typeof createInterface>, words: string): void => {
  process.stdout.write(`\r\u001b[K${words}\n`);
  input.prompt(true);
};

/** Looks at what is new, as a desk does, and tells it: offers, and customers' texts. */
const look = async (desk: Desk, shown: Shown, say: (words: string) => void): Promise<void> => {
  const { items } = await desk.changes();
  const offered = items.filter(({ state }) => state === 'offered' || state === 'transfer-offered');
  for (const item of offered) {
    if (shown.offers.has(item.conversation)) continue;
    shown.offers.add(item.conversation);
    const seconds = Math.max(0, Math.round((Date.parse(item.expiresAt ?? '') - Date.now()) / 1_000));
    const from =
      item.from === undefined ? `the queue "${item.queue}"` : `${item.from}${item.note ? ` (${item.note})` : ''}`;
    say(
      `— ${item.urgent === undefined ? 'Offer' : 'URGENT offer'} from ${from} (${seconds} s): ${await lastWords(desk, item)}   accept or decline?`,
    );
  }
  const held = items.filter(({ state }) => state === 'held');
  for (const conversation of shown.offers) {
    if (offered.some(item => item.conversation === conversation)) continue;
    shown.offers.delete(conversation);
    if (!held.some(item => item.conversation === conversation))
      say('— The offer is gone: it was not answered in time, or somebody else has it.');
  }
  for (const { conversation } of held) {
    shown.current ??= conversation;
    const { log, warning } = await desk.conversation(conversation);
    if (warning !== undefined && !shown.seqOf.has(conversation)) say(warning.sentence);
    const last = shown.seqOf.get(conversation) ?? 0;
    for (const entry of log) {
      if (entry.seq <= last) continue;
      if (entry.kind === 'agents-told') say(`${clock(entry.at)}  (note) ${entry.text}`);
      if (entry.kind === 'text-received') say(`${clock(entry.at)}  ${receivedLine(entry, log)}`);
      if (entry.kind === 'text-sent' && entry.origin.by !== 'agent')
        say(`${clock(entry.at)}  (${entry.origin.by}) ${entry.text}`);
    }
    for (const line of deliveryLines(conversation, log, shown.deliveries)) say(line);
    shown.seqOf.set(conversation, log.at(-1)?.seq ?? last);
  }
  // An inbox that was read before an offer was accepted still lists it as one.
  const isTheirs = [...held, ...offered].some(item => item.conversation === shown.current);
  if (shown.current !== undefined && !isTheirs) shown.current = held[0]?.conversation;
};

/** An instant by the agent's own clock. */
const clock = (at: string): string => new Date(at).toLocaleTimeString('en-GB');

const lastWords = async (desk: Desk, { conversation }: InboxItemShown): Promise<string> => {
  const { log } = await desk.conversation(conversation);
  const last = log.findLast(entry => entry.kind === 'text-received' && entry.reaction === undefined);
  return `“${last?.kind === 'text-received' ? last.text : ''}”`;
};

/** One line from the agent. False: they leave. */
const act = async (desk: Desk, shown: Shown, line: string): Promise<boolean> => {
  const [offer] = shown.offers;
  switch (line) {
    case '':
      return true;
    case 'quit':
      return !(await mayLeave(desk));
    case 'quit give-back':
      return false;
    case 'quit keep':
      shown.leaving = 'keep';
      return false;
    case 'help':
      console.log(HELP);
      return true;
    case 'away':
    case 'available':
      await desk.presence(line);
      console.log(`You are ${line}.`);
      return true;
    case 'accept':
    case 'decline':
      if (offer === undefined) console.log('Nothing is offered to you.');
      else {
        await desk[line](offer);
        shown.offers.delete(offer);
        if (line === 'accept') shown.current = offer;
      }
      return true;
    case 'pick':
      await pick(desk, shown);
      return true;
    default: {
      // Read once: the inbox is looked at meanwhile.
      const { current } = shown;
      if (current === undefined) {
        console.log('You have no conversation. Wait for an offer.');
        return true;
      }
      if (line === 'end' || line === 'close') await desk[line](current);
      else if (/^transfer\b/.test(line)) await transfer(desk, current, line);
      else if (/^opt-in\b/.test(line)) await optIn(desk, current, line);
      else if (isSenderVerb(line)) await tellSender(desk, current, line);
      else if (/^\/q(\s|$)/.test(line)) shown.quickReplies = await lookUp(desk, current, line);
      else if (/^\/\d$/.test(line)) await sendQuickReply(desk, current, chosen(line, shown.quickReplies));
      else await desk.reply(current, line);
      if (line === 'end') console.log('Ended; the customer is asked how it was. "close" ends your wrap-up.');
      if (line === 'close') await tellClosed(desk, current);
      return true;
    }
  }
};

const tellSender = async (desk: Desk, conversation: string, verb: SenderVerb): Promise<void> => {
  await desk.sender(conversation, verb);
  console.log(`Done: ${verb}.`);
};

const optIn = async (desk: Desk, conversation: string, line: string): Promise<void> => {
  const note = line.replace(/^opt-in\s*/, '').trim();
  if (note === '') return console.log('Say how the customer asked to be texted again: opt-in called us at ten.');
  await desk.optIn(conversation, note);
  console.log('Done: opt-in.');
};

const sendQuickReply = async (desk: Desk, conversation: string, found: QuickReply | string): Promise<void> => {
  if (typeof found === 'string') return console.log(found);
  await desk.reply(conversation, found.text);
  console.log(`Sent: ${found.text}`);
};

const tellClosed = async (desk: Desk, conversation: string): Promise<void> => {
  const { status } = await desk.conversation(conversation);
  console.log(status === 'waiting' ? 'Set aside: it comes back to you when the customer writes.' : 'Closed.');
};

/** Whoever has open conversations is told so, and says what becomes of them. */
const mayLeave = async (desk: Desk): Promise<boolean> => {
  const held = (await desk.inbox()).items.filter(({ state }) => state === 'held').length;
  if (held === 0) return true;
  const open = `${held} open ${held === 1 ? 'conversation' : 'conversations'}`;
  console.log(`You have ${open}: "quit give-back" hands them to whoever is there, "quit keep" keeps them.`);
  return false;
};

/** Takes the oldest of what waits for somebody to take it. */
const pick = async (desk: Desk, shown: Shown): Promise<void> => {
  const next = (await desk.waiting()).items.find(({ mayPick }) => mayPick);
  if (next === undefined) return console.log('Nothing waits to be picked; offers come by themselves.');
  await desk.pick(next.conversation);
  shown.current = next.conversation;
};

const transfer = async (desk: Desk, conversation: string, line: string): Promise<void> => {
  const [, to = '', note] = /^transfer\s*(\S*)(?:\s+(.+))?$/.exec(line) ?? [];
  const { agents, queues } = await desk.destinations();
  const isQueue = queues.some(({ id }) => id === to);
  if (!isQueue && !agents.some(({ id }) => id === to)) {
    const list = [...agents, ...queues].map(({ id }) => id).join(', ');
    return console.log(`Expected one of ${list}, found "${to}".`);
  }
  await desk.transfer(conversation, isQueue ? { queue: to } : { agent: to }, note);
  console.log(isQueue ? `It waits in ${to} now.` : `${to} is asked; you have it until they accept.`);
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
