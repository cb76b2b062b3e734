import { Command } from 'commander';
import { Refused } from '../shared/api/refused';
import { type Desk, signIn } from './support/desk';
import { phoneLine } from './support/phone-line';
import { type DayConversation, dayOf } from './support/sample-day/plan';
import { randomFrom } from './support/sample-day/random';
import { DEFAULT_DATA, runningStack } from './support/stack';

const program = new Command('npm run sample-day --')
  .description(
    'Fills a running stack with a lifelike day: conversations that are over, with surveys, others that go on or wait.',
  )
  .option('--seed <number>', 'another number is another day', Number, 1)
  .option('--data <folder>', 'where the running stack keeps its things', DEFAULT_DATA);

const BUSINESS = '+18005550100';
const PATIENCE_MS = 30_000;
const PAUSE_MS = 100;

type Agents = readonly (readonly [name: string, desk: Desk])[];

const main = async (): Promise<void> => {
  const { seed, data } = program.parse().opts<{ seed: number; data: string }>();
  const stack = runningStack(data);
  const phones = phoneLine(stack.phones);
  const day = dayOf(randomFrom(seed));
  const agents: Agents = await Promise.all(
    ['ana', 'ben', 'carla'].map(async name => [name, await signIn(stack.functions, name)] as const),
  );
  for (const [, desk] of agents) await desk.presence('available');
  const text = (customer: string, words: string) => phones.text(customer, BUSINESS, words);
  // What is over first, so that there is room for what goes on; what waits comes last, when nobody is there to take it.
  for (const one of day.filter(({ ends }) => ends !== 'waiting')) await live(one, agents, text);
  for (const [, desk] of agents) await desk.presence('away');
  for (const { customer, says } of day.filter(({ ends }) => ends === 'waiting'))
    await text(customer, says[0]?.text ?? 'Hello?');
  const count = (ends: DayConversation['ends']) => day.filter(one => one.ends === ends).length;
  console.log(
    `A day of ${day.length} customers: ${count('closed')} are done, ${count('active')} go on, ${count('aside')} wait for the customer, ${count('wrap-up')} in wrap-up, ${count('waiting')} wait for somebody. Sign in as ana, ben or carla at ${stack.functions}/desk.`,
  );
};

type Text = (customer: string, words: string) => Promise<unknown>;

/** One conversation, from its first text to where it stands at the end of the day. */
const live = async ({ customer, says, ends, score }: DayConversation, agents: Agents, text: Text): Promise<void> => {
  const [first, ...rest] = says;
  await text(customer, first?.text ?? '');
  const found = await until('an offer', () => offered(agents, first?.text ?? ''));
  const [desk, conversation] = found;
  await desk.accept(conversation);
  for (const { by, text: words } of rest) {
    if (by === 'customer') await text(customer, words);
    else await until('the reply to be taken', () => taken(desk.reply(conversation, words)));
  }
  if (ends === 'active') return;
  if (ends === 'aside') return void (await until('it to be set aside', () => taken(desk.close(conversation))));
  await until('the end', () => taken(desk.end(conversation)));
  if (ends === 'wrap-up') return;
  if (score !== undefined) await text(customer, String(score));
  await until('the close', () => taken(desk.close(conversation)));
  console.log(`${customer} is done.`);
};

/** Who is offered the conversation that begins with these words. */
const offered = async (agents: Agents, words: string): Promise<readonly [Desk, string] | undefined> => {
  for (const [, desk] of agents)
    for (const { state, conversation, preview } of (await desk.inbox()).items)
      if (state === 'offered' && preview?.startsWith(words.slice(0, 40)) === true) return [desk, conversation];
  return undefined;
};

/** Whoever has just accepted is still connecting for a moment. */
const taken = async (sent: Promise<unknown>): Promise<true | undefined> => {
  try {
    await sent;
    return true;
  } catch (error) {
    if (error instanceof Refused && error.status === 409) return undefined;
    throw error;
  }
};

const until = async <T>(what: string, look: () => Promise<T | undefined>): Promise<T> => {
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; ) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise(done => setTimeout(done, PAUSE_MS));
  }
  throw new Error(`The day waited ${PATIENCE_MS / 1_000} s for ${what}, which did not come. See .local/logs.`);
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
