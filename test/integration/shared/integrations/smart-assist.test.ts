import type { IntegrationRequest } from '../../../../shared/ports';
import { apiOf, ana as signedIn } from '../../../support/api';
import { withWorkstream } from '../../../support/thread';
import { Crash, createWorld, type World } from '../../../support/world';

const CUSTOMER = '+14255550123';
const ana = { id: 'ana', name: 'Ana Flores' };
const config = withWorkstream({
  smartAssist: [{ id: 'sample-bot', name: 'Knowledge', url: 'https://assist.contoso.example/' }],
});
const CARD = { title: 'Refunds', text: 'Within 30 days.', suggestedReply: 'You have 30 days.' };

const answer = (body: unknown, status = 200) => ({
  kind: 'answered' as const,
  status,
  contentType: 'application/json',
  body: Buffer.from(JSON.stringify(body)),
});

/** A world with a conversation that Ana has; she writes, and the listener answers. */
const started = async (reply: () => ReturnType<typeof answer>) => {
  const world = createWorld({ config });
  const asked: IntegrationRequest[] = [];
  world.setOutside(async request => {
    asked.push(request);
    return reply();
  });
  const thread = world.threadOf(CUSTOMER);
  const conversation = `${thread}-1`;
  await world.text(CUSTOMER, 'Can I have a refund?', { id: 'e1' });
  await world.command('routing', 'default', 'ana/c1', { type: 'presence', agent: 'ana', presence: 'available' });
  await world.command('routing', 'default', 'ana/c2', { type: 'accept', agent: 'ana', conversation });
  const write = () =>
    world.command('conversations', thread, 'ana/c3', {
      type: 'reply',
      conversation,
      agent: ana,
      text: 'Let me look.',
    });
  return { world, thread, conversation, asked, write };
};
const logOf = async (world: World, thread: string) =>
  (await world.deps.threads.log(thread, { before: 200, limit: 200 })).map(({ outcome }) => outcome);

test('#90 suggestions come after an agent’s message, to the agent alone: on the desk, on no phone', async () => {
  const { world, thread, conversation, asked, write } = await started(() => answer({ cards: [CARD] }));
  expect(asked).toEqual([]);
  const before = world.sent.length;
  await write();
  expect(world.sent.slice(before).map(({ text }) => text)).toEqual(['Let me look.']);
  expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({
    type: 'smart-assist',
    conversation,
    agent: ana,
    messages: expect.arrayContaining([
      expect.objectContaining({ from: 'customer', text: 'Can I have a refund?' }),
      expect.objectContaining({ from: 'agent', text: 'Let me look.' }),
    ]),
  });
  expect(asked[0]?.body).not.toContain(CUSTOMER);
  expect((await logOf(world, thread)).at(-1)).toMatchObject({ kind: 'cards-shown', cards: [CARD] });

  const shown = await apiOf(() => world.deps).call(signedIn, 'GET', `conversations/${conversation}`);
  expect(shown.body.cards).toEqual([
    expect.objectContaining({ listener: { id: 'sample-bot', name: 'Knowledge' }, cards: [CARD] }),
  ]);
});

test.each([
  ['an answer that is no cards', () => answer({ cards: [{ title: 'x'.repeat(101), text: 'y' }] }), 'outside.malformed'],
  [
    'a link that is not https',
    () => answer({ cards: [{ ...CARD, link: 'javascript:alert(1)' }] }),
    'outside.malformed',
  ],
  ['a refusal', () => answer({}, 404), 'outside.refused'],
])('#90 a listener’s failure harms nothing, and is logged: %s', async (_what, reply, rule) => {
  const { world, thread, write } = await started(reply);
  await write();
  expect((await logOf(world, thread)).at(-1)).toMatchObject({ kind: 'dropped', because: { rule } });
  expect((await world.deps.threads.load(thread)).state.current.status).toBe('active');
  expect(await world.deps.deadLetters.list()).toEqual([]);
});

test('suggestions that come when the conversation is over are dropped, with the reason', async () => {
  const { world, thread, write, conversation } = await started(() => answer({ cards: [CARD] }));
  world.setFault(where => {
    if (where === 'before call') world.queue.unshift(closing(thread, conversation));
  });
  await write();
  expect((await logOf(world, thread)).at(-1)).toMatchObject({ because: { rule: 'assist.nobody-to-see' } });
});
const closing = (thread: string, conversation: string) => {
  const generation = { seq: 1_000, n: 1 };
  const input = { type: 'force-close', conversation, generation, because: { rule: 'test' }, by: ana };
  const body = { id: 'close', thread, at: '2026-11-23T15:00:00.000Z', input };
  return { queue: 'conversations' as const, session: thread, body, notBefore: 0, count: 0 };
};

test('a call that is cut off at any write answers once', async () => {
  const run = async (crashAt?: number) => {
    const { world, thread, write } = await started(() => answer({ cards: [CARD] }));
    const points: string[] = [];
    world.setFault(where => {
      points.push(where);
      if (points.length - 1 === crashAt) throw new Crash(where);
    });
    await write();
    world.setFault(() => {});
    return { points, kinds: (await logOf(world, thread)).map(({ kind }) => kind), sent: world.sent };
  };
  const undisturbed = await run();
  expect(undisturbed.points).toEqual(expect.arrayContaining(['before webhooks', 'after webhooks', 'after call']));
  for (const [crashAt] of undisturbed.points.entries())
    expect({ ...(await run(crashAt)), points: [] }).toEqual({ ...undisturbed, points: [] });
});
