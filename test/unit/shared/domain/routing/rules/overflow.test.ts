import { configured, hour, minute, OFFICE_HOURS, pool, rulesOf } from '../../../../../support/routing/given';

const evening = Date.parse('2026-01-05T23:30:00Z');

describe('given overflow settings', () => {
  const shut = (overflow: object) =>
    configured({
      workstreams: [{ routing: [{ queue: 'shut' }] }],
      queues: [{ id: 'general' }, { id: 'shut', operatingHours: 'office', overflow: overflow as never }],
      agents: [{ id: 'ana' }],
      operatingHours: [OFFICE_HOURS],
    });

  test('#75 out of hours it is assigned anyway by default: it waits there until the queue opens', () => {
    const given = pool(shut({}), evening);
    given.come('ana');
    given.queue('t-1');
    expect(given.item('t-1')).toMatchObject({ status: 'waiting', queue: 'shut' });
    expect(given.facts.find(({ kind }) => kind === 'item-overflowed')).toMatchObject({
      action: 'assign-anyway',
      because: { rule: 'overflow.out-of-hours' },
    });
    given.pass(14.5 * hour);
    given.say({ type: 'tick' });
    expect(given.with('t-1')).toBe('ana');
  });

  test('#75 out of hours it can go to another queue, end, or offer to be texted back when the queue opens', () => {
    const moved = pool(shut({ outOfHours: { transfer: 'general' } }), evening);
    moved.come('ana');
    moved.queue('t-1');
    expect(moved.item('t-1')).toMatchObject({ queue: 'general', status: 'offered' });

    const ended = pool(shut({ outOfHours: 'end' }), evening);
    ended.queue('t-1');
    expect(ended.item('t-1')).toMatchObject({ status: 'waiting', byHand: { rule: 'overflow.ends' } });

    const back = pool(shut({ outOfHours: 'text-back' }), evening);
    back.queue('t-1');
    expect(back.facts.find(({ kind }) => kind === 'item-overflowed')).toMatchObject({
      action: 'text-back',
      textBackAt: Date.parse('2026-01-06T14:00:00Z'),
    });
  });

  describe('to be texted back', () => {
    const busy = (action: 'text-back' | { textBackMinutes: number }) =>
      pool(
        configured({
          workstreams: [{ routing: [{ queue: 'busy' }] }],
          queues: [{ id: 'general' }, { id: 'busy', overflow: { itemLimit: { limit: 1, action } } }],
          agents: [{ id: 'ana', capacity: 1 }],
        }),
      );
    const textBackOf = (given: ReturnType<typeof pool>) =>
      given.told.filter(effect => effect.kind === 'tell-thread' && effect.input.type === 'overflowed');

    test('#76 an open queue says when, keeps it for then, and then it goes first: it has waited longest', () => {
      const given = busy({ textBackMinutes: 15 });
      given.queue('t-1');
      given.pass(minute);
      given.queue('u-1');
      const at = given.now + 15 * minute;
      expect(textBackOf(given)).toMatchObject([
        { conversation: 'u-1', input: { action: 'text-back', textBackAt: new Date(at).toISOString() } },
      ]);
      given.come('ana');
      given.accept('ana', 't-1');
      given.done('t-1');
      expect(given.item('u-1')).toMatchObject({ status: 'waiting', notBefore: at });
      given.pass(14 * minute);
      given.come('ana', 'away');
      given.queue('v-1', { waitingSince: new Date(given.now).toISOString() });
      expect(given.item('v-1')).toMatchObject({ status: 'waiting' });
      given.pass(minute);
      given.come('ana', 'available');
      expect(given.with('u-1')).toBe('ana');
      expect(given.item('v-1')?.status).toBe('waiting');
    });

    test('without a number of minutes in an hour, and never while the queue is closed then', () => {
      const given = busy('text-back');
      given.queue('t-1');
      given.queue('u-1');
      expect(given.item('u-1')).toMatchObject({ notBefore: given.now + 60 * minute });
      const late = pool(
        configured({
          workstreams: [{ routing: [{ queue: 'busy' }] }],
          queues: [
            { id: 'general' },
            { id: 'busy', operatingHours: 'office', overflow: { itemLimit: { limit: 1, action: 'text-back' } } },
          ],
          operatingHours: [OFFICE_HOURS],
        }),
        Date.parse('2026-01-05T22:30:00Z'),
      );
      late.queue('t-1');
      late.queue('u-1');
      expect(late.item('u-1')).toMatchObject({ notBefore: Date.parse('2026-01-06T14:00:00Z') });
    });

    test('#75 out of hours: kept until the queue opens, whoever is there', () => {
      const given = pool(shut({ outOfHours: 'text-back' }), evening);
      given.come('ana');
      given.queue('t-1');
      const opens = Date.parse('2026-01-06T14:00:00Z');
      expect(given.item('t-1')).toMatchObject({ status: 'waiting', notBefore: opens });
      given.pass(opens - given.now);
      expect(given.with('t-1')).toBe('ana');
    });

    test('#77 after waiting too long, once', () => {
      const given = pool(
        configured({
          workstreams: [{ routing: [{ queue: 'busy' }] }],
          queues: [
            { id: 'general' },
            { id: 'busy', overflow: { waiting: { seconds: 60, action: { textBackMinutes: 10 } } } },
          ],
        }),
      );
      given.queue('t-1');
      given.pass(minute);
      expect(given.item('t-1')).toMatchObject({ notBefore: given.now + 10 * minute });
      given.pass(60 * minute);
      expect(textBackOf(given)).toHaveLength(1);
      expect(given.item('t-1')).not.toHaveProperty('notBefore');
    });
  });

  test('to be texted back later, nobody gets it before its time', () => {
    const given = pool(configured({ agents: [{ id: 'ana' }] }));
    given.come('ana');
    given.queue('t-1', { notBefore: '2026-01-05T16:00:00Z' });
    given.pass(59 * minute);
    given.come('ana', 'busy');
    expect(given.item('t-1')?.status).toBe('waiting');
    given.pass(minute);
    expect(given.with('t-1')).toBe('ana');
  });

  test('#76 a limit of 2 lets two wait; the third overflows', () => {
    const given = pool(
      configured({
        queues: [
          { id: 'general' },
          { id: 'billing', overflow: { itemLimit: { limit: 2, action: { transfer: 'general' } } } },
        ],
        workstreams: [{ routing: [{ queue: 'billing' }] }],
      }),
    );
    for (const n of [1, 2, 3]) given.queue(`t-${n}`);
    expect([1, 2, 3].map(n => given.item(`t-${n}`)?.queue)).toEqual(['billing', 'billing', 'general']);
    for (const limit of [0, 101])
      expect(() =>
        configured({ queues: [{ id: 'general', overflow: { itemLimit: { limit, action: 'end' } } }] }),
      ).toThrow();
  });

  test('#77 waiting too long: it moves on, keeps its place, and is judged anew in the new queue', () => {
    const config = configured({
      workstreams: [{ routing: [{ queue: 'billing' }] }],
      queues: [
        { id: 'general', overflow: { waiting: { seconds: 300, action: 'end' } } },
        { id: 'billing', overflow: { waiting: { seconds: 60, action: { transfer: 'general' } } } },
      ],
    });
    const given = pool(config);
    const { now } = given;
    given.queue('t-1');
    given.pass(59_000);
    expect(given.item('t-1')?.queue).toBe('billing');
    given.pass(2_000);
    expect(given.item('t-1')).toMatchObject({ queue: 'general', since: now });
    given.pass(298_000);
    expect(given.item('t-1')).toMatchObject({ status: 'waiting' });
    expect((given.item('t-1') as { byHand?: unknown }).byHand).toBeUndefined();
    given.pass(2_000);
    expect(given.item('t-1')).toMatchObject({ byHand: { rule: 'overflow.ends' } });
    for (const seconds of [59, 172_801])
      expect(() =>
        configured({ queues: [{ id: 'general', overflow: { waiting: { seconds, action: 'end' } } }] }),
      ).toThrow();
  });

  test('#78 a rule’s own settings stand in for the queue’s, and the fallback queue overflows for nobody', () => {
    const config = configured({
      workstreams: [
        {
          routing: [
            {
              when: { language: 'es' },
              queue: 'billing',
              overflow: { itemLimit: { limit: 1, action: { transfer: 'general' } } },
            },
            { when: { keywords: 'bill' }, queue: 'billing' },
          ],
        },
      ],
      queues: [{ id: 'general', overflow: { itemLimit: { limit: 1, action: 'end' } } }, { id: 'billing' }],
    });
    const given = pool(config);
    given.queue('t-1', { text: 'bill' });
    given.queue('t-2', { text: 'bill' });
    given.queue('t-3', { language: 'es' });
    given.queue('t-4');
    given.queue('t-5');
    expect([1, 2, 3, 4, 5].map(n => given.item(`t-${n}`)?.queue)).toEqual([
      'billing',
      'billing',
      'general',
      'general',
      'general',
    ]);
    expect((given.item('t-5') as { byHand?: unknown }).byHand).toBeUndefined();
  });

  test('#78 what came to the fallback queue for want of a match waits there as long as it takes', () => {
    const given = pool(
      configured({ queues: [{ id: 'general', overflow: { waiting: { seconds: 60, action: 'end' } } }] }),
    );
    given.queue('t-1');
    given.pass(hour);
    expect(rulesOf(given.facts, 'item-overflowed')).toEqual([]);
  });
});
