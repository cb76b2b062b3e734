import type { Outcome } from '../../../../shared/domain/conversation/model/outcomes';
import type { IntegrationReply } from '../../../../shared/ports';
import { botConfig, withChannel } from '../../../support/thread';
import { createWorld, type World } from '../../../support/world';

const CUSTOMER = '+14255550188';
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const reply = (body: unknown): IntegrationReply => ({
  kind: 'answered',
  status: 200,
  contentType: 'application/json',
  body: Buffer.from(JSON.stringify(body)),
});
const logOf = async (world: World): Promise<readonly Outcome[]> =>
  (await world.deps.threads.log(world.threadOf(CUSTOMER), { before: 5_000, limit: 5_000 })).map(
    ({ outcome }) => outcome,
  );

/** A bot that is as polite as the sample of docs/: it thanks, and ends. */
const polite = async (): Promise<IntegrationReply> =>
  reply({ messages: ['You are welcome!'], actions: ['EndConversation'] });
/** A bot that never ends by itself. */
const eager = async (): Promise<IntegrationReply> => reply({ messages: ['Anything else?'] });
/** A phone that answers every text a second later, and texts every ten minutes anyway, for six hours; `words` of its nth text. */
const told = async (bot: () => Promise<IntegrationReply>, words: (n: number) => string) => {
  const world = createWorld({ config: botConfig({ id: 'sample-bot' }, withChannel({ reopenWithinHours: 0 })) });
  world.setOutside(bot);
  const start = world.clock.at;
  const sentAt: number[] = [];
  for (let n = 0; world.clock.at < start + 6 * HOUR; n++) {
    await world.text(CUSTOMER, words(n), { id: `text-${n}` });
    await world.pass(world.sent.length > sentAt.length ? SECOND : 10 * MINUTE);
    while (sentAt.length < world.sent.length) sentAt.push(world.clock.at - start);
  }
  const log = await logOf(world);
  return {
    hour: sentAt.filter(at => at <= HOUR).length,
    texts: sentAt.length,
    conversations: log.filter(({ kind }) => kind === 'conversation-started').length,
    why: new Set(log.map(({ because }) => because.rule)),
  };
};

const THANKS = (n: number): string =>
  ['thank you', 'Thank you!', 'thanks', 'ok thank you', 'Thank you so much'][n % 5] ?? '';
const QUESTION = (n: number): string => `Where is my order ${n}?`;

describe('two robots that answer each other, a survey beside them', () => {
  test.each([
    ['a polite bot, and a phone that thanks', polite, THANKS, 'conversation.farewell'],
    ['a bot that goes on, and a phone that thanks', eager, THANKS, 'limit.hour'],
    ['a polite bot, and a phone that asks anew', polite, QUESTION, 'limit.hour'],
    ['a bot that goes on, and a phone that asks anew', eager, QUESTION, 'limit.hour'],
  ] as const)('%s: at most twenty texts an hour, and the log says why it stopped', async (name, bot, words, rule) => {
    const { hour, texts, conversations, why } = await told(bot, words);
    process.stdout.write(`${name}: ${hour} texts in an hour, ${texts} in six, ${conversations} conversations\n`);
    expect(hour).toBeLessThanOrEqual(20);
    expect(texts).toBeLessThanOrEqual(60);
    expect([...why]).toContain(rule);
  });
});
