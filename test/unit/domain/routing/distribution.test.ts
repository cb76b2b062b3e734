import { configured, hour, minute, pool, rulesOf, second } from './given';

const skilled = (agents: Record<string, number | undefined>, match: 'exact' | 'closest' | 'none') =>
  configured({
    workstreams: [
      {
        skillMatch: match,
        classification: [
          { id: 'skill', rules: [{ when: { keywords: 'tech' }, set: { skills: [{ id: 'tech', rating: 5 }] } }] },
        ],
      },
    ],
    agents: Object.entries(agents).map(([id, rating]) => ({
      id,
      capacity: 1,
      ...(rating === undefined ? {} : { skills: [{ id: 'tech', rating }] }),
    })),
  });

describe('given skills', () => {
  test('#53 exact: nobody qualifies, so it stays unassigned, and says why', () => {
    const given = pool(skilled({ ana: 4, ben: undefined }, 'exact'));
    given.come('ana');
    given.come('ben');
    const outcomes = given.queue('t-1', { text: 'tech' });
    expect(given.item('t-1')?.status).toBe('waiting');
    expect(outcomes.find(({ kind }) => kind === 'not-assigned')).toMatchObject({
      failure: false,
      because: { facts: { skills: 2 } },
    });
  });

  test('#53 exact: a rating as high as asked, or higher, will do', () => {
    const given = pool(skilled({ ana: 4, ben: 9 }, 'exact'));
    given.come('ana');
    given.come('ben');
    given.queue('t-1', { text: 'tech' });
    expect(given.with('t-1')).toBe('ben');
  });

  test('#54 closest: exact, then over-, then under-qualified, then anybody', () => {
    const given = pool(skilled({ none: undefined, under: 2, over: 9, exact: 5 }, 'closest'));
    for (const agent of ['none', 'under', 'over', 'exact']) given.come(agent);
    for (const n of [1, 2, 3, 4]) given.queue(`t-${n}`, { text: 'tech' });
    expect([1, 2, 3, 4].map(n => given.with(`t-${n}`))).toEqual(['exact', 'over', 'under', 'none']);
  });

  test('none: skills don’t matter; a queue’s own setting stands in for the workstream’s', () => {
    const config = skilled({ ana: undefined }, 'exact');
    const given = pool({ ...config, queues: configured({ queues: [{ id: 'general', skillMatch: 'none' }] }).queues });
    given.come('ana');
    given.queue('t-1', { text: 'tech' });
    expect(given.with('t-1')).toBe('ana');
  });
});

describe('given a conversation that somebody had before', () => {
  const two = (affinity: boolean | 'regardless') =>
    configured({
      workstreams: [{ affinity }],
      agents: [
        { id: 'ana', capacity: 1 },
        { id: 'ben', capacity: 2 },
      ],
    });

  test('#55 it goes back to them while they have room and are there, else on to others; one setting asks neither', () => {
    const given = pool(two(true));
    given.come('ana');
    given.come('ben');
    given.queue('t-1', { preferredAgent: 'ana' });
    given.queue('t-2', { preferredAgent: 'ana' });
    expect([given.with('t-1'), given.with('t-2')]).toEqual(['ana', 'ben']);

    const regardless = pool(two('regardless'));
    regardless.come('ana', 'away');
    regardless.come('ben');
    regardless.queue('t-1', { preferredAgent: 'ana' });
    regardless.queue('t-2', { preferredAgent: 'ana' });
    expect([regardless.with('t-1'), regardless.with('t-2')]).toEqual(['ana', 'ana']);
    regardless.decline('ana', 't-1');
    expect(regardless.with('t-1')).toBe('ben');

    const off = pool(two(false));
    off.come('ana');
    off.come('ben');
    off.queue('t-1', { preferredAgent: 'ana' });
    expect(off.with('t-1')).toBe('ben');
  });

  test('#56 it goes before what waits longer', () => {
    const given = pool(two(true));
    given.queue('t-1');
    given.pass(minute);
    given.queue('t-2', { preferredAgent: 'ana' });
    given.come('ana');
    expect([given.with('t-1'), given.with('t-2')]).toEqual([undefined, 'ana']);
  });
});

describe('given a queue’s method', () => {
  const by = (assignment: 'highest-capacity' | 'round-robin' | 'most-idle') =>
    configured({
      queues: [{ id: 'general', assignment }],
      agents: [
        { id: 'ana', capacity: 2 },
        { id: 'ben', capacity: 4 },
        { id: 'cy', capacity: 2 },
      ],
    });
  const given3 = (assignment: 'highest-capacity' | 'round-robin' | 'most-idle') => {
    const given = pool(by(assignment));
    for (const agent of ['cy', 'ben', 'ana']) {
      given.come(agent);
      given.pass(second);
    }
    return given;
  };

  test('#57 highest capacity: the most room first, a tie in turn', () => {
    const given = given3('highest-capacity');
    for (const n of [1, 2, 3, 4, 5]) given.queue(`t-${n}`);
    expect([1, 2, 3, 4, 5].map(n => given.with(`t-${n}`))).toEqual(['ben', 'ben', 'ana', 'cy', 'ben']);
  });

  test('#58 round robin: in the order of joining, then who has waited longest for an item of this queue', () => {
    const given = given3('round-robin');
    for (const n of [1, 2, 3, 4, 5]) given.queue(`t-${n}`);
    expect([1, 2, 3, 4, 5].map(n => given.with(`t-${n}`))).toEqual(['ana', 'ben', 'cy', 'ana', 'ben']);
  });

  test('most idle: who has been without work longest', () => {
    const given = given3('most-idle');
    given.queue('t-1');
    expect(given.with('t-1')).toBe('cy');
    given.accept('cy', 't-1');
    given.done('t-1');
    given.queue('t-2');
    given.queue('t-3');
    expect([given.with('t-2'), given.with('t-3')]).toEqual(['ben', 'ben']);
    given.accept('ben', 't-2');
    given.done('t-2');
    given.queue('t-4');
    expect(given.with('t-4')).toBe('ana');
  });

  test('#59 custom: rules in order, the first that finds somebody wins; later rules ask for less', () => {
    const config = configured({
      workstreams: [{ classification: [{ id: 's', rules: [{ set: { skills: [{ id: 'tech', rating: 5 }] } }] }] }],
      queues: [
        {
          id: 'general',
          assignment: {
            custom: {
              rules: [
                { name: 'home-team', attributes: { team: 'north' }, speaksLanguage: true },
                { name: 'anyone-good', afterSeconds: 60, rating: 3, orderBy: ['proficiency'] },
                { name: 'anyone', afterSeconds: 300, skills: 'none' },
              ],
            },
          },
        },
      ],
      agents: [
        {
          id: 'north',
          attributes: { team: 'north' },
          languages: ['en'],
          skills: [{ id: 'tech', rating: 6 }],
          capacity: 1,
        },
        { id: 'four', skills: [{ id: 'tech', rating: 4 }], capacity: 1 },
        { id: 'five', skills: [{ id: 'tech', rating: 5 }], capacity: 1 },
        { id: 'zero', capacity: 1 },
      ],
    });
    const given = pool(config);
    for (const agent of ['north', 'four', 'five', 'zero']) given.come(agent);
    for (const n of [1, 2, 3, 4]) given.queue(`t-${n}`);
    const who = () => [1, 2, 3, 4].map(n => given.with(`t-${n}`));
    for (const [agent, item] of [['north', 't-1']] as const) given.accept(agent, item);
    expect(who()).toEqual(['north', undefined, undefined, undefined]);
    given.pass(61 * second);
    expect(who()).toEqual(['north', 'five', 'four', undefined]);
    given.accept('five', 't-2');
    given.accept('four', 't-3');
    given.pass(240 * second);
    expect(who()).toEqual(['north', 'five', 'four', 'zero']);
  });

  test('#59 an agent’s own working hours count where a rule asks for them', () => {
    const config = configured({
      queues: [{ id: 'general', assignment: { custom: { rules: [{ name: 'on-shift', isWorking: true }] } } }],
      agents: [{ id: 'ana', operatingHours: 'night' }],
      operatingHours: [
        { id: 'night', name: 'Night', timeZone: 'America/Chicago', weekly: [{ from: '10:00', to: '23:00' }] },
      ],
    });
    const given = pool(config);
    given.come('ana');
    given.queue('t-1');
    expect(given.with('t-1')).toBeUndefined();
    given.pass(hour);
    given.say({ type: 'tick' });
    expect(given.with('t-1')).toBe('ana');
  });

  test('#60 buckets in order, the rest last, the oldest first in each', () => {
    const given = pool(
      configured({
        queues: [
          {
            id: 'general',
            assignment: {
              custom: {
                prioritise: [
                  { name: 'gold', when: { field: 'context.tier', is: 'gold' } },
                  { name: 'new', when: { firstContact: true } },
                ],
                rules: [{ name: 'all' }],
              },
            },
          },
        ],
        workstreams: [{ contextVariables: [{ name: 'tier', type: 'text' }] }],
        agents: [{ id: 'ana', capacity: 1 }],
      }),
    );
    given.queue('rest-1', { firstContact: false });
    given.queue('new-1');
    given.queue('gold-1', { context: { tier: 'gold' } });
    given.pass(second);
    given.queue('gold-2', { context: { tier: 'gold' } });
    given.come('ana');
    const order: string[] = [];
    for (let n = 0; n < 4; n += 1) {
      const conversation = ['rest-1', 'new-1', 'gold-1', 'gold-2'].find(id => given.with(id) === 'ana') ?? '';
      order.push(conversation);
      given.accept('ana', conversation);
      given.done(conversation);
    }
    expect(order).toEqual(['gold-1', 'gold-2', 'new-1', 'rest-1']);
  });
});

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
