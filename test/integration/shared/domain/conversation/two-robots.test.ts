import { differences, rebuildThread } from '../../../../../shared/domain/conversation/evolve/rebuild';
import type { IntegrationReply } from '../../../../../shared/ports';
import { botConfig } from '../../../../support/thread';
import { createWorld, type World } from '../../../../support/world';

const PHONE = '+14255550123';
/** The answers of the docs' own sample bot that a robot meets. */
const answerTo = (text: string) => {
  if (/\b(order|parcel|delivery)\b/i.test(text)) return { messages: ['Sure! What is the number of your order?'] };
  if (/\b(thanks|thank you|bye)\b/i.test(text)) return { messages: ['You are welcome!'], actions: ['EndConversation'] };
  return { messages: [], actions: ['Escalate'] };
};
const worldOfTheSample = (): World => {
  const world = createWorld({ config: botConfig({ id: 'sample-bot' }) });
  world.setOutside(async ({ body }): Promise<IntegrationReply> => {
    const { turn } = JSON.parse(body ?? '{}') as { turn?: { texts: { text: string }[] } };
    const said = answerTo((turn?.texts ?? []).map(({ text }) => text).join(' '));
    return { kind: 'answered', status: 200, contentType: 'application/json', body: Buffer.from(JSON.stringify(said)) };
  });
  return world;
};
/** A phone that answers each text of ours a second later; so for a hundred seconds. */
const talk = async (world: World, answer: (n: number) => string): Promise<number> => {
  let read = 0;
  await world.text(PHONE, 'Where is my order?', { id: 'r0' });
  for (let second = 1; second <= 100; second++) {
    await world.pass(1_000);
    for (; read < world.sent.length; read++) await world.text(PHONE, answer(read), { id: `r${second}-${read}` });
  }
  return world.sent.length;
};
const headOf = async (world: World) => (await world.deps.threads.load(world.threadOf(PHONE))).state;
const logOf = async (world: World) => world.deps.threads.log(world.threadOf(PHONE), { before: 2_000, limit: 2_000 });
const held = async (world: World) =>
  (await logOf(world)).flatMap(({ outcome }) =>
    outcome.kind === 'not-sent' || outcome.kind === 'bot-left' ? [outcome.because.rule] : [],
  );

test('the sample bot, a survey and a phone that says "thank you" to everything fall silent', async () => {
  const world = worldOfTheSample();
  const texts = await talk(world, () => 'Thank you!');
  expect(texts).toBeLessThanOrEqual(10);
  expect((await headOf(world)).conversations).toBe(1);
});

test('a phone that always says something else is stopped by the limit of an hour; a person sees it, and the log says why', async () => {
  const world = worldOfTheSample();
  const texts = await talk(world, n => `Ticket ${n}: thank you, your order request was received`);
  expect(texts).toBeLessThanOrEqual(20);
  const rules = await held(world);
  expect(rules.filter(rule => rule.startsWith('limit.') || rule.startsWith('loop-breaker.'))).not.toEqual([]);
  const { current, conversations } = await headOf(world);
  expect(conversations).toBeLessThanOrEqual(10);
  expect(current.status).not.toBe('bot');
});

test('what the head counts is what its log says, and no text that was held leaves later', async () => {
  const world = worldOfTheSample();
  const texts = await talk(world, n => `Ticket ${n}: thank you, bye`);
  await world.pass(3 * 3_600_000);
  expect(world.sent.length - texts).toBeLessThanOrEqual(1);
  const head = await headOf(world);
  const { state } = rebuildThread(
    head.id,
    [...(await logOf(world))].sort((a, b) => a.seq - b.seq),
  );
  expect(differences(head, state)).toEqual([]);
});
