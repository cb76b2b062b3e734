import { configured, hour, minute, pool, second } from '../../../../../support/routing/given';

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
