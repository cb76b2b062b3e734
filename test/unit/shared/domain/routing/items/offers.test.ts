import { inboxOf } from '../../../../../../shared/domain/routing/board/board';
import { configured, hour, minute, OFFICE_HOURS, pool, rulesOf, second } from '../../../../../support/routing/given';

const three = configured({
  agents: [
    { id: 'ana', capacity: 3 },
    { id: 'ben', capacity: 2 },
    { id: 'cy', capacity: 3 },
  ],
});

describe('given agents of one queue', () => {
  test('an item is offered to who has the most capacity left; a tie goes round', () => {
    const given = pool(three);
    for (const agent of ['ana', 'ben', 'cy']) given.come(agent);
    for (const n of [1, 2, 3, 4, 5, 6, 7, 8]) given.queue(`t-${n}`);
    expect([1, 2, 3, 4, 5, 6, 7, 8].map(n => given.with(`t-${n}`))).toEqual([
      'ana',
      'cy',
      'ben',
      'ana',
      'cy',
      'ben',
      'ana',
      'cy',
    ]);
  });

  test('an offer is taken: the thread hears who has it, under the generation of the offer', () => {
    const given = pool(three);
    given.come('ana');
    given.queue('t-1', { seq: 7 });
    expect(inboxOf(given.state, 'ana').items).toMatchObject([
      { conversation: 't-1', state: 'offered', expiresAt: '2026-01-05T15:02:00.000Z' },
    ]);
    given.accept('ana', 't-1');
    expect(given.item('t-1')).toMatchObject({ status: 'held', agent: 'ana' });
    const inputs = given.told.flatMap(effect => (effect.kind === 'tell-thread' ? [effect] : []));
    expect(inputs.map(({ thread, input }) => [thread, input.type, input.generation])).toEqual([
      ['t', 'queued', { seq: 7, n: 0 }],
      ['t', 'assigned', { seq: 7, n: 1 }],
    ]);
    expect(inputs[1]?.input).toMatchObject({
      agent: { id: 'ana', name: 'ana' },
      queue: 'general',
      queueName: 'general',
    });
  });

  test('#64 an offer that nobody answers for 120 s counts as declined and goes on to the next', () => {
    const given = pool(three);
    given.come('ana');
    given.queue('t-1');
    given.come('cy');
    given.pass(119 * second);
    expect(given.with('t-1')).toBe('ana');
    given.pass(2 * second);
    expect(given.with('t-1')).toBe('cy');
    expect(given.item('t-1')?.declines.ana).toMatchObject({ count: 1 });
    expect(rulesOf(given.facts, 'offer-ended')).toEqual(['offer.timed-out']);
  });

  test('a declined item goes on at once, and comes back to who declined when nobody else is there', () => {
    const given = pool(three);
    given.come('ana');
    given.queue('t-1');
    given.decline('ana', 't-1');
    expect(given.item('t-1')).toMatchObject({ status: 'waiting' });
    given.pass(61 * second);
    expect(given.with('t-1')).toBe('ana');
  });

  test('an answer to an offer that went on gets 409 and a sentence', () => {
    const given = pool(three);
    given.come('ana');
    given.queue('t-1');
    given.come('cy');
    given.decline('ana', 't-1');
    expect(given.accept('ana', 't-1')).toMatchObject([{ kind: 'command-refused', status: 409 }]);
    expect(given.accept('cy', 't-1')).toMatchObject([{ kind: 'item-assigned' }, { kind: 'presence-set' }]);
    expect(given.accept('cy', 't-1')).toMatchObject([
      { kind: 'command-refused', sentence: 'You already have this conversation.' },
    ]);
    expect(given.accept('nobody', 't-1')).toMatchObject([{ kind: 'command-refused', status: 403 }]);
    expect(given.accept('cy', 't-9')).toMatchObject([{ kind: 'command-refused', status: 409 }]);
  });

  test('an accept that names an older generation is refused', () => {
    const given = pool(three);
    given.come('ana');
    given.queue('t-1');
    given.decline('ana', 't-1');
    given.pass(61 * second);
    const refused = given.say({ type: 'accept', agent: 'ana', conversation: 't-1', generation: { seq: 1, n: 1 } });
    expect(refused).toMatchObject([{ kind: 'command-refused', status: 409, because: { rule: 'command.older-offer' } }]);
    expect(
      given.say({ type: 'accept', agent: 'ana', conversation: 't-1', generation: { seq: 1, n: 2 } })[0],
    ).toMatchObject({ kind: 'item-assigned' });
  });

  test('the oldest waits no longer than the others when somebody comes', () => {
    const given = pool(three);
    for (const n of [1, 2, 3, 4]) {
      given.queue(`t-${n}`);
      given.pass(minute);
    }
    given.come('ben');
    expect([1, 2, 3, 4].map(n => given.with(`t-${n}`))).toEqual(['ben', 'ben', undefined, undefined]);
    given.accept('ben', 't-1');
    given.done('t-1');
    expect(given.with('t-3')).toBe('ben');
  });

  test('who goes away is not offered anything; what was offered goes on and does not count as declined', () => {
    const given = pool(three);
    given.come('ana');
    given.come('cy');
    given.queue('t-1');
    expect(given.with('t-1')).toBe('ana');
    given.come('ana', 'away');
    expect(given.with('t-1')).toBe('cy');
    expect(given.item('t-1')?.declines.ana).toMatchObject({ count: 0 });
  });
});

describe('given what a thread says', () => {
  test('release frees the agent and keeps the item listed; an older generation changes nothing', () => {
    const given = pool(configured({ agents: [{ id: 'ana', capacity: 1 }] }));
    given.come('ana');
    given.queue('t-1');
    given.accept('ana', 't-1');
    given.queue('u-1');
    expect(given.item('u-1')?.status).toBe('waiting');
    const because = { rule: 'conversation.waiting' };
    expect(
      rulesOf(
        given.say({ type: 'release', conversation: 't-1', seq: 2, generation: { seq: 1, n: 0 }, because }),
        'dropped',
      ),
    ).toEqual(['item.other-generation']);
    given.say({ type: 'release', conversation: 't-1', seq: 2, generation: { seq: 1, n: 1 }, because });
    expect(given.item('t-1')).toMatchObject({ status: 'released', agent: 'ana' });
    expect(given.with('u-1')).toBe('ana');
    expect(inboxOf(given.state, 'ana').items.map(item => [item.conversation, item.state])).toEqual([
      ['t-1', 'released'],
      ['u-1', 'offered'],
    ]);
  });

  test('what is older than the last that was heard is dropped, and a later queue makes the item anew', () => {
    const given = pool(three);
    given.queue('t-1', { seq: 5 });
    expect(rulesOf(given.queue('t-1', { seq: 4 }), 'dropped')).toEqual(['item.older']);
    expect(rulesOf(given.done('t-1', 4), 'dropped')).toEqual(['item.older']);
    given.done('t-1', 6);
    expect(given.item('t-1')).toBeUndefined();
    expect(rulesOf(given.done('t-1', 7), 'dropped')).toEqual(['item.unknown']);
    given.queue('t-1', { seq: 8 });
    expect(given.item('t-1')).toMatchObject({ status: 'waiting', generation: { seq: 8, n: 0 } });
  });

  test('a workstream that is not configured is a broken rule', () => {
    expect(() => pool(three).queue('t-1', { workstream: 'other' })).toThrow('Expected a workstream');
  });
});

describe('given operating hours', () => {
  const office = (more: { readonly queue?: string; readonly channel?: string }) =>
    configured({
      agents: [{ id: 'ana' }],
      queues: [{ id: 'general', ...(more.queue === undefined ? {} : { operatingHours: more.queue }) }],
      channels: [{ id: 'main', ...(more.channel === undefined ? {} : { operatingHours: more.channel }) }],
      operatingHours: [OFFICE_HOURS],
    });
  const evening = Date.parse('2026-01-05T23:30:00Z');

  test.each([['queue'], ['channel']])('an item is not offered while its %s is closed, and is when it opens', what => {
    const given = pool(office({ [what]: 'office' }), evening);
    given.come('ana');
    given.queue('t-1');
    given.say({ type: 'tick' });
    expect(given.item('t-1')?.status).toBe('waiting');
    given.pass(14.5 * hour - minute);
    given.say({ type: 'tick' });
    expect(given.item('t-1')?.status).toBe('waiting');
    given.pass(minute);
    expect(rulesOf(given.say({ type: 'tick' }), 'item-offered')).toEqual(['assignment.highest-capacity']);
  });

  test('a tick on which nothing opened changes nothing but the head', () => {
    const given = pool(office({ queue: 'office' }), evening);
    given.queue('t-1');
    given.pass(minute);
    const before = given.state;
    expect(given.say({ type: 'tick' }).map(({ kind }) => kind)).toEqual(['looked-around']);
    expect(given.state.items).toBe(before.items);
    expect(given.state.agents).toBe(before.agents);
  });
});

test('hours that end while customers wait are told once, to each who waited before; who comes later isn’t told again', () => {
  const config = configured({ queues: [{ id: 'general', operatingHours: 'office' }], operatingHours: [OFFICE_HOURS] });
  const given = pool(config, Date.parse('2026-01-05T22:59:00Z'));
  for (let n = 0; n < 40; n += 1) given.queue(`t${n}-1`);
  given.pass(minute);
  given.say({ type: 'tick' });
  given.queue('late-1');
  given.pass(hour);
  given.say({ type: 'tick' });
  given.pass(24 * hour);
  given.say({ type: 'tick' });
  const told = given.told.flatMap(effect =>
    effect.kind === 'tell-thread' && effect.input.type === 'closing' ? [effect.conversation] : [],
  );
  expect(told).toHaveLength(40);
  expect(new Set(told).size).toBe(40);
  expect(told).not.toContain('late-1');
});

describe('an offer that ran out', () => {
  const twoAgents = () => {
    const given = pool(configured({ agents: [{ id: 'ana' }, { id: 'ben' }] }));
    given.come('ana');
    return given;
  };
  const missed = (given: ReturnType<typeof pool>) =>
    inboxOf(given.state, 'ana').missed.map(({ conversation }) => conversation);

  test('#64 stays visible to its agent until they choose their presence again; one that they declined doesn’t', () => {
    const given = twoAgents();
    given.queue('t-1');
    given.pass(2 * minute);
    expect(inboxOf(given.state, 'ana').missed).toEqual([
      { conversation: 't-1', queue: 'general', at: new Date(given.now).toISOString() },
    ]);
    given.queue('u-1');
    given.decline('ana', 'u-1');
    expect(missed(given)).toEqual(['t-1']);
    given.come('ana', 'away');
    expect(missed(given)).toEqual([]);
  });

  test('also one to take a conversation over; the newest five are kept', () => {
    const given = twoAgents();
    given.come('ben');
    given.say({ type: 'presence', agent: 'ana', presence: 'away' });
    given.queue('t-1');
    given.accept('ben', 't-1');
    given.come('ana', 'available');
    given.say({ type: 'transfer', agent: 'ben', conversation: 't-1', to: { agent: 'ana' } });
    given.pass(2 * minute);
    expect(missed(given)).toEqual(['t-1']);
    given.come('ben', 'away');
    for (let n = 0; n < 6; n += 1) {
      given.queue(`u-${n}`);
      given.pass(2 * minute);
      given.done(`u-${n}`);
    }
    expect(missed(given)).toEqual(['u-1', 'u-2', 'u-3', 'u-4', 'u-5']);
  });
});
