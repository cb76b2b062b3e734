import { configured, minute, pool, rulesOf, second } from '../../../../../support/routing/given';

describe('given several queues and priorities', () => {
  const given2 = () =>
    pool(
      configured({
        workstreams: [
          {
            routing: [{ when: { keywords: 'slow' }, queue: 'slow' }],
            classification: [{ id: 'p', rules: [{ when: { keywords: 'urgent' }, set: { priority: 'high' } }] }],
          },
        ],
        queues: [
          { id: 'general', priority: 1 },
          { id: 'slow', priority: 2 },
        ],
        agents: [{ id: 'ana', capacity: 1 }],
      }),
    );
  const firstOf = (given: ReturnType<typeof pool>) => {
    given.come('ana');
    return [...given.state.items.values()].find(item => item.status === 'offered')?.conversation;
  };

  test('#61 the queue with the smaller number first', () => {
    const given = given2();
    given.queue('t-1', { text: 'slow' });
    given.pass(minute);
    given.queue('t-2');
    expect(firstOf(given)).toBe('t-2');
  });

  test('within a queue the item’s priority first, then the oldest', () => {
    const given = given2();
    given.queue('t-1');
    given.pass(minute);
    given.queue('t-2', { text: 'urgent' });
    given.pass(minute);
    given.queue('t-3', { text: 'urgent' });
    expect(firstOf(given)).toBe('t-2');
  });

  test('nobody starves: what has waited an hour goes before every priority', () => {
    const given = given2();
    given.queue('t-1', { text: 'slow' });
    given.pass(59 * minute);
    given.queue('t-2', { text: 'urgent' });
    given.pass(minute);
    expect(firstOf(given)).toBe('t-1');
  });

  test('#62 ordered by when it last began to wait: another text moves nobody back, coming back does', () => {
    const given = given2();
    given.queue('t-1');
    given.pass(minute);
    given.queue('t-2');
    given.pass(minute);
    given.queue('t-1', { seq: 9, text: 'are you there?' });
    expect(firstOf(given)).toBe('t-1');
    given.accept('ana', 't-1');
    given.say({
      type: 'release',
      conversation: 't-1',
      seq: 10,
      generation: given.item('t-1')?.generation ?? { seq: 0, n: 0 },
      because: { rule: 'waiting' },
    });
    expect(given.with('t-2')).toBe('ana');
    given.queue('t-1', { seq: 11 });
    expect(given.item('t-1')?.since).toBe(given.now);
  });
});

describe('given an item that agents let go', () => {
  const few = (more: object = {}) =>
    configured({ workstreams: [{ reofferSeconds: 10, ...more }], agents: [{ id: 'ana' }, { id: 'ben' }] });

  test('#63 the same item is offered to an agent at most 3 times, and then by hand only, which shows', () => {
    const given = pool(few());
    given.come('ana');
    given.come('ben', 'away');
    given.queue('t-1');
    for (let n = 0; n < 3; n += 1) {
      expect(given.with('t-1')).toBe('ana');
      given.decline('ana', 't-1');
      given.pass(11 * second);
    }
    expect(given.item('t-1')).toMatchObject({ status: 'waiting', declines: { ana: { count: 3 } } });
    expect((given.item('t-1') as { byHand?: unknown }).byHand).toBeUndefined();
    given.come('ben');
    for (let n = 0; n < 3; n += 1) {
      given.decline('ben', 't-1');
      given.pass(11 * second);
    }
    expect(given.item('t-1')).toMatchObject({ status: 'waiting', byHand: { rule: 'offers.exhausted' } });
    expect(given.say({ type: 'pick', agent: 'ana', conversation: 't-1' })[0]).toMatchObject({
      kind: 'item-assigned',
      how: 'picked',
    });
  });

  test.each([1, 5])('#63 how often is a setting: %i', offersPerAgent => {
    const given = pool(few({ offersPerAgent }));
    given.come('ana');
    given.queue('t-1');
    for (let n = 0; n < 6 && given.with('t-1') !== undefined; n += 1) {
      given.decline('ana', 't-1');
      given.pass(11 * second);
    }
    expect(given.item('t-1')?.declines.ana?.count).toBe(offersPerAgent);
    expect(() => few({ offersPerAgent: 6 })).toThrow();
  });

  test('#63 who joins the queue later is asked', () => {
    const given = pool(configured({ workstreams: [{ offersPerAgent: 1 }], agents: [{ id: 'ana' }] }));
    given.come('ana');
    given.queue('t-1');
    given.decline('ana', 't-1');
    expect(given.item('t-1')).toMatchObject({ byHand: { rule: 'offers.exhausted' } });
    given.configure(
      configured({ version: '2', workstreams: [{ offersPerAgent: 1 }], agents: [{ id: 'ana' }, { id: 'ben' }] }),
    );
    given.come('ben');
    expect(given.with('t-1')).toBe('ben');
  });

  test('#64 the countdown is 120 s, or from 30 to 300', () => {
    const given = pool(few({ offerSeconds: 30 }));
    given.come('ana');
    given.queue('t-1');
    given.pass(31 * second);
    expect(rulesOf(given.facts, 'offer-ended')).toEqual(['offer.timed-out']);
    for (const offerSeconds of [29, 301]) expect(() => few({ offerSeconds })).toThrow();
  });

  test('#65 missed: inactive; declined: do not disturb, where it is set', () => {
    const set = pool(few({ presenceAfterMissed: 'inactive', presenceAfterDecline: 'do-not-disturb' }));
    set.come('ana');
    set.queue('t-1');
    set.pass(121 * second);
    expect([set.presence('ana'), set.item('t-1')?.status]).toEqual(['inactive', 'waiting']);
    set.come('ben');
    set.decline('ben', 't-1');
    expect(set.presence('ben')).toBe('do-not-disturb');

    const unset = pool(few());
    unset.come('ana');
    unset.queue('t-1');
    unset.pass(121 * second);
    expect(unset.presence('ana')).toBe('available');
  });

  test('#79 a decision carries its queue, priority, skills and capacity', () => {
    const config = configured({
      workstreams: [
        {
          classification: [
            { id: 'r', rules: [{ set: { priority: 'high', skills: [{ id: 'a', rating: 2 }], capacityProfile: 'p' } }] },
          ],
        },
      ],
      capacityProfiles: [{ id: 'p' }],
    });
    const queued = pool(config)
      .queue('t-1')
      .find(({ kind }) => kind === 'item-queued');
    expect(queued).toMatchObject({
      item: { queue: 'general', priority: 'high', skills: [{ id: 'a', rating: 2 }], units: 1, profiles: ['p'] },
      because: { rule: 'queue.fallback-no-match' },
    });
  });
});
