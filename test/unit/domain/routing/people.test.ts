import { agentRows, inboxOf, itemRows, queueRows } from '../../../../shared/domain/routing/board';
import { configured, minute, OFFICE_HOURS, pool, rulesOf, second } from './given';

const boss = { id: 'boss', name: 'Boss' };
const team = (more: object = {}) =>
  configured({
    workstreams: [more],
    queues: [{ id: 'general' }, { id: 'billing', agents: ['cy'] }, { id: 'shut', operatingHours: 'office' }],
    agents: [
      { id: 'ana', name: 'Ana' },
      { id: 'ben', name: 'Ben', capacity: 1 },
      { id: 'cy', name: 'Cy' },
    ],
    operatingHours: [OFFICE_HOURS],
  });

/** Ana has the conversation t-1; Ben and Cy are there. */
const anaHasIt = (more: object = {}) => {
  const given = pool(team(more), Date.parse('2026-01-05T23:30:00Z'));
  given.come('ana');
  given.queue('t-1');
  given.accept('ana', 't-1');
  given.come('ben');
  given.come('cy');
  return given;
};
const refusal = (outcomes: readonly unknown[]) =>
  outcomes.find(outcome => (outcome as { kind: string }).kind === 'command-refused');

describe('given an agent who has a conversation', () => {
  test('#94 a transfer to an agent is an offer with a note; the first keeps it until the second accepts', () => {
    const given = anaHasIt();
    given.say({
      type: 'transfer',
      agent: 'ana',
      conversation: 't-1',
      to: { agent: 'ben' },
      note: 'Speaks of a refund',
    });
    expect(given.item('t-1')).toMatchObject({ status: 'held', agent: 'ana' });
    expect(inboxOf(given.state, 'ben').items).toMatchObject([
      { state: 'transfer-offered', from: 'ana', note: 'Speaks of a refund', generation: { seq: 1, n: 2 } },
    ]);
    expect(
      refusal(given.say({ type: 'transfer', agent: 'ana', conversation: 't-1', to: { agent: 'cy' } })),
    ).toMatchObject({ status: 409, sentence: 'Ben is being asked already. Wait for the answer.' });
    given.accept('ben', 't-1');
    expect(given.item('t-1')).toMatchObject({ status: 'held', agent: 'ben', generation: { seq: 1, n: 2 } });
    expect(given.item('t-1')).not.toHaveProperty('transfer');
    expect([given.presence('ana'), given.presence('ben')]).toEqual(['available', 'do-not-disturb']);
  });

  test('#94 declined or not answered in time, it stays; the next offer is another generation', () => {
    const given = anaHasIt();
    const ask = () => given.say({ type: 'transfer', agent: 'ana', conversation: 't-1', to: { agent: 'ben' } });
    ask();
    given.decline('ben', 't-1');
    expect(rulesOf(given.facts, 'transfer-ended')).toEqual(['transfer.declined']);
    ask();
    expect(inboxOf(given.state, 'ben').items[0]?.generation).toEqual({ seq: 1, n: 3 });
    const old = given.say({ type: 'accept', agent: 'ben', conversation: 't-1', generation: { seq: 1, n: 2 } });
    expect(refusal(old)).toMatchObject({ status: 409 });
    given.pass(121 * second);
    expect(rulesOf(given.facts, 'transfer-ended')).toEqual(['transfer.declined', 'transfer.timed-out']);
    expect(given.item('t-1')).toMatchObject({ status: 'held', agent: 'ana' });
    expect(given.state.index.loads.get('ben')).toBeUndefined();
  });

  test('#94 an agent who is full, away or unknown is not asked', () => {
    const given = anaHasIt();
    given.queue('u-1', { preferredAgent: 'ben' });
    const to = (agent: string) =>
      refusal(given.say({ type: 'transfer', agent: 'ana', conversation: 't-1', to: { agent } }));
    expect(to('ben')).toMatchObject({
      status: 409,
      sentence: 'Ben has no capacity left. Choose somebody else, or a queue.',
    });
    given.come('cy', 'away');
    expect(to('cy')).toMatchObject({
      status: 409,
      sentence: 'Cy is not available now. Choose somebody else, or a queue.',
    });
    expect(to('nobody')).toMatchObject({ status: 400 });
    expect(to('ana')).toMatchObject({ status: 400 });
    expect(
      refusal(given.say({ type: 'transfer', agent: 'ben', conversation: 't-1', to: { agent: 'cy' } })),
    ).toMatchObject({ status: 403 });
  });

  test('#94 a transfer to a queue frees the agent at once, and goes to a queue that is open only', () => {
    const given = anaHasIt();
    const to = (queue: string) =>
      given.say({ type: 'transfer', agent: 'ana', conversation: 't-1', to: { queue }, note: 'Bill' });
    expect(refusal(to('nowhere'))).toMatchObject({ status: 400 });
    expect(refusal(to('shut'))).toMatchObject({
      status: 409,
      sentence: 'shut is closed now. Choose a queue that is open.',
    });
    expect(to('billing').find(({ kind }) => kind === 'item-moved')).toMatchObject({
      by: 'transfer',
      from: { id: 'ana', name: 'Ana' },
      note: 'Bill',
    });
    expect(given.item('t-1')).toMatchObject({ status: 'offered', agent: 'cy', queue: 'billing' });
    expect(given.presence('ana')).toBe('available');
    const said = given.told.flatMap(effect => (effect.kind === 'tell-thread' ? [effect.input.type] : []));
    expect(said).toEqual(['queued', 'assigned', 'unassigned', 'queued']);
  });

  test('#94 who handed it to their own queue isn’t offered it again for a while', () => {
    const given = anaHasIt();
    given.come('ben', 'away');
    given.come('cy', 'away');
    given.say({ type: 'transfer', agent: 'ana', conversation: 't-1', to: { queue: 'general' } });
    expect(given.item('t-1')?.status).toBe('waiting');
    given.pass(61 * second);
    expect(given.with('t-1')).toBe('ana');
  });

  test('#94 consult: another agent is asked, takes no capacity, and leaves', () => {
    const given = anaHasIt();
    given.say({ type: 'consult', agent: 'ana', conversation: 't-1', with: 'ben', note: 'Is this covered?' });
    expect(inboxOf(given.state, 'ben').items).toMatchObject([
      { state: 'consult', asked: true, from: 'ana', note: 'Is this covered?' },
    ]);
    expect(refusal(given.say({ type: 'consult', agent: 'ana', conversation: 't-1', with: 'ben' }))).toMatchObject({
      status: 409,
    });
    given.accept('ben', 't-1');
    expect(inboxOf(given.state, 'ben').items).toMatchObject([{ state: 'consult' }]);
    expect(inboxOf(given.state, 'ben').items[0]).not.toHaveProperty('asked');
    expect(given.state.index.loads.get('ben')).toBeUndefined();
    given.queue('u-1', { preferredAgent: 'ben' });
    expect(given.with('u-1')).toBe('ben');
    given.say({ type: 'leave', agent: 'ben', conversation: 't-1' });
    expect(given.item('t-1')?.guests).toEqual([]);
    expect(refusal(given.say({ type: 'leave', agent: 'ben', conversation: 't-1' }))).toMatchObject({ status: 409 });
  });

  test('#94 a consult that is declined or not answered ends; only who has the conversation may ask, five at most', () => {
    const given = anaHasIt();
    const ask = (agent: string, other: string) =>
      given.say({ type: 'consult', agent, conversation: 't-1', with: other });
    expect(refusal(ask('ben', 'cy'))).toMatchObject({ status: 403 });
    expect(refusal(ask('ana', 'nobody'))).toMatchObject({ status: 400 });
    ask('ana', 'ben');
    given.decline('ben', 't-1');
    ask('ana', 'cy');
    given.pass(121 * second);
    expect(rulesOf(given.facts, 'guest-left')).toEqual(['consult.declined', 'consult.timed-out']);
    expect(given.item('t-1')).toMatchObject({ status: 'held', agent: 'ana', guests: [] });
    given.come('cy', 'away');
    expect(refusal(ask('ana', 'cy'))).toMatchObject({ status: 409 });
  });
});

describe('given a supervisor', () => {
  test('#99 monitor and join: they are listed as guests, take no capacity, and leave', () => {
    const given = anaHasIt();
    const act = (action: 'monitor' | 'join' | 'leave') =>
      given.say({ type: 'supervise', supervisor: boss, conversation: 't-1', action });
    act('monitor');
    expect(given.item('t-1')?.guests).toMatchObject([{ agent: 'boss', mode: 'monitor' }]);
    expect(refusal(act('monitor'))).toMatchObject({ status: 409 });
    act('join');
    expect(given.item('t-1')?.guests).toMatchObject([{ agent: 'boss', mode: 'join' }]);
    act('leave');
    expect(given.item('t-1')?.guests).toEqual([]);
    expect(refusal(act('leave'))).toMatchObject({ status: 409 });
  });

  test('#99 assign goes beyond capacity and presence, for waiting work only', () => {
    const given = pool(team());
    given.come('ben', 'away');
    for (const n of [1, 2]) {
      given.queue(`t-${n}`);
      given.say({
        type: 'supervise',
        supervisor: boss,
        conversation: `t-${n}`,
        action: 'assign',
        to: { agent: 'ben' },
      });
    }
    expect([given.item('t-1'), given.item('t-2')]).toMatchObject([
      { status: 'held', agent: 'ben' },
      { status: 'held', agent: 'ben' },
    ]);
    expect(given.state.index.loads.get('ben')?.units).toBe(2);
    const again = given.say({
      type: 'supervise',
      supervisor: boss,
      conversation: 't-1',
      action: 'assign',
      to: { agent: 'ana' },
    });
    expect(refusal(again)).toMatchObject({ status: 409 });
    given.queue('t-3');
    expect(
      refusal(given.say({ type: 'supervise', supervisor: boss, conversation: 't-3', action: 'assign' })),
    ).toMatchObject({ status: 400 });
    given.say({ type: 'supervise', supervisor: boss, conversation: 't-3', action: 'assign', to: { queue: 'billing' } });
    expect(given.item('t-3')).toMatchObject({ status: 'waiting', queue: 'billing' });
  });

  test('#99 transfer takes it from its agent', () => {
    const given = anaHasIt();
    given.say({ type: 'supervise', supervisor: boss, conversation: 't-1', action: 'transfer', to: { agent: 'cy' } });
    expect(given.item('t-1')).toMatchObject({ status: 'held', agent: 'cy', generation: { seq: 1, n: 2 } });
    expect(given.presence('ana')).toBe('available');
  });

  test('#99 force-close is told to the thread, whose done ends the item', () => {
    const given = anaHasIt();
    expect(
      given.say({ type: 'supervise', supervisor: boss, conversation: 't-1', action: 'force-close' })[0],
    ).toMatchObject({ kind: 'item-force-closed', by: boss });
    given.done('t-1');
    expect(given.item('t-1')).toBeUndefined();
    expect(given.presence('ana')).toBe('available');
  });

  test.each(['monitor', 'join', 'assign', 'transfer', 'force-close'] as const)('#99 %s can be switched off', action => {
    const key = action === 'force-close' ? 'forceClose' : action;
    const given = anaHasIt({ supervision: { [key]: false } });
    const outcomes = given.say({
      type: 'supervise',
      supervisor: boss,
      conversation: 't-1',
      action,
      to: { agent: 'cy' },
    });
    expect(refusal(outcomes)).toMatchObject({ status: 403, because: { rule: 'command.switched-off' } });
  });
});

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

describe('given the board', () => {
  test('queues, agents and items, those that wait first', () => {
    const given = anaHasIt();
    given.come('cy', 'away');
    given.come('ben', 'away');
    given.queue('u-1', { preferredAgent: 'ana' });
    given.come('ana', 'away');
    given.queue('v-1');
    expect(queueRows(given.state)).toMatchObject([
      { queue: 'general', waiting: 2, byHand: 0, oldest: '2026-01-05T23:30:00.000Z' },
    ]);
    expect(agentRows(given.state)).toMatchObject([
      { agent: 'ana', presence: 'away', held: 1, units: 1 },
      { agent: 'ben' },
      { agent: 'cy' },
    ]);
    expect(itemRows(given.state).map(row => [row.conversation, row.status])).toEqual([
      ['u-1', 'waiting'],
      ['v-1', 'waiting'],
      ['t-1', 'held'],
    ]);
  });
});
