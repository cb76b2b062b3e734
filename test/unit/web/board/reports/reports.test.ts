import { amountWords, changeOf, changeWords } from '../../../../../web/board/reports/amount';
import { askedFrom, lastDays, periodOf, searchOf } from '../../../../../web/board/reports/asked';

describe('what a report is asked for', () => {
  it('stands in the address, and comes back from it as the same', () => {
    const search = {
      from: '2026-11-01',
      to: '2026-11-30',
      by: 'queue',
      agent: 'ana',
      show: 'handled',
      part: 'left-out',
    };
    const asked = askedFrom(search);
    expect(searchOf(asked)).toEqual(search);
    expect(periodOf(asked)).toEqual({ from: '2026-11-01', to: '2026-11-30', agent: 'ana' });
  });

  it('leaves out what is no day, no figure and no cut', () => {
    expect(askedFrom({ from: 'yesterday', by: 'moon', show: 'luck', queue: '' })).toEqual({ by: 'day' });
    expect(searchOf({ by: 'day' })).toEqual({});
  });

  it('reaches so many days back with today, by the calendar', () => {
    const now = new Date(2026, 2, 10, 23, 30).getTime();
    expect(lastDays(7, now)).toEqual({ from: '2026-03-04', to: '2026-03-10' });
    expect(lastDays(1, now)).toEqual({ from: '2026-03-10', to: '2026-03-10' });
  });
});

describe('how a figure is said', () => {
  it('is a number, a share, a score, or a time in its two largest units', () => {
    expect([amountWords('en', 'count', 1284), amountWords('en', 'share', 0.8755)]).toEqual(['1,284', '87.6%']);
    expect(amountWords('en', 'score', 4.25)).toBe('4.25');
    const times = [4.24, 59, 60, 61, 3_599, 3_600, 3_660, 200_000].map(each => amountWords('en', 'seconds', each));
    expect(times).toEqual(['4.2s', '59s', '1m', '1m 1s', '59m 59s', '1h', '1h 1m', '2d 7h']);
  });

  it('is better or worse than before by what is better of it, and nothing where nothing is known', () => {
    const seconds = { unit: 'seconds', better: 'less' } as const;
    expect(changeOf(90, 100, seconds)).toEqual({ is: 'better', by: -0.1 });
    expect(changeOf(110, 100, seconds)?.is).toBe('worse');
    expect(changeOf(100.1, 100, seconds)?.is).toBe('same');
    expect(changeOf(0.5, 0.4, { unit: 'share', better: 'more' })?.is).toBe('better');
    expect(changeOf(2, 1, { unit: 'count', better: 'neither' })?.is).toBe('other');
    expect([changeOf(1, 0, seconds), changeOf(undefined, 1, seconds), changeOf(1, undefined, seconds)]).toEqual([
      ...[undefined, undefined, undefined],
    ]);
    expect(changeWords('en', { is: 'better', by: -0.1 })).toBe('-10%');
  });
});
