import { workstreamSchema } from '../../../../../../shared/domain/config/routing/workstream';
import { configured, hour, minute, pool, rulesOf } from '../../../../../support/routing/given';

const stream = (more: object) =>
  workstreamSchema.safeParse({ id: 'sms', name: 'SMS', fallbackQueue: 'general', ...more });

describe('given a workstream', () => {
  test('#46 it pushes or it is picked from', () => {
    expect(stream({}).data?.mode).toBe('push');
    expect(stream({ mode: 'pick' }).success).toBe(true);
    expect(stream({ mode: 'pull' }).success).toBe(false);
  });

  test('#47 pick: nothing is offered, an agent of the queue takes it, within capacity', () => {
    const given = pool(
      configured({
        workstreams: [{ mode: 'pick' }],
        queues: [{ id: 'general', agents: ['ana'] }],
        agents: [{ id: 'ana', capacity: 1 }, { id: 'ben' }],
      }),
    );
    given.come('ana');
    given.queue('t-1');
    given.queue('t-2');
    expect(given.item('t-1')).toMatchObject({ status: 'waiting', byHand: { rule: 'workstream.pick' } });
    expect(given.say({ type: 'pick', agent: 'ben', conversation: 't-1' })).toMatchObject([
      { kind: 'command-refused', status: 403 },
    ]);
    given.say({ type: 'pick', agent: 'ana', conversation: 't-1' });
    expect(given.item('t-1')).toMatchObject({ status: 'held', agent: 'ana' });
    expect(given.say({ type: 'pick', agent: 'ana', conversation: 't-2' })).toMatchObject([
      { kind: 'command-refused', because: { rule: 'command.capacity' } },
    ]);
    expect(given.say({ type: 'pick', agent: 'ana', conversation: 't-1' })).toMatchObject([
      { kind: 'command-refused', because: { rule: 'command.not-waiting' } },
    ]);
  });

  test.each([
    [false, 'command-refused'],
    [true, 'item-assigned'],
  ])('#47 picking from push work where that is allowed: %s', (pickFromPush, kind) => {
    const given = pool(configured({ workstreams: [{ pickFromPush }], agents: [{ id: 'ana' }] }));
    given.come('ana', 'away');
    given.queue('t-1');
    expect(given.say({ type: 'pick', agent: 'ana', conversation: 't-1' })[0]).toMatchObject({ kind });
  });

  test('#48 an agent with 3 units gets 3 items of 1 unit and no more', () => {
    const given = pool(configured({ agents: [{ id: 'ana', capacity: 3 }] }));
    given.come('ana');
    for (const n of [1, 2, 3, 4]) given.queue(`t-${n}`);
    for (const n of [1, 2, 3]) given.accept('ana', `t-${n}`);
    expect([1, 2, 3, 4].map(n => given.item(`t-${n}`)?.status)).toEqual(['held', 'held', 'held', 'waiting']);
    given.done('t-2');
    expect(given.with('t-4')).toBe('ana');
  });

  test('#48 an item that takes two units needs room for both', () => {
    const given = pool(configured({ workstreams: [{ capacity: { units: 2 } }], agents: [{ id: 'ana', capacity: 3 }] }));
    given.come('ana');
    given.queue('t-1');
    given.queue('t-2');
    expect([given.with('t-1'), given.with('t-2')]).toEqual(['ana', undefined]);
  });

  test('#49 every profile of an item needs room', () => {
    const classification = [
      { id: 'kind', rules: [{ when: { keywords: 'complaint' }, set: { capacityProfile: 'hard' } }] },
    ];
    const given = pool(
      configured({
        workstreams: [{ capacity: { profiles: ['texts'] }, classification }],
        capacityProfiles: [
          { id: 'texts', limit: 3 },
          { id: 'hard', limit: 1 },
        ],
        agents: [{ id: 'ana', capacity: 1 }],
      }),
    );
    given.come('ana');
    given.queue('t-1', { text: 'a complaint' });
    given.queue('t-2', { text: 'another complaint' });
    given.queue('t-3');
    expect([1, 2, 3].map(n => given.with(`t-${n}`))).toEqual(['ana', undefined, 'ana']);
  });

  test('#49 a profile that doesn’t block is counted and stops nobody', () => {
    const given = pool(
      configured({
        workstreams: [{ capacity: { profiles: ['texts'] } }],
        capacityProfiles: [{ id: 'texts', limit: 1, blocks: false }],
        agents: [{ id: 'ana' }],
      }),
    );
    given.come('ana');
    for (const n of [1, 2]) given.queue(`t-${n}`);
    expect([1, 2].map(n => given.with(`t-${n}`))).toEqual(['ana', 'ana']);
    expect(given.state.index.loads.get('ana')?.profiles).toEqual({ texts: 2 });
  });

  test('#49 reset at the end of the day: what was done still counts until midnight in the profile’s zone', () => {
    const given = pool(
      configured({
        workstreams: [{ capacity: { profiles: ['daily'] } }],
        capacityProfiles: [{ id: 'daily', limit: 1, reset: 'end-of-day', zone: 'America/Chicago' }],
        agents: [{ id: 'ana' }],
      }),
    );
    given.come('ana');
    given.queue('t-1');
    given.accept('ana', 't-1');
    given.done('t-1');
    given.queue('t-2');
    expect(given.with('t-2')).toBeUndefined();
    given.pass(14 * hour + 59 * minute);
    given.say({ type: 'tick' });
    expect(given.with('t-2')).toBeUndefined();
    given.pass(minute);
    given.say({ type: 'tick' });
    expect(given.with('t-2')).toBe('ana');
  });

  test('#50 an agent’s own limit stands in for the profile’s', () => {
    const given = pool(
      configured({
        workstreams: [{ capacity: { profiles: ['texts'] } }],
        capacityProfiles: [{ id: 'texts', limit: 1 }],
        agents: [
          { id: 'ana', profiles: [{ id: 'texts', limit: 2 }] },
          { id: 'ben', profiles: [{ id: 'texts', limit: 0 }] },
        ],
      }),
    );
    given.come('ana');
    given.come('ben');
    for (const n of [1, 2, 3]) given.queue(`t-${n}`);
    expect([1, 2, 3].map(n => given.with(`t-${n}`))).toEqual(['ana', 'ana', undefined]);
  });

  test('#51 wrap-up blocks always, not at all, or from 30 s to 60 min; capacity is free from its release on', () => {
    expect(stream({}).data?.wrapUp).toBe('always');
    for (const wrapUp of ['none', 30, 3_600]) expect(stream({ wrapUp }).success).toBe(true);
    for (const wrapUp of [29, 3_601, 'never']) expect(stream({ wrapUp }).success).toBe(false);
    const given = pool(configured({ agents: [{ id: 'ana', capacity: 1 }] }));
    given.come('ana');
    given.queue('t-1');
    given.accept('ana', 't-1');
    given.queue('t-2');
    given.pass(hour);
    expect(given.with('t-2')).toBeUndefined();
    given.say({
      type: 'release',
      conversation: 't-1',
      seq: 2,
      generation: { seq: 1, n: 1 },
      because: { rule: 'wrap-up.over' },
    });
    expect(given.with('t-2')).toBe('ana');
  });

  test('#52 only agents with an allowed presence are chosen', () => {
    const given = pool(
      configured({ workstreams: [{ allowedPresences: ['away'] }], agents: [{ id: 'ana' }, { id: 'ben' }] }),
    );
    given.come('ana', 'available');
    given.queue('t-1');
    expect(given.with('t-1')).toBeUndefined();
    given.come('ben', 'away');
    expect(given.with('t-1')).toBe('ben');
  });

  test('#89 context variables: at most 100 characters, each once, of one type; a value of another type is left out', () => {
    expect(stream({ contextVariables: [{ name: 'a'.repeat(100), type: 'text' }] }).success).toBe(true);
    expect(stream({ contextVariables: [{ name: 'a'.repeat(101), type: 'text' }] }).success).toBe(false);
    expect(
      stream({
        contextVariables: [
          { name: 'tier', type: 'text' },
          { name: 'tier', type: 'number' },
        ],
      }).success,
    ).toBe(false);
    const given = pool(
      configured({
        workstreams: [
          {
            contextVariables: [
              { name: 'tier', type: 'text' },
              { name: 'amount', type: 'number' },
            ],
          },
        ],
      }),
    );
    given.queue('t-1', { context: { tier: 'gold', amount: 'many', other: 1 } });
    expect(given.item('t-1')?.context).toEqual({ tier: 'gold' });
  });

  test('straight to the agent where the workstream says so', () => {
    const given = pool(configured({ workstreams: [{ autoAssign: true }], agents: [{ id: 'ana' }] }));
    given.come('ana');
    expect(rulesOf(given.queue('t-1'), 'item-assigned')).toEqual(['assignment.highest-capacity']);
    expect(given.item('t-1')).toMatchObject({ status: 'held', generation: { seq: 1, n: 1 } });
  });
});
