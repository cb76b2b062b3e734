import { configured, pool } from '../../../../../support/routing/given';

const CRISIS = { rule: 'crisis.words' };
const given = (more: object = {}) => {
  const it = pool(configured({ workstreams: [more], agents: [{ id: 'ana' }, { id: 'ben' }] }));
  it.come('ana');
  for (const conversation of ['t-1', 't-2']) {
    it.queue(conversation);
    it.accept('ana', conversation);
  }
  it.come('ben');
  return it;
};
const signOff = (it: ReturnType<typeof pool>, conversations?: 'give-back' | 'keep') =>
  it.say({ type: 'presence', agent: 'ana', presence: 'offline', ...(conversations && { conversations }) });
const lostBy = (it: ReturnType<typeof pool>) =>
  it.told.flatMap(effect =>
    effect.kind === 'tell-thread' && effect.input.type === 'unassigned' ? [effect.input.because.rule] : [],
  );

describe('an agent signs off with conversations in hand', () => {
  test.each([undefined, 'give-back'] as const)('they go to whoever is there: %s', conversations => {
    const it = given();
    signOff(it, conversations);
    expect([it.with('t-1'), it.with('t-2')]).toEqual(['ben', 'ben']);
    expect(lostBy(it)).toEqual(['agent.signed-off', 'agent.signed-off']);
    expect(it.state.agents.get('ana')).toMatchObject({ presence: 'offline', reason: 'agent' });
    expect(it.state.agents.get('ana')?.lost).toBeUndefined();
  });

  test('kept, they stay with the agent', () => {
    const it = given();
    signOff(it, 'keep');
    expect([it.with('t-1'), it.with('t-2')]).toEqual(['ana', 'ana']);
    expect(it.presence('ana')).toBe('offline');
    expect(lostBy(it)).toEqual([]);
  });

  test('given back, they do not come back to the agent who is gone, whatever affinity says', () => {
    const it = given({ affinity: 'regardless' });
    signOff(it);
    expect([it.with('t-1'), it.with('t-2')]).toEqual(['ben', 'ben']);
  });

  test('going away keeps everything, as ever', () => {
    const it = given();
    it.come('ana', 'away');
    expect(it.with('t-1')).toBe('ana');
  });

  test('more than one transaction holds goes back all the same', () => {
    const it = pool(configured({ agents: [{ id: 'ana', capacity: 100 }] }));
    it.come('ana');
    for (let n = 1; n <= 70; n += 1) {
      it.queue(`t-${n}`);
      it.accept('ana', `t-${n}`);
    }
    it.say({ type: 'presence', agent: 'ana', presence: 'offline' });
    expect(lostBy(it)).toHaveLength(70);
    expect([...it.state.items.values()].every(({ status }) => status === 'waiting')).toBe(true);
  });
});

describe('crisis words find somebody', () => {
  const danger = (it: ReturnType<typeof pool>) =>
    it.say({ type: 'urgent', conversation: 't-1', seq: 20, because: CRISIS });

  test.each(['offline', 'away'] as const)('when the agent who has the conversation is %s', presence => {
    const it = given();
    it.say({ type: 'presence', agent: 'ana', presence, conversations: 'keep' });
    danger(it);
    expect(it.with('t-1')).toBe('ben');
    expect(it.with('t-2')).toBe('ana');
    expect(lostBy(it)).toEqual(['urgent.agent-absent']);
  });

  test('when the agent’s connection is lost', () => {
    const it = given();
    it.say({ type: 'connection', agent: 'ana', state: 'lost' });
    danger(it);
    expect(it.with('t-1')).toBe('ben');
  });

  test('when the agent signs off and would keep it', () => {
    const it = given();
    danger(it);
    expect(it.with('t-1')).toBe('ana');
    signOff(it, 'keep');
    expect(it.with('t-1')).toBe('ben');
    expect(it.with('t-2')).toBe('ana');
  });

  test('also where affinity goes to the same agent regardless', () => {
    const it = given({ affinity: 'regardless' });
    signOff(it, 'keep');
    danger(it);
    expect(it.with('t-1')).toBe('ben');
  });

  test('and stay with an agent who is there', () => {
    const it = given();
    danger(it);
    expect(it.with('t-1')).toBe('ana');
    expect(lostBy(it)).toEqual([]);
  });
});
