import { changedRows } from '../../../../../../shared/domain/routing/model/rows';
import { configured, hour, OFFICE_HOURS, pool, rulesOf, second } from '../../../../../support/routing/given';

const agents = Array.from({ length: 40 }, (_, n) => ({ id: `a${n}`, capacity: 4 }));

/** One event at a time, as the shell takes them; how many items and rows each changed. */
const drain = (given: ReturnType<typeof pool>, first: Parameters<typeof given.one>[0]) => {
  const changes: { items: number; rows: number }[] = [];
  for (let input = first; ; input = { type: 'continue', cursor: 'rest' }) {
    const before = given.state;
    const outcomes = given.one(input);
    changes.push({
      items: [...before.items.differences(given.state.items)].length,
      rows: changedRows(before, given.state).length,
    });
    if (!outcomes.some(({ kind }) => kind === 'more-to-do')) return changes;
  }
};
const most = (changes: readonly { items: number; rows: number }[]) => ({
  items: Math.max(...changes.map(({ items }) => items)),
  rows: Math.max(...changes.map(({ rows }) => rows)),
});

describe('given more to move than one transaction holds', () => {
  test('a queue that opens on 100 waiting items gives them out in several events, the oldest first', () => {
    const config = configured({
      queues: [{ id: 'general', operatingHours: 'office' }],
      agents,
      operatingHours: [OFFICE_HOURS],
    });
    const given = pool(config, Date.parse('2026-01-05T23:30:00Z'));
    for (const { id } of agents) given.come(id);
    for (let n = 0; n < 100; n += 1) {
      given.queue(`t${n}-1`);
      given.pass(second);
    }
    given.pass(15 * hour);
    const changes = drain(given, { type: 'tick' });
    expect(changes.length).toBeGreaterThan(3);
    expect(most(changes).items).toBeLessThanOrEqual(30);
    expect(most(changes).rows).toBeLessThanOrEqual(98);
    expect([...given.state.items.values()].every(({ status }) => status === 'offered')).toBe(true);
    const offered = given.facts.flatMap(fact => (fact.kind === 'item-offered' ? [fact.conversation] : []));
    expect(offered).toEqual(Array.from({ length: 100 }, (_, n) => `t${n}-1`));
  });

  test('an agent who is lost with 50 items gives all of them back', () => {
    const given = pool(configured({ workstreams: [{ autoAssign: true }], agents: [{ id: 'ana', capacity: 50 }] }));
    given.come('ana');
    for (let n = 0; n < 50; n += 1) given.queue(`t${n}-1`);
    given.say({ type: 'connection', agent: 'ana', state: 'lost' });
    given.pass(149 * second);
    given.pass(2 * second);
    expect([...given.state.items.values()].map(({ status }) => status)).toEqual(
      Array.from({ length: 50 }, () => 'waiting'),
    );
    expect(given.state.agents.get('ana')).toMatchObject({ presence: 'offline', reason: 'connection-lost' });
    expect(given.state.index.due.size).toBe(0);
  });

  test.each([3, 4, 5])(
    'an agent who is lost with 50 items, five advising on each, %i watching, gives all of them back',
    watching => {
      const others = [0, 1, 2, 3, 4].map(n => ({ id: `other${n}` }));
      const queues = [{ id: 'general', agents: ['ana'] }];
      const given = pool(
        configured({ workstreams: [{ autoAssign: true }], queues, agents: [{ id: 'ana', capacity: 50 }, ...others] }),
      );
      for (const { id } of [{ id: 'ana' }, ...others]) given.come(id);
      for (let n = 0; n < 50; n += 1) {
        const conversation = `t${n}-1`;
        given.queue(conversation);
        for (const { id } of others) {
          given.say({ type: 'consult', agent: 'ana', conversation, with: id });
          given.accept(id, conversation);
        }
        for (const { id } of others.slice(0, watching))
          given.say({
            type: 'supervise',
            action: 'join',
            conversation,
            supervisor: { id: `boss-of-${id}`, name: 'Boss' },
          });
        expect(given.item(conversation)?.guests).toHaveLength(5 + watching);
      }
      given.say({ type: 'connection', agent: 'ana', state: 'lost' });
      given.skip(151 * second);
      const changes = drain(given, { type: 'tick' });
      expect(most(changes).rows).toBeGreaterThan(60);
      expect(most(changes).rows).toBeLessThanOrEqual(98);
      expect([...given.state.items.values()].every(({ status }) => status === 'waiting')).toBe(true);
    },
  );

  test('one more supervisor than may watch is told so; a watcher may join all the same', () => {
    const given = pool(configured({ workstreams: [{ autoAssign: true }], agents: [{ id: 'ana' }] }));
    given.come('ana');
    given.queue('t-1');
    const watches = (id: string, action: 'monitor' | 'join' = 'monitor') =>
      given.say({ type: 'supervise', action, conversation: 't-1', supervisor: { id, name: id } });
    for (const id of ['s1', 's2', 's3', 's4', 's5']) watches(id);
    expect(rulesOf(watches('s6'), 'command-refused')).toEqual(['command.too-many']);
    watches('s5', 'join');
    expect(given.item('t-1')?.guests.map(({ agent, mode }) => `${agent} ${mode}`)).toEqual([
      ...['s1 monitor', 's2 monitor', 's3 monitor', 's4 monitor', 's5 join'],
    ]);
    given.say({ type: 'supervise', action: 'leave', conversation: 't-1', supervisor: { id: 's1', name: 's1' } });
    watches('s6');
    expect(given.item('t-1')?.guests).toHaveLength(5);
  });

  test('a queue that is taken out of the configuration leaves nothing behind', () => {
    const before = configured({
      queues: [
        { id: 'general', agents: [] },
        { id: 'old', agents: [] },
      ],
      workstreams: [{ routing: [{ queue: 'old' }] }],
    });
    const given = pool(before);
    for (let n = 0; n < 70; n += 1) given.queue(`t${n}-1`);
    given.configure(configured({ version: '2', queues: [{ id: 'general', agents: [] }] }));
    const changes = drain(given, { type: 'tick' });
    expect(most(changes).items).toBeLessThanOrEqual(30);
    expect([...given.state.items.values()].every(({ queue }) => queue === 'general')).toBe(true);
  });

  test('what an agent holds who is taken out of the configuration goes back', () => {
    const given = pool(configured({ agents: [{ id: 'ana' }] }));
    given.come('ana');
    given.queue('t-1');
    given.accept('ana', 't-1');
    given.queue('t-2');
    given.configure(configured({ version: '2', agents: [{ id: 'ben' }] }));
    given.say({ type: 'tick' });
    expect([given.item('t-1'), given.item('t-2')]).toMatchObject([{ status: 'waiting' }, { status: 'waiting' }]);
    given.come('ben');
    expect([given.with('t-1'), given.with('t-2')]).toEqual(['ben', 'ben']);
  });
});
