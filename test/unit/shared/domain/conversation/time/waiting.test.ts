import { FIRST, START, type Thread, thread, withChannel, withWorkstream } from '../../../../../support/thread';

const EVERY = 5;
const waiting = (waitMessageMinutes = EVERY) => {
  const it = thread({ config: withWorkstream({ waitMessageMinutes }) });
  it.text('Hi, where is my order?');
  it.queued();
  return it;
};
/** The next wake comes, the pool is asked, and answers. */
const hear = (it: Thread, position: number, estimatedMinutes: number | null = null) => {
  const asked = it.wake('wait').kinds.includes('position-asked') || it.wake('wait').kinds.includes('position-asked');
  expect(asked).toBe(true);
  return answer(it, position, estimatedMinutes);
};
const answer = (it: Thread, position: number, estimatedMinutes: number | null = null, conversation = FIRST) => {
  const { current } = it.state;
  const generation = (current.status === 'idle' ? undefined : current.generation) ?? { seq: 0, n: 0 };
  const because = { rule: 'position.in-queue' };
  return it.pass(1).give({ type: 'position', conversation, generation, because, position, estimatedMinutes });
};

describe('given a workstream that tells who waits where they stand', () => {
  test('after so many minutes the pool is asked, and nothing is said yet', () => {
    const it = waiting();
    const happened = it.wake('wait');
    expect(happened.texts).toEqual([]);
    expect(happened.effects).toContainEqual({
      kind: 'tell-pool',
      pool: 'default',
      input: { type: 'position', conversation: FIRST, seq: expect.any(Number) },
    });
    expect(Date.parse(it.state.wakes.wait ?? '') - Date.parse(it.state.wait?.askedAt ?? '')).toBe(EVERY * 60_000);
  });
  test('#29 next-in-line: they are the first', () => {
    const happened = hear(waiting(), 1);
    expect(happened.texts).toEqual(["You're next in line. Thanks for waiting!"]);
    expect(happened.one('text-sent').origin).toMatchObject({ by: 'auto', trigger: 'next-in-line' });
  });
  test('#29 position-in-queue: two or more, with the number', () => {
    const happened = hear(waiting(), 3);
    expect(happened.texts).toEqual(["Thanks for waiting. You're number 3 in line."]);
    expect(happened.one('text-sent').because).toMatchObject({ rule: 'wait.position', facts: { position: 3 } });
  });
  test('#30 average-wait, which the original keeps from SMS: the estimate, rounded, in words', () =>
    expect(hear(waiting(), 3, 12).texts).toEqual(['Thanks for waiting. Your turn should come in about 15 minutes.']));
  test('#30 the same place again is no news, and the log says so', () => {
    const it = waiting();
    hear(it, 3);
    const happened = hear(it, 3);
    expect(happened.texts).toEqual([]);
    expect(happened.one('not-sent')).toMatchObject({ what: 'wait', because: { rule: 'wait.unchanged' } });
    expect(hear(it, 2).texts).toEqual(["Thanks for waiting. You're number 2 in line."]);
  });
  test('#30 at most every so many minutes: an answer that comes twice is told once', () => {
    const it = waiting();
    hear(it, 3);
    expect(answer(it, 2).one('not-sent').because.rule).toBe('wait.too-soon');
  });
  test('an answer that comes quicker than the last one did is not too soon', () => {
    const it = waiting();
    it.wake('wait');
    it.pass(20);
    answer(it, 3);
    it.wake('wait');
    expect(answer(it, 2).texts).toHaveLength(1);
  });
  test('somebody has it meanwhile: nothing is said, and no more is asked', () => {
    const it = waiting();
    it.wake('wait');
    it.assigned();
    expect(answer(it, 1).one('dropped').because.rule).toBe('wait.over');
    expect(it.state).not.toHaveProperty('wait');
    expect(it.wake('wait').one('wake-came').because.rule).toBe('wake.nothing-due');
  });
  test('an answer about a conversation that is over says nothing', () => {
    const it = waiting();
    it.text('STOP');
    expect(answer(it, 1).kinds).toEqual(['assignment-refused']);
  });
  test('they wait again later: it is told anew', () => {
    const it = waiting();
    hear(it, 1);
    it.assigned();
    it.unassigned();
    expect(hear(it, 1).texts).toHaveLength(1);
  });
});

test('#30 off, as it is unless set: no wake, no question, no cost', () => {
  const it = waiting(0);
  expect(it.state.wakes).not.toHaveProperty('wait');
  expect(it.log.map(({ outcome }) => outcome.kind)).not.toContain('position-asked');
  expect(answer(it, 1).one('not-sent').because.rule).toBe('wait.off');
});

describe('given a channel with an answer of its own to how often', () => {
  const told = (workstream: number, channel: number | undefined) => {
    const config = withChannel({ waitMessageMinutes: channel }, withWorkstream({ waitMessageMinutes: workstream }));
    const it = thread({ config });
    it.text('Hi, where is my order?');
    it.queued();
    const wakeAt = it.state.wakes.wait;
    return wakeAt === undefined ? undefined : (Date.parse(wakeAt) - START) / 60_000;
  };
  test('it goes before the workstream’s, also when it is never', () => {
    expect(told(5, 10)).toBe(10);
    expect(told(0, 10)).toBe(10);
    expect(told(5, 0)).toBeUndefined();
  });
  test('left out, the workstream’s counts', () => expect(told(5, undefined)).toBe(5));
  test('an answer counts from it as well', () => {
    const config = withChannel({ waitMessageMinutes: EVERY }, withWorkstream({ waitMessageMinutes: 0 }));
    const it = thread({ config });
    it.text('Hi, where is my order?');
    it.queued();
    expect(hear(it, 2).texts).toHaveLength(1);
  });
});
