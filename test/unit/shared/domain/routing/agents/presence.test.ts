import { configured, minute, pool, rulesOf, second } from '../../../../../support/routing/given';
import { anaHasIt, refusal } from '../../../../../support/routing/team';

describe('given an agent’s presence', () => {
  test('it follows capacity: part is busy, full is do not disturb, nothing is available', () => {
    const given = pool(configured({ agents: [{ id: 'ana', capacity: 2 }] }));
    const seen: (string | undefined)[] = [];
    given.come('ana');
    for (const n of [1, 2]) {
      given.queue(`t-${n}`);
      given.accept('ana', `t-${n}`);
      seen.push(given.presence('ana'));
    }
    given.done('t-1');
    seen.push(given.presence('ana'));
    given.done('t-2');
    seen.push(given.presence('ana'));
    expect(seen).toEqual(['busy', 'do-not-disturb', 'busy', 'available']);
  });

  test('it follows capacity by profiles too: full when none of theirs has room', () => {
    const given = pool(
      configured({
        workstreams: [{ capacity: { profiles: ['chats'] } }],
        capacityProfiles: [{ id: 'chats', limit: 2 }],
        agents: [{ id: 'ana' }],
      }),
    );
    given.come('ana');
    const seen = [1, 2].map(n => {
      given.queue(`t-${n}`);
      given.accept('ana', `t-${n}`);
      return given.presence('ana');
    });
    given.done('t-1');
    expect([...seen, given.presence('ana')]).toEqual(['busy', 'do-not-disturb', 'busy']);
  });

  test('what the agent chose stays: away, offline and do not disturb until they choose again', () => {
    const given = anaHasIt();
    given.come('ana', 'do-not-disturb');
    given.done('t-1');
    expect(given.presence('ana')).toBe('do-not-disturb');
    given.come('ana', 'available');
    expect(given.presence('ana')).toBe('available');
    expect(rulesOf(given.come('ana', 'available'), 'dropped')).toEqual(['presence.same']);
    expect(refusal(given.come('ana', 'inactive'))).toMatchObject({ status: 400 });
    expect(refusal(given.come('nobody'))).toMatchObject({ status: 403 });
  });

  test('a lost connection: offline at once, offers go on; back within two and a half minutes all is as it was', () => {
    const given = anaHasIt();
    given.queue('u-1', { preferredAgent: 'ana' });
    expect(given.with('u-1')).toBe('ana');
    given.say({ type: 'connection', agent: 'ana', state: 'lost' });
    expect([given.presence('ana'), given.with('u-1'), given.with('t-1')]).toEqual(['offline', 'cy', 'ana']);
    given.pass(149 * second);
    given.say({ type: 'connection', agent: 'ana', state: 'back' });
    expect(given.presence('ana')).toBe('busy');
    given.pass(10 * minute);
    expect(given.with('t-1')).toBe('ana');
    expect(rulesOf(given.say({ type: 'connection', agent: 'ana', state: 'back' }), 'dropped')).toEqual([
      'connection.not-lost',
    ]);
  });

  test('not back in time: what they hold waits again, the thread hears it, and they are first in line for it', () => {
    const given = anaHasIt();
    given.come('ben', 'away');
    given.come('cy', 'away');
    given.say({ type: 'connection', agent: 'ana', state: 'lost' });
    given.pass(151 * second);
    expect(given.item('t-1')).toMatchObject({ status: 'waiting', preferredAgent: 'ana', generation: { seq: 1, n: 2 } });
    const said = given.told.filter(effect => effect.kind === 'tell-thread');
    expect(said.at(-1)).toMatchObject({
      input: { type: 'unassigned', agent: { id: 'ana' }, because: { rule: 'agent.lost' } },
    });
    given.come('ana');
    expect(given.with('t-1')).toBe('ana');
  });
});
