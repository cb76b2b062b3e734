import { inboxOf, itemRows } from '../../../../../../shared/domain/routing/board/board';
import { configured, hour, minute, OFFICE_HOURS, pool } from '../../../../../support/routing/given';

const URGENT = { rule: 'crisis.words' };
const given = (lists: Parameters<typeof configured>[0] = {}) =>
  pool(configured({ agents: [{ id: 'ana', capacity: 1 }], ...lists }));
const offered = (it: ReturnType<typeof pool>) =>
  [...it.state.items.values()].find(item => item.status === 'offered')?.conversation;

describe('given an urgent item', () => {
  test('it goes before what waited longest, before every priority and before what ran out of patience', () => {
    const it = given({
      queues: [
        { id: 'general', priority: 1, patienceMinutes: 5 },
        { id: 'slow', priority: 900 },
      ],
      workstreams: [{ routing: [{ when: { keywords: 'slow' }, queue: 'slow' }] }],
    });
    it.queue('t-1');
    it.pass(2 * hour);
    it.queue('t-2', { text: 'slow', urgent: URGENT });
    it.come('ana');
    expect(offered(it)).toBe('t-2');
  });
  test('that waits already goes first from now on', () => {
    const it = given();
    it.queue('t-1');
    it.pass(minute);
    it.queue('t-2', { seq: 3 });
    it.say({ type: 'urgent', conversation: 't-2', seq: 5, because: URGENT });
    it.come('ana');
    expect(offered(it)).toBe('t-2');
  });
  test('it is offered while the queue is closed, and no overflow ends it', () => {
    const it = given({
      operatingHours: [OFFICE_HOURS],
      queues: [{ id: 'general', operatingHours: 'office', overflow: { outOfHours: 'end' } }],
      workstreams: [{ routing: [{ queue: 'general' }] }],
    });
    it.pass(12 * hour);
    it.come('ana');
    it.queue('t-1', { urgent: URGENT });
    expect(offered(it)).toBe('t-1');
  });
  test('with an agent it stays with them, and their inbox and the board say so', () => {
    const it = given();
    it.come('ana');
    it.queue('t-1');
    it.accept('ana', 't-1');
    it.say({ type: 'urgent', conversation: 't-1', seq: 9, because: URGENT });
    expect(it.with('t-1')).toBe('ana');
    expect(inboxOf(it.state, 'ana').items).toEqual([expect.objectContaining({ state: 'held', urgent: URGENT })]);
    expect(itemRows(it.state)).toEqual([expect.objectContaining({ conversation: 't-1', urgent: URGENT })]);
  });
  test('the board shows it before all that waits', () => {
    const it = given();
    it.queue('t-1');
    it.pass(minute);
    it.queue('t-2', { urgent: URGENT });
    expect(itemRows(it.state).map(({ conversation }) => conversation)).toEqual(['t-2', 't-1']);
  });
  test('it stays urgent in another queue', () => {
    const it = given({ queues: [{ id: 'general' }, { id: 'other' }] });
    it.come('ana');
    it.queue('t-1', { urgent: URGENT });
    it.accept('ana', 't-1');
    it.say({ type: 'transfer', agent: 'ana', conversation: 't-1', to: { queue: 'other' } });
    expect(it.item('t-1')).toMatchObject({ queue: 'other', urgent: URGENT });
  });
  test('it is so too where a newer word of the thread came first: an agent who set it aside meanwhile', () => {
    const it = given();
    it.come('ana');
    it.queue('t-1');
    it.accept('ana', 't-1');
    const generation = it.item('t-1')?.generation ?? { seq: 0, n: 0 };
    it.say({ type: 'release', conversation: 't-1', seq: 9, generation, because: { rule: 'command.close' } });
    it.say({ type: 'urgent', conversation: 't-1', seq: 5, because: URGENT });
    expect(it.item('t-1')).toMatchObject({ status: 'released', seq: 9, urgent: URGENT });
  });
  test('news of one that is gone changes nothing here: the thread asks anew', () => {
    const it = given();
    it.say({ type: 'urgent', conversation: 't-2', seq: 5, because: URGENT });
    expect(it.item('t-2')).toBeUndefined();
  });
});
