import { Command } from 'commander';
import { type PhoneText, phoneLine } from './support/phone-line';
import { DEFAULT_DATA, runningStack } from './support/stack';
import { sendFile } from './support/text-file';

type Flags = {
  readonly from: string;
  readonly to: string;
  readonly wait: number;
  readonly json: boolean;
  readonly file?: string;
  readonly data: string;
};

const program = new Command('npm run text --')
  .description('Texts the business from a phone, and prints each text, both ways, as it happens.')
  .argument('[words...]', 'the text')
  .option('--from <number>', "the customer's number", '+14255550123')
  .option('--to <number>', "the business's number", '+18005550100')
  .option('--wait <seconds>', 'go on listening for so long after the last text', Number, 5)
  .option(
    '--file <file>',
    'send a file instead: a label, a tab and a text on each line, each from a customer of its own',
  )
  .option('--json', 'one object a line', false)
  .option('--data <folder>', 'where the running stack keeps its things', DEFAULT_DATA);

const NO_REPLY = 3;

const main = async (): Promise<void> => {
  program.parse();
  const flags = program.opts<Flags>();
  const stack = runningStack(flags.data);
  if (flags.file !== undefined) return sendFile(stack, flags.file, flags);
  const words = program.args.join(' ');
  if (words === '')
    return program.error('Expected a text: npm run text -- --from +14255550123 "Hi, where is my order?"');

  const line = phoneLine(stack.phones);
  const stop = new AbortController();
  const shown = new Set<string>();
  let replies = 0;
  let lastAt = performance.now();
  const unsettled = new Map<string, PhoneText>();
  const show = (text: PhoneText): void => {
    if (shown.has(text.messageId)) return;
    shown.add(text.messageId);
    unsettled.delete(text.messageId);
    console.log(flags.json ? toJsonLine(text) : toLine(text));
  };
  const onText = (text: PhoneText): void => {
    if (text.from !== flags.to && text.to !== flags.to) return;
    if (!shown.has(text.messageId) && !unsettled.has(text.messageId)) {
      lastAt = performance.now();
      if (text.direction === 'outbound') replies += 1;
    }
    // A reply is shown when it is settled, so that its line tells how it ended.
    const isSettled = text.direction === 'inbound' || text.status === 'delivered' || text.status === 'failed';
    if (isSettled) show(text);
    else unsettled.set(text.messageId, text);
  };
  try {
    await line.listen(flags.from, onText, stop.signal);
    await line.text(flags.from, flags.to, words);
    while (performance.now() - lastAt < flags.wait * 1_000) await new Promise(done => setTimeout(done, 50));
    for (const text of unsettled.values()) show(text);
  } finally {
    stop.abort(); // an open stream would keep a command alive that has already failed
  }
  process.exitCode = replies > 0 ? 0 : NO_REPLY;
};

const toJsonLine = ({ direction, from, to, text, status, at, messageId }: PhoneText): string =>
  JSON.stringify({ direction, from, to, text, status, at, messageId });

const toLine = ({ direction, from, to, text, status, at, reason }: PhoneText): string => {
  const who = direction === 'inbound' ? `${from} → ${to}` : `${to} ← ${from}`;
  const how = direction === 'inbound' ? '' : `  [${status}${reason === undefined ? '' : `: ${reason}`}]`;
  return `${at.slice(11, 23)}  ${who}  ${text}${how}`;
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
