import { configured, minute, OFFICE_HOURS, pool } from '../../../../../support/routing/given';

type Pool = ReturnType<typeof pool>;
const ask = (given: Pool, conversation: string) => given.say({ type: 'position', conversation, seq: 9 });
/** What the thread is told, or why it is told nothing. */
const said = (given: Pool, conversation: string) => {
  const from = given.told.length;
  const outcomes = ask(given, conversation);
  const told = given.told.slice(from).flatMap(effect => (effect.kind === 'tell-thread' ? [effect.input] : []));
  const dropped = outcomes.find(({ kind }) => kind === 'dropped');
  return dropped === undefined ? told[0] : dropped.because.rule;
};
const agents = [
  { id: 'ana', capacity: 1 },
  { id: 'ben', capacity: 1 },
];

describe('where does a waiting customer stand?', () => {
  test('by who began to wait first; nobody is being helped, so there is no estimate', () => {
    const given = pool(configured({ agents }));
    for (const conversation of ['t-1', 't-2', 't-3']) {
      given.queue(conversation);
      given.pass(minute);
    }
    expect(said(given, 't-3')).toMatchObject({
      type: 'position',
      conversation: 't-3',
      position: 3,
      estimatedMinutes: null,
    });
    expect(said(given, 't-1')).toMatchObject({ position: 1, generation: { seq: 1, n: 0 } });
  });
  test('with two who have each helped somebody for ten minutes, the third in line waits fifteen', () => {
    const given = pool(configured({ agents }));
    for (const [agent, conversation] of [
      ['ana', 't-1'],
      ['ben', 't-2'],
    ] as const) {
      given.come(agent);
      given.queue(conversation);
      given.accept(agent, conversation);
    }
    for (const conversation of ['t-3', 't-4', 't-5']) given.queue(conversation);
    given.pass(10 * minute);
    expect(said(given, 't-5')).toMatchObject({ position: 3, estimatedMinutes: 15 });
  });
  test('what other queues hold tells nothing of this one', () => {
    const given = pool(
      configured({
        agents,
        queues: [
          { id: 'general', agents: ['ben'] },
          { id: 'billing', agents: ['ana'] },
        ],
        workstreams: [{ fallbackQueue: 'billing' }],
      }),
    );
    given.come('ana');
    given.queue('t-1');
    given.accept('ana', 't-1');
    given.configure(
      configured({
        agents,
        queues: [
          { id: 'general', agents: ['ben'] },
          { id: 'billing', agents: ['ana'] },
        ],
        version: '2',
      }),
    );
    given.queue('t-2');
    given.pass(5 * minute);
    expect(said(given, 't-2')).toMatchObject({ position: 1, estimatedMinutes: null });
  });
  test('asking changes nothing that waits', () => {
    const given = pool(configured({ agents }));
    given.queue('t-1');
    const before = given.state.items.get('t-1');
    ask(given, 't-1');
    expect(given.state.items.get('t-1')).toBe(before);
  });
});

describe('nobody is told', () => {
  test('of an item that the pool does not have', () => expect(said(pool(configured()), 't-1')).toBe('item.unknown'));
  test('of one that is offered to somebody, or that somebody has', () => {
    const given = pool(configured({ agents }));
    given.come('ana');
    given.queue('t-1');
    expect(said(given, 't-1')).toBe('item.not-waiting');
    given.accept('ana', 't-1');
    expect(said(given, 't-1')).toBe('item.not-waiting');
  });
  test('of one that is kept for a later time', () => {
    const given = pool(configured({ agents }));
    given.queue('t-1', { notBefore: new Date(given.now + 60 * minute).toISOString() });
    expect(said(given, 't-1')).toBe('item.kept-for-later');
  });
  test('while it is closed', () => {
    const given = pool(
      configured({ agents, queues: [{ id: 'general', operatingHours: 'office' }], operatingHours: [OFFICE_HOURS] }),
      Date.parse('2026-01-05T04:00:00Z'),
    );
    given.queue('t-1');
    expect(said(given, 't-1')).toBe('hours.closed');
  });
});
