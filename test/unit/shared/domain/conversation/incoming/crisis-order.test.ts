import { FIRST, type Happened, thread, withChannel } from '../../../../../support/thread';

const CRISIS = 'I want to kill myself';
const saidBy = ({ entries }: Happened) =>
  entries.flatMap(({ outcome }) => {
    if (outcome.kind === 'text-sent')
      return [outcome.origin.by === 'auto' ? outcome.origin.trigger : outcome.origin.by];
    return outcome.kind === 'agents-told' ? [`agents: ${outcome.trigger}`] : [];
  });
const toPool = ({ effects }: Happened) =>
  effects.flatMap(effect => (effect.kind === 'tell-pool' ? [effect.input] : []));
const handled = (happened: Happened) => happened.one('text-received').handledAs;
const URGENT = { rule: 'crisis.words', facts: { phrases: 'built-in' } };

describe('crisis words', () => {
  test('that begin a conversation: queued before all others, the agents alerted, the customer told whom to call', () => {
    const happened = thread().text(CRISIS);
    expect(saidBy(happened)).toEqual(['agents: crisis', 'crisis']);
    expect(toPool(happened)).toEqual([expect.objectContaining({ type: 'queue', urgent: URGENT })]);
  });
  test('of who waits: the pool hears that it is urgent, and the place in line is kept', () => {
    const it = thread();
    it.text('Hi');
    const happened = it.pass(60).text(CRISIS);
    expect(handled(happened)).toBe('part-of-conversation');
    expect(toPool(happened)).toEqual([expect.objectContaining({ type: 'urgent', because: URGENT })]);
  });
  test('wait for no burst', () => {
    const it = thread({ config: withChannel({ burstSeconds: 30 }) });
    it.text('Hi');
    expect(toPool(it.pass(2).text(CRISIS))).toEqual([expect.objectContaining({ type: 'queue', urgent: URGENT })]);
    expect(it.state.burst).toBeUndefined();
  });
  test('to an agent: they keep it, are alerted, and the board shows it', () => {
    const it = thread().withAgent();
    const happened = it.text(CRISIS);
    expect(saidBy(happened)).toEqual(['agents: crisis', 'crisis']);
    expect(toPool(happened)).toEqual([expect.objectContaining({ type: 'urgent' })]);
    expect(it.status).toBe('active');
  });
  test('are never swallowed by a survey: the agent has the customer back', () => {
    const it = thread().withAgent();
    it.end();
    expect(it.state.survey.status).toBe('asked');
    const happened = it.pass(5).text(`5 but ${CRISIS}`);
    expect(handled(happened)).toBe('part-of-conversation');
    expect(happened.kinds).toContain('agent-resumed');
    expect(it.status).toBe('active');
  });
  test('after the end, while a survey runs, begin an urgent conversation', () => {
    const it = thread().withAgent();
    it.end();
    it.close();
    const happened = it.pass(60).text(CRISIS);
    expect(handled(happened)).toBe('new-conversation');
    expect(toPool(happened)).toEqual([expect.objectContaining({ type: 'queue', urgent: URGENT })]);
  });
  test('alert once a conversation: what follows goes its ordinary way', () => {
    const it = thread();
    it.text(CRISIS);
    const happened = it.pass(5).text('I really want to die');
    expect(handled(happened)).toBe('part-of-conversation');
    expect(saidBy(happened)).toEqual([]);
  });
  test('#96 of who opted out: a person is alerted, and nothing is sent', () => {
    const it = thread();
    it.text('STOP');
    const happened = it.pass(5).text(CRISIS);
    expect(happened.texts).toEqual([]);
    expect(saidBy(happened)).toEqual(['agents: crisis']);
    expect(toPool(happened)).toEqual([expect.objectContaining({ type: 'queue', urgent: URGENT })]);
  });
  test('#96 beside an opt-out: it is honoured first, and a person is alerted all the same', () => {
    const it = thread().withAgent();
    const happened = it.text(`${CRISIS}. Stop texting me.`);
    expect(handled(happened)).toBe('opt-out');
    expect(it.state.consent.status).toBe('out');
    expect(saidBy(happened)).toEqual(['consent', 'agents: crisis']);
    expect(happened.kinds).toContain('urgent');
    expect(it.status).toBe('active');
  });
  test('#96 beside an opt-out of who waits: it goes on before all others, and is no conversation of its own', () => {
    const open = thread();
    open.text('Hi');
    expect(toPool(open.pass(5).text(`${CRISIS}. Stop texting me.`))).toEqual([
      { type: 'urgent', conversation: FIRST, seq: open.state.seq - 2, because: URGENT },
    ]);
    const waiting = thread().withAgent();
    waiting.close();
    expect(toPool(waiting.pass(5).text(`${CRISIS}. Stop texting me.`))).toEqual([
      expect.objectContaining({ type: 'queue', conversation: FIRST, preferredAgent: 'ana', urgent: URGENT }),
    ]);
    expect([open, waiting].map(({ state }) => state.conversations)).toEqual([1, 1]);
  });
  test('are a channel’s own list where it has one', () => {
    const config = withChannel({ crisisPhrases: ['wire transfer'] });
    expect(thread({ config }).text('A wire transfer went wrong').kinds).toContain('urgent');
    expect(thread({ config }).text(CRISIS).kinds).not.toContain('urgent');
  });
  test('leave no word of themselves in the reasons', () => {
    const reasons = thread()
      .text(CRISIS)
      .entries.map(({ outcome }) => JSON.stringify(outcome.because));
    expect(reasons.join()).not.toContain('kill');
  });
});

test('#96 of who was muted: an agent who is lost is followed by another', () => {
  const it = thread().withAgent();
  it.give({ type: 'sender', action: 'mute', by: { id: 'ben', name: 'Ben Carter' } });
  it.pass(5).text(CRISIS);
  it.unassigned();
  expect(it.status).toBe('open');
});
