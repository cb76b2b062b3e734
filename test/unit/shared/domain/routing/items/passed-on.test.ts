import { configured, minute, pool } from '../../../../../support/routing/given';

const conversation = 't-1';
const because = { rule: 'time-out.rule' };
const accepted = (...agents: string[]) => {
  const it = pool(configured({ agents: agents.map(id => ({ id, capacity: 1 })) }));
  for (const agent of agents) it.come(agent);
  it.queue(conversation);
  it.accept('ana', conversation);
  const generation = it.item(conversation)?.generation ?? { seq: 0, n: 0 };
  return { it, generation };
};

describe('given an agent who accepted, and is silent for too long', () => {
  test('another agent who is free is offered it, and the thread hears that the first has it no more', () => {
    const { it, generation } = accepted('ana', 'ben');
    it.say({ type: 'pass-on', conversation, seq: 5, generation, because });
    expect(it.item(conversation)).toMatchObject({ status: 'offered', agent: 'ben' });
    expect(it.item(conversation)).not.toHaveProperty('preferredAgent');
    const told = it.told.flatMap(effect => (effect.kind === 'tell-thread' ? [effect.input] : []));
    expect(told).toContainEqual(
      expect.objectContaining({ type: 'unassigned', agent: expect.objectContaining({ id: 'ana' }) }),
    );
  });
  test('where there is no other it waits, and the same agent is asked again after the pause', () => {
    const { it, generation } = accepted('ana');
    it.say({ type: 'pass-on', conversation, seq: 5, generation, because });
    expect(it.item(conversation)).toMatchObject({ status: 'waiting' });
    it.pass(2 * minute);
    expect(it.item(conversation)).toMatchObject({ status: 'offered', agent: 'ana' });
  });
  test('a second word of the same assignment changes nothing', () => {
    const { it, generation } = accepted('ana', 'ben');
    it.say({ type: 'pass-on', conversation, seq: 5, generation, because });
    const before = it.item(conversation);
    const again = it.say({ type: 'pass-on', conversation, seq: 6, generation, because });
    expect(again.map(outcome => outcome.because.rule)).toEqual(['item.other-generation']);
    expect(it.item(conversation)).toEqual(before);
  });
  test('older words, and those of an item that is over, are dropped', () => {
    const { it, generation } = accepted('ana', 'ben');
    const old = it.say({ type: 'pass-on', conversation, seq: 0, generation, because });
    const unknown = it.say({ type: 'pass-on', conversation: 't-9', seq: 5, generation, because });
    expect([...old, ...unknown].map(outcome => outcome.because.rule)).toEqual(['item.older', 'item.unknown']);
    expect(it.item(conversation)).toMatchObject({ status: 'held', agent: 'ana' });
  });
  test('what is being handed over by hand is left alone', () => {
    const { it, generation } = accepted('ana', 'ben');
    it.say({ type: 'transfer', agent: 'ana', conversation, to: { agent: 'ben' } });
    const dropped = it.say({ type: 'pass-on', conversation, seq: 5, generation, because });
    expect(dropped.map(outcome => outcome.because.rule)).toEqual(['pass-on.transfer-pending']);
    expect(it.item(conversation)).toMatchObject({ status: 'held', agent: 'ana' });
  });
});
