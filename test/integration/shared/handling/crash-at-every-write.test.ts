import { randomFrom } from '../../../support/random-work';
import { createTroubledBus } from '../../../support/troubled-bus';
import { Crash, createWorld, MAIN, type World } from '../../../support/world';

const CUSTOMER = '+14255550123';
const OTHER = '+14255550124';
const ana = { id: 'ana', name: 'Ana Flores' };

/** The whole story: two customers, an offer accepted, a reply, the end, the survey, STOP, and a reply that comes too late. */
const story = async (world: World): Promise<void> => {
  const thread = world.threadOf(CUSTOMER);
  const first = `${thread}-1`;
  const step = () => {
    world.clock.at += 1_000;
  };
  await world.text(CUSTOMER, 'Hi, where is my order?', { id: 'e1' });
  step();
  await world.text(OTHER, 'Hola, necesito ayuda con mi cuenta', { id: 'e2' });
  step();
  await world.command('routing', 'default', 'ana/c1', { type: 'presence', agent: 'ana', presence: 'available' });
  step();
  await world.command('routing', 'default', 'ana/c2', { type: 'accept', agent: 'ana', conversation: first });
  step();
  await world.command('conversations', thread, 'ana/c3', {
    type: 'reply',
    conversation: first,
    agent: ana,
    text: 'It is on its way.',
  });
  step();
  await world.command('conversations', thread, 'ana/c4', { type: 'end', conversation: first, agent: ana });
  step();
  await world.text(CUSTOMER, '5', { id: 'e3' });
  step();
  await world.text(CUSTOMER, 'Nothing, that was quick!', { id: 'e4' });
  step();
  await world.command('conversations', thread, 'ana/c5', { type: 'close', conversation: first, agent: ana });
  step();
  await world.text(CUSTOMER, 'One more thing: when does it arrive?', { id: 'e5' });
  step();
  await world.command('routing', 'default', 'ana/c6', { type: 'accept', agent: 'ana', conversation: `${thread}-2` });
  step();
  await world.text(CUSTOMER, 'STOP', { id: 'e6' });
  step();
  await world.command('conversations', thread, 'ana/c7', {
    type: 'reply',
    conversation: `${thread}-2`,
    agent: ana,
    text: 'Tomorrow.',
  });
};

/** What anybody can see afterwards: texts on phones, heads, logs, pool, rows. Times differ by the lanes' pace, and are left out. */
const seen = async (world: World) => {
  const { threads, pools, projections, deadLetters } = world.deps;
  const threadsSeen = await Promise.all(
    [CUSTOMER, OTHER].map(async customer => {
      const id = world.threadOf(customer);
      const { state } = await threads.load(id);
      const log = await threads.log(id, { before: state.seq, limit: 500 });
      const deliveries = await threads.deliveries(id, { from: 0, to: state.seq });
      return {
        seq: state.seq,
        status: state.current.status,
        consent: state.consent.status,
        survey: state.survey.status,
        log: log.map(({ seq, event, outcome: { kind, because } }) => [seq, event, kind, because.rule]),
        deliveries: deliveries.map(({ seq, state: delivery, attempt }) => [seq, delivery, attempt]),
      };
    }),
  );
  const { state: pool } = await pools.load('default');
  const inbox = await projections.list('inbox', { agent: 'ana' });
  return {
    sent: [CUSTOMER, OTHER].map(customer => world.sent.filter(({ to }) => to === customer).map(({ text }) => text)),
    threads: threadsSeen,
    items: [...pool.items].map(([id, item]) => [id, item.status, 'agent' in item ? item.agent : item.queue]),
    inbox: inbox.map(({ key, row }) => [key.thread, row === undefined, row?.status, row?.preview]),
    surveys: (await projections.list('survey-response', { month: '2026-11' })).map(({ row }) => row?.end),
    ended: (await projections.list('day-summary', { day: '2026-11-23' })).map(({ key, row }) => [
      key.conversation,
      row?.endedBy,
    ]),
    deadLetters: (await deadLetters.list()).length,
  };
};

const run = async (crashAt?: number): Promise<{ readonly world: World; readonly points: readonly string[] }> => {
  const world = createWorld();
  const points: string[] = [];
  world.setFault(where => {
    points.push(where);
    if (points.length - 1 === crashAt) throw new Crash(where);
  });
  await story(world);
  world.setFault(() => {});
  return { world, points };
};

describe('A run that is cut off at any write, and goes on with a new composition root, ends as an undisturbed run does', () => {
  test('every write of conversation, routing and send-sms, before and after', async () => {
    const undisturbed = await run();
    const expected = await seen(undisturbed.world);
    expect(expected.sent[0]).toHaveLength(9);
    expect(expected.deadLetters).toBe(0);
    const writes = new Set(undisturbed.points);
    for (const write of [
      'commit',
      'send',
      'outbound',
      'routing',
      'conversations',
      'surveys',
      'auto-messages',
      'row inbox',
      'row consent',
      'row day-summary',
      'row survey-response',
      'delivery sending',
      'delivery sent',
    ]) {
      expect(writes).toContain(`before ${write}`);
      expect(writes).toContain(`after ${write}`);
    }
    for (let crashAt = 0; crashAt < undisturbed.points.length; crashAt += 1) {
      const { world } = await run(crashAt);
      expect({ crashAt: undisturbed.points[crashAt], ...(await seen(world)) }).toEqual({
        crashAt: undisturbed.points[crashAt],
        ...expected,
      });
    }
  });

  test('#2 an event that comes again, at once or a month later, changes nothing', async () => {
    const world = createWorld();
    await story(world);
    const before = await seen(world);
    world.clock.at += 60_000;
    await world.text(CUSTOMER, 'Hi, where is my order?', { id: 'e1' });
    await world.text(CUSTOMER, 'STOP', { id: 'e6' });
    await world.command('routing', 'default', 'ana/c2', {
      type: 'accept',
      agent: 'ana',
      conversation: `${world.threadOf(CUSTOMER)}-1`,
    });
    expect(await seen(world)).toEqual(before);
  });

  test('no number and no text stands in a log line', async () => {
    const world = createWorld();
    await story(world);
    await world.text('+14255550125', 'unserved', { id: 'e9', to: '+18005550999' });
    const lines = world.logged.join('\n');
    expect(lines).not.toMatch(/\+1\d{10}|where is my order|on its way/);
    expect(lines).toMatch(/dead letter/);
    expect(MAIN).toMatch(/^\+1/);
  });
});

describe('A bus in trouble: a run ends as an undisturbed one does, and nothing is called poison', () => {
  test.concurrent.each([
    ['throttles', { busyPercent: 45 }],
    ['cuts connections, and has taken the message', { cutPercent: 30 }],
    ['cuts connections, and has taken nothing', { cutPercent: 30, takesMessage: false }],
    ['gives no answer, and has taken the message', { silentPercent: 25 }],
  ])(
    'that %s',
    async (_, dials) => {
      const expected = await seen((await run()).world);
      const through = await createTroubledBus(randomFrom(7));
      try {
        const world = createWorld({ through });
        through.dials.change(dials);
        await story(world);
        expect(through.dials.faults()).toBeGreaterThan(3);
        expect(await seen(world)).toEqual(expected);
      } finally {
        await through.close();
      }
    },
    120_000,
  );
});
