import type { BulkEffect, BulkOutcome } from '../../../../../shared/api/supervisor/bulk';
import { followsOf } from '../../../../../web/board/acts/follows';
import { inCalls, summaryOf, toRetry } from '../../../../../web/board/acts/outcomes';
import { possibleActs, whyNot } from '../../../../../web/board/acts/why-not';
import { ACTS } from '../../../../../web/data/board/acts';
import type { WorkItem, WorkState } from '../../../../../web/data/board/work-item';

const item = (conversation: string, state: WorkState) => ({ conversation, state }) as WorkItem;
const at = (conversation: string, place: 'monitor' | 'join') => new Map([[conversation, place]]);

describe('what a supervisor can do', () => {
  it('follows from where the work stands', () => {
    const can = (state: WorkState) => ACTS.filter(act => whyNot(act, item('c', state), new Map()) === undefined);
    expect(can('waiting')).toEqual(['assign', 'force-close']);
    expect(can('offered')).toEqual(['assign', 'force-close']);
    expect(can('held')).toEqual(['monitor', 'join', 'transfer', 'force-close']);
    expect(can('released')).toEqual(['monitor', 'join', 'transfer', 'force-close']);
    expect(can('bot')).toEqual(['monitor', 'join', 'assign', 'transfer', 'force-close']);
  });

  it('who watches may join and leave; who joined may leave', () => {
    const held = item('c', 'held');
    expect([whyNot('monitor', held, at('c', 'monitor')), whyNot('join', held, at('c', 'monitor'))]).toEqual([
      ...['there-already', undefined],
    ]);
    expect([whyNot('leave', held, at('c', 'join')), whyNot('leave', held, at('d', 'join'))]).toEqual([
      ...[undefined, 'not-there'],
    ]);
  });

  it('of many, each act takes those that it fits, and says why where it fits none', () => {
    const possible = possibleActs([item('a', 'waiting'), item('b', 'held')], new Map());
    const of = (act: string) => possible.find(each => each.act === act);
    expect(of('assign')?.items.map(({ conversation }) => conversation)).toEqual(['a']);
    expect(of('transfer')?.items.map(({ conversation }) => conversation)).toEqual(['b']);
    expect(of('leave')).toMatchObject({ items: [], notNow: 'not-there' });
  });
});

describe('what follows, and what became of it', () => {
  const effect = (id: string, part: Partial<BulkEffect> = {}): BulkEffect => ({
    ...{ id, would: 'be-done', beyond: [] },
    ...part,
  });
  it('puts together what is refused for the same reason, and counts what is done all the same', () => {
    const no = { would: 'be-refused', sentence: 'It is over.' } as const;
    const follows = followsOf([
      ...[effect('a', { beyond: ['capacity', 'presence'] }), effect('b', { beyond: ['capacity'] })],
      ...[effect('c', no), effect('d', { ...no, beyond: ['closed'] })],
    ]);
    expect(follows).toEqual({
      wouldBeDone: ['a', 'b'],
      refused: [{ sentence: 'It is over.', ids: ['c', 'd'], because: undefined }],
      beyond: [
        { beyond: 'presence', n: 1 },
        { beyond: 'capacity', n: 2 },
      ],
    });
  });

  it('counts how many are too many together, though each alone would find room', () => {
    const four = ['a', 'b', 'c', 'd'].map(id => effect(id));
    expect(followsOf(four, 3).beyond).toEqual([{ beyond: 'capacity', n: 1 }]);
    expect(followsOf(four, 4).beyond).toEqual([]);
  });

  it('sums up the outcomes, the most frequent refusal first, and tries again only what was not done', () => {
    const not = (id: string, sentence: string): BulkOutcome => ({ id, state: 'refused', sentence });
    const outcomes: readonly BulkOutcome[] = [
      ...[{ id: 'a', state: 'done' } as const, { id: 'b', state: 'pending' } as const, not('c', 'Over.')],
      ...[not('d', 'Busy.'), not('e', 'Busy.'), { id: 'f', state: 'failed' } as const],
    ];
    expect(summaryOf(outcomes)).toMatchObject({ done: 1, pending: 1, not: 4 });
    expect(summaryOf(outcomes).refusals[0]).toEqual({ sentence: 'Busy.', ids: ['d', 'e'] });
    expect(toRetry(outcomes)).toEqual(['c', 'd', 'e', 'f']);
  });

  it('needs a call for each two hundred', () => {
    const calls = inCalls(Array.from({ length: 401 }, (_, n) => `${n}`));
    expect(calls.map(({ length }) => length)).toEqual([200, 200, 1]);
    expect(inCalls([])).toEqual([]);
  });
});
