import { Command } from 'commander';
import { signIn } from './support/desk';
import { type PhoneText, phoneLine } from './support/phone-line';
import { DEFAULT_DATA, runningStack } from './support/stack';

const program = new Command('npm run demo --')
  .description('The whole story by itself: a text, the greeting, an agent, the survey, the score, STOP.')
  .option('--data <folder>', 'where the running stack keeps its things', DEFAULT_DATA);

const BUSINESS = '+18005550100';
const PATIENCE_MS = 20_000;

const main = async (): Promise<void> => {
  const { data } = program.parse().opts<{ data: string }>();
  const stack = runningStack(data);
  const phones = phoneLine(stack.phones);
  // A customer nobody has met, so that the story is the same each time.
  const customer = `+1425555${String(Date.now() % 10_000).padStart(4, '0')}`;
  const began = performance.now();
  const say = (who: string, words: string): void =>
    console.log(`${((performance.now() - began) / 1_000).toFixed(1).padStart(5)} s  ${who.padEnd(9)} ${words}`);

  const replies: PhoneText[] = [];
  const heard = new Set<string>();
  const stop = new AbortController();
  await phones.listen(
    customer,
    text => {
      if (heard.has(text.messageId)) return;
      heard.add(text.messageId);
      say(text.direction === 'inbound' ? 'customer' : text.by === 'carrier' ? 'carrier' : 'business', text.text);
      if (text.direction === 'outbound') replies.push(text);
    },
    stop.signal,
  );
  const nextReply = async (what: string): Promise<void> => {
    const had = replies.length;
    await until(what, () => replies.length > had || undefined);
  };
  const text = async (words: string, then: string): Promise<string> => {
    const reply = nextReply(then);
    const { messageId } = await phones.text(customer, BUSINESS, words);
    await reply;
    return messageId;
  };

  say('', `A customer (${customer}) texts ${BUSINESS}.`);
  // Urgent, so that it goes before whoever waits already.
  const question = await text('Hi, where is my order 5512? It is urgent.', 'the greeting');

  const ana = await signIn(stack.functions, 'ana');
  await ana.presence('available');
  say('', 'Ana is at her desk, and available.');
  const isIn = async (conversation: string, messageId: string): Promise<boolean> =>
    JSON.stringify(await ana.conversation(conversation)).includes(messageId);
  const offer = await until('an offer to Ana, who may have no room for another conversation,', async () => {
    for (const item of (await ana.inbox()).items)
      if (item.state === 'offered' && (await isIn(item.conversation, question))) return item;
    return undefined;
  });
  const joined = nextReply('the words that Ana joined');
  await ana.accept(offer.conversation);
  say('', 'Ana accepts the offer.');
  await joined;
  const reply = nextReply("Ana's reply");
  await until('the conversation to be hers', () =>
    ana.reply(offer.conversation, 'It left our warehouse today; you will have it tomorrow.').then(
      () => true,
      () => undefined,
    ),
  );
  await reply;
  const { messageId } = await phones.text(customer, BUSINESS, 'Great, thank you!');
  await until('the thanks to reach Ana', async () => (await isIn(offer.conversation, messageId)) || undefined);
  const survey = until('the survey', () => replies.findLast(({ text: words }) => /1 .*5/.test(words)));
  await ana.end(offer.conversation);
  say('', 'Ana ends the conversation; the customer is asked how it was.');
  await survey;
  await text('5', 'the second question');
  await text('Nothing, that was quick!', 'the thanks');
  await ana.close(offer.conversation);
  await text('STOP', "the carrier's answer");
  // The carrier answers at once; our own thread hears of it a moment later.
  const { consent, survey: state } = await until('the opt-out to be written down', async () => {
    const now = await ana.conversation(offer.conversation);
    return now.consent.status === 'out' ? now : undefined;
  });
  say('', `Written down: survey ${state}, consent ${consent.status}. From now on nothing is sent to this customer.`);
  await ana.presence('offline');
  stop.abort();
};

const until = async <T>(what: string, look: () => T | Promise<T>): Promise<NonNullable<T>> => {
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; ) {
    const found = await look();
    if (found !== undefined && found !== null) return found;
    await new Promise(done => setTimeout(done, 100));
  }
  throw new Error(`The demo waited ${PATIENCE_MS / 1_000} s for ${what}, which did not come. See .local/logs.`);
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
