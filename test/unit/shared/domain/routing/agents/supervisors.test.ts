import { agentRows, itemRows, queueRows } from '../../../../../../shared/domain/routing/board/board';
import { pool } from '../../../../../support/routing/given';
import { anaHasIt, boss, refusal, team } from '../../../../../support/routing/team';

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

  test('#99 who watches goes on watching when the customer writes again, and when it waits for somebody', () => {
    const given = anaHasIt();
    given.say({ type: 'supervise', supervisor: boss, conversation: 't-1', action: 'join' });
    given.queue('t-1', { seq: 5 });
    expect(given.item('t-1')?.guests).toMatchObject([{ agent: 'boss', mode: 'join' }]);
    given.say({ type: 'supervise', supervisor: boss, conversation: 't-1', action: 'leave' });
    expect(given.item('t-1')?.guests).toEqual([]);
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
