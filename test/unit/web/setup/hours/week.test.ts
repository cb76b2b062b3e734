import { unchosen, weekBars, withSeries } from '../../../../../web/setup/hours/week';

const OFFICE = { days: 'mon-fri', from: '08:00', to: '17:00' };

test('a week shows each span on its days; a night goes on into the next', () => {
  const bars = weekBars([OFFICE, { days: ['sun'], from: '22:00', to: '06:00' }]);
  expect(bars[0]).toEqual([
    { from: 480, to: 1_020, span: 0 },
    { from: 0, to: 360, span: 1 },
  ]);
  expect(bars[5]).toEqual([]);
  expect(bars[6]).toEqual([{ from: 1_320, to: 1_440, span: 1 }]);
});

test('a span that can’t be read yet is left out', () => {
  expect(weekBars([{ days: ['mon'], from: '8', to: 'late' }])[0]).toEqual([]);
});

test('of two spans that meet the later one is to say what counts, until it does', () => {
  const second = { days: ['fri'], from: '16:00', to: '20:00' };
  expect([...unchosen([OFFICE, second])]).toEqual([1]);
  expect([...unchosen([OFFICE, { ...second, overlap: 'merge' }])]).toEqual([]);
  expect([...unchosen([OFFICE, { ...second, days: ['sat'] }])]).toEqual([]);
});

describe('a change of a series', () => {
  it('leaves one date out, which gets a span of its own', () => {
    expect(withSeries([OFFICE], 0, 'this', '2026-12-07', { from: '10:00', to: '12:00' })).toEqual([
      { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '17:00', except: ['2026-12-07'] },
      { startDate: '2026-12-07', until: '2026-12-07', from: '10:00', to: '12:00' },
    ]);
  });
  it('cuts it in two from a date on', () => {
    const cut = withSeries([OFFICE], 0, 'this-and-following', '2026-12-07', { from: '09:00', to: '17:00' });
    expect(cut).toMatchObject([
      { from: '08:00', until: '2026-12-06' },
      { from: '09:00', startDate: '2026-12-07' },
    ]);
  });
  it('changes all of it, or takes it away', () => {
    expect(withSeries([OFFICE], 0, 'all', '', { from: '09:00', to: '12:00' })).toMatchObject([{ from: '09:00' }]);
    expect(withSeries([OFFICE], 0, 'all', '', 'delete')).toEqual([]);
  });
  it('does nothing on a date on which the span has nothing', () => {
    expect(withSeries([OFFICE], 0, 'this', '2026-12-06', 'delete')).toBeUndefined();
    expect(withSeries([OFFICE], 0, 'this', 'soon', 'delete')).toBeUndefined();
  });
});
