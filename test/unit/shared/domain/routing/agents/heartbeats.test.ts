import { configured, MONDAY_9, minute, pool, rulesOf, second } from '../../../../../support/routing/given';
import { anaHasIt, team } from '../../../../../support/routing/team';

const reasons = (given: ReturnType<typeof pool>, agent: string) => given.state.agents.get(agent)?.reason;

describe('given an agent at a desk that is heard', () => {
  const atDesk = () => {
    const given = anaHasIt();
    given.heard(['ana']);
    given.say({ type: 'tick' });
    return given;
  };

  test('they stay what they are as long as it is heard', () => {
    const given = atDesk();
    for (let polls = 0; polls < 20; polls += 1) {
      given.pass(25 * second);
      given.heard(['ana']);
    }
    expect([given.presence('ana'), given.with('t-1')]).toEqual(['busy', 'ana']);
    expect(rulesOf(given.facts, 'presence-set').filter(rule => rule.startsWith('connection'))).toEqual([]);
  });

  test('silent for 45 seconds: lost by the pool’s own wake; heard again: what they were', () => {
    const given = atDesk();
    given.pass(44 * second);
    expect(given.presence('ana')).toBe('busy');
    given.pass(16 * second);
    expect([given.presence('ana'), reasons(given, 'ana'), given.with('t-1')]).toEqual([
      'offline',
      'connection-lost',
      'ana',
    ]);
    expect(given.facts.findLast(({ kind }) => kind === 'presence-set')?.because).toEqual({
      rule: 'connection.silent',
      facts: { before: 'busy', silentSeconds: expect.any(Number) },
    });
    given.pass(100 * second);
    given.heard(['ana']);
    given.say({ type: 'connection', agent: 'ana', state: 'back' });
    given.pass(40 * second);
    expect([given.presence('ana'), given.with('t-1')]).toEqual(['busy', 'ana']);
  });

  test('silent for longer: offline, and what they hold goes to somebody else', () => {
    const given = atDesk();
    given.pass(4 * minute);
    expect(given.presence('ana')).toBe('offline');
    expect(['ben', 'cy']).toContain(given.with('t-1'));
    expect(rulesOf(given.facts, 'item-unassigned')).toEqual(['agent.lost']);
    given.heard(['ana']);
    expect(rulesOf(given.say({ type: 'connection', agent: 'ana', state: 'back' }), 'dropped')).toEqual([
      'connection.not-lost',
    ]);
  });

  test('back in the very event in which its time is over is too late', () => {
    const late = pool(team());
    late.come('ana');
    late.say({ type: 'connection', agent: 'ana', state: 'lost' });
    late.skip(150 * second);
    expect(rulesOf(late.say({ type: 'connection', agent: 'ana', state: 'back' }), 'dropped')).toEqual([
      'connection.too-late',
    ]);
    expect(late.presence('ana')).toBe('offline');
  });

  test('who goes offline has no desk to lose, and the pool looks no more', () => {
    const given = atDesk();
    given.done('t-1');
    given.come('ana', 'offline');
    given.pass(2 * minute);
    expect(reasons(given, 'ana')).toBe('agent');
    expect(given.state.head.desksAt).toBeUndefined();
  });
});

test('who never opened a desk, or only long before they came on, is left alone', () => {
  const given = pool(team());
  given.heard(['ben'], MONDAY_9 - 10 * minute);
  given.come('ana');
  given.come('ben');
  given.say({ type: 'tick' });
  given.pass(minute);
  given.say({ type: 'tick' });
  expect([given.presence('ana'), given.presence('ben'), given.state.head.desksAt]).toEqual([
    'available',
    'available',
    undefined,
  ]);
});

test('a hundred and fifty desks that fall silent at once are lost over several transactions, one wake after the other', () => {
  const ids = Array.from({ length: 150 }, (_, n) => `a${n}`);
  const given = pool(configured({ agents: ids.map(id => ({ id })) }));
  for (const id of ids) given.come(id);
  given.heard(ids);
  given.say({ type: 'tick' });
  given.pass(46 * second);
  expect(ids.filter(id => given.presence(id) !== 'offline')).toEqual([]);
});

test('looks are at least 15 seconds apart, however many desks there are', () => {
  const ids = Array.from({ length: 25 }, (_, n) => `a${n}`);
  const given = pool(configured({ agents: ids.map(id => ({ id })) }));
  for (const id of ids) given.come(id);
  given.heard(ids);
  given.say({ type: 'tick' });
  const before = given.facts.length;
  for (let seconds = 0; seconds < 300; seconds += 1) {
    given.pass(second);
    given.heard([`a${seconds % 25}`]);
  }
  const looks = given.facts.slice(before).filter(({ kind }) => kind === 'wake-came').length;
  expect(looks).toBeGreaterThan(5);
  expect(looks).toBeLessThanOrEqual(20);
});

test('#55 with affinity regardless of presence nothing goes back to a desk that is gone', () => {
  const given = anaHasIt({ affinity: 'regardless' });
  given.heard(['ana']);
  given.say({ type: 'tick' });
  given.pass(4 * minute);
  expect(['ben', 'cy']).toContain(given.with('t-1'));
});
