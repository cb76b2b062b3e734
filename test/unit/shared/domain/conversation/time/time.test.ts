import { thread } from '../../../../../support/thread';

describe('Wakes', () => {
  test('one is scheduled with the first deadline, none when activity only moves it later', () => {
    const it = thread();
    expect(it.text('Hi').kinds).toContain('wake-scheduled');
    expect(it.pass(60).text('Hello?').kinds).not.toContain('wake-scheduled');
  });
  test('a sooner deadline gets a wake of its own', () => {
    const it = thread().withAgent();
    const before = it.state.wakes['auto-close'];
    it.close();
    expect(Date.parse(it.state.wakes['auto-close'] ?? '')).toBeLessThan(Date.parse(before ?? ''));
  });
  test('one that does not count any more is dropped', () => {
    const it = thread().withAgent();
    const old = it.state.wakes['auto-close'] ?? '';
    it.close();
    expect(it.give({ type: 'wake', rule: 'auto-close', wakeAt: old }).one('dropped').because.rule).toBe(
      'wake.not-the-one-that-counts',
    );
  });
  test('one whose deadline has moved on acts not, and is scheduled anew', () => {
    const it = thread();
    it.text('Hi');
    it.pass(3_600).text('Hello?');
    const happened = it.wake('auto-close');
    expect(happened.kinds).toEqual(['wake-came', 'wake-scheduled']);
    expect(happened.one('wake-came').because.rule).toBe('wake.moved-later');
  });
  test('one that was lost counts as none: the next event schedules another', () => {
    const it = thread().withAgent();
    it.close();
    it.pass(8 * 3_600 + 120);
    expect(it.give({ type: 'text-failed', seq: 3, attempt: 1, details: 'x' }).kinds).toContain('wake-scheduled');
  });
  test('the survey’s wake ends it when nobody answers', () => {
    const it = thread().withAgent();
    it.end();
    expect(it.wake('survey').one('survey').facts).toEqual([expect.objectContaining({ kind: 'ended', end: 'expired' })]);
  });
});

describe('#84 a conversation closes by itself', () => {
  test('open for 30 days', () => {
    const it = thread();
    it.text('Hi');
    const happened = it.wake('auto-close');
    expect(happened.one('conversation-closed')).toMatchObject({
      endedBy: 'system',
      because: { rule: 'auto-close.inactive' },
    });
  });
  test('in wrap-up for a day', () => {
    const it = thread().withAgent();
    it.end();
    const ended = it.log.at(-1)?.at ?? '';
    expect(Date.parse(it.state.wakes['auto-close'] ?? '') - Date.parse(ended)).toBe(86_400_000);
    expect(it.wake('auto-close').kinds).toContain('conversation-closed');
  });
  test('waiting for as long as the channel says', () => {
    const it = thread().withAgent();
    it.close();
    it.wake('auto-close');
    expect(it.status).toBe('closed');
  });
});
