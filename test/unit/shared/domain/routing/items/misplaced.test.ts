import { agentIn, startDecision } from '../../../../../../shared/domain/routing/actions/decision';
import { compileConfiguration } from '../../../../../../shared/domain/routing/rules/configuration';
import { configured, minute, pool, rulesOf } from '../../../../../support/routing/given';

const AGENTS = [{ id: 'ana' }, { id: 'ben' }];
const house = (more: Parameters<typeof configured>[0] = {}) =>
  configured({ version: '1', agents: AGENTS, queues: [{ id: 'general' }, { id: 'orders' }], ...more });
const toOrders = { workstreams: [{ routing: [{ queue: 'orders' }] }] };
const saidTo = (given: ReturnType<typeof pool>, type: string) =>
  given.told.flatMap(effect => (effect.kind === 'tell-thread' && effect.input.type === type ? [effect.input] : []));

describe('a queue is removed', () => {
  const without = house({ version: '2', queues: [{ id: 'general', agents: ['ben'] }] });
  const given = () => {
    const it = pool(house(toOrders));
    it.say({ type: 'tick' });
    return it;
  };

  test('what waits in it waits in the fallback queue, as long as before and for the agent it had', () => {
    const it = given();
    it.come('ana');
    it.queue('t-1', { preferredAgent: 'ana' });
    it.say({ type: 'presence', agent: 'ana', presence: 'away' });
    const since = it.item('t-1')?.since;
    it.skip(minute);
    it.configure(without);
    it.say({ type: 'tick' });
    expect(it.item('t-1')).toMatchObject({ queue: 'general', since, preferredAgent: 'ana' });
    expect(rulesOf(it.facts, 'item-moved')).toEqual(['queue.gone']);
  });

  test('what is offered from it goes on to the fallback queue as soon as the offer ends', () => {
    const it = given();
    it.come('ana');
    it.queue('t-1');
    it.configure(without);
    it.say({ type: 'tick' });
    expect(it.with('t-1')).toBe('ana');
    it.come('ben');
    it.decline('ana', 't-1');
    expect(it.item('t-1')).toMatchObject({ queue: 'general', status: 'offered', agent: 'ben' });
  });

  test('what is held from it stays with its agent, and goes on to the fallback queue when they are lost', () => {
    const it = given();
    it.come('ana');
    it.queue('t-1');
    it.accept('ana', 't-1');
    it.configure(without);
    it.say({ type: 'tick' });
    expect(it.item('t-1')).toMatchObject({ status: 'held', agent: 'ana', queue: 'orders' });
    it.come('ben');
    it.say({ type: 'connection', agent: 'ana', state: 'lost' });
    it.pass(3 * minute);
    expect(it.item('t-1')).toMatchObject({ queue: 'general', status: 'offered', agent: 'ben' });
  });

  test('a second tick moves nothing again', () => {
    const it = given();
    it.queue('t-1');
    it.configure(without);
    it.say({ type: 'tick' });
    const before = it.item('t-1');
    it.skip(minute);
    it.say({ type: 'tick' });
    expect(it.item('t-1')).toBe(before);
  });
});

describe('a workstream is removed, or moved to another pool', () => {
  test.each([
    ['workstream.gone', house({ version: '2', workstreams: [{ id: 'other' }] })],
    ['workstream.other-pool', house({ version: '2', workstreams: [{ pool: 'sms' }] })],
  ])('what waits is handed back to its thread, and nobody is offered it meanwhile: %s', (rule, changed) => {
    const it = pool(house());
    it.say({ type: 'tick' });
    it.queue('t-1', { urgent: { rule: 'crisis.words' } });
    it.configure(changed);
    it.say({ type: 'tick' });
    it.come('ana');
    expect(saidTo(it, 'handed-back')).toMatchObject([
      { conversation: 't-1', because: { rule }, urgent: { rule: 'crisis.words' } },
    ]);
    expect(it.item('t-1')).toMatchObject({ status: 'waiting', byHand: { rule } });
  });

  test('what an agent holds stays with them, and is handed back once they are lost', () => {
    const it = pool(house());
    it.come('ana');
    it.queue('t-1');
    it.accept('ana', 't-1');
    it.configure(house({ version: '2', workstreams: [{ id: 'other' }] }));
    it.say({ type: 'tick' });
    expect(it.item('t-1')).toMatchObject({ status: 'held', agent: 'ana' });
    it.say({ type: 'connection', agent: 'ana', state: 'lost' });
    it.pass(3 * minute);
    expect(saidTo(it, 'unassigned')).toHaveLength(1);
    expect(saidTo(it, 'handed-back')).toHaveLength(1);
  });

  test('work of an unknown workstream is kept for the board, and handed back', () => {
    const it = pool(house());
    it.come('ana');
    it.queue('t-1', { workstream: 'gone', urgent: { rule: 'crisis.words' } });
    expect(it.item('t-1')).toMatchObject({
      status: 'waiting',
      queue: 'general',
      byHand: { rule: 'workstream.gone' },
      urgent: { rule: 'crisis.words' },
    });
    expect(saidTo(it, 'handed-back')).toMatchObject([{ conversation: 't-1', because: { rule: 'workstream.gone' } }]);
    it.queue('t-1', { seq: 20 });
    expect(it.with('t-1')).toBe('ana');
  });

  test('more than one transaction holds is handed back all the same', () => {
    const it = pool(house());
    it.say({ type: 'tick' });
    for (let n = 1; n <= 70; n += 1) it.queue(`t-${n}`);
    it.configure(house({ version: '2', workstreams: [{ pool: 'sms' }] }));
    it.say({ type: 'tick' });
    expect(new Set(saidTo(it, 'handed-back').map(({ conversation }) => conversation)).size).toBe(70);
  });
});

describe('a queue is moved to another pool', () => {
  test('what waits in it goes to the fallback queue of this pool', () => {
    const it = pool(house(toOrders));
    it.say({ type: 'tick' });
    it.queue('t-1');
    it.configure(house({ version: '2', queues: [{ id: 'general' }, { id: 'orders', pool: 'sms' }] }));
    it.say({ type: 'tick' });
    expect(it.item('t-1')).toMatchObject({ queue: 'general' });
    expect(rulesOf(it.facts, 'item-moved')).toEqual(['queue.other-pool']);
  });
});

describe('an agent is removed', () => {
  const without = house({ version: '2', agents: [{ id: 'ben' }] });

  test('who had nothing in hand is offline as well: added again, they are not there before they come', () => {
    const it = pool(house());
    it.come('ana');
    it.configure(without);
    it.say({ type: 'tick' });
    const turn = startDecision(it.state, compileConfiguration(without), it.now);
    expect(agentIn(turn, 'ana')).toMatchObject({ presence: 'offline', reason: 'removed' });
    it.configure(house({ version: '3' }));
    it.queue('t-1');
    expect(it.item('t-1')).toMatchObject({ status: 'waiting' });
  });

  test('who was asked for advice leaves; a supervisor who watches stays', () => {
    const it = pool(house());
    it.come('ben');
    it.queue('t-1');
    it.accept('ben', 't-1');
    it.come('ana');
    it.say({ type: 'consult', agent: 'ben', conversation: 't-1', with: 'ana' });
    it.accept('ana', 't-1');
    const supervisor = { id: 'boss', name: 'Boss' };
    it.say({ type: 'supervise', supervisor, conversation: 't-1', action: 'monitor' });
    it.configure(without);
    it.say({ type: 'tick' });
    expect(it.item('t-1')?.guests.map(({ agent }) => agent)).toEqual(['boss']);
    expect(it.with('t-1')).toBe('ben');
  });
});
