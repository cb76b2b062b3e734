import { filtersOf, ON_A_PAGE, pageBefore, queryOf } from '../../../../../web/desk/search/filters';

describe('filters in the address', () => {
  it('are read back as they were written, and nothing else is believed', () => {
    const filters = { state: 'closed', queue: 'orders', day: '2026-12-01', mine: true, page: 20 } as const;
    expect(filtersOf(filters)).toEqual(filters);
    expect(filtersOf({ state: 'all', queue: '<b>', day: 'today', mine: 'yes', page: -1, q: '+14255550123' })).toEqual(
      {},
    );
  });

  it('never hold a number: what was typed goes into the question alone', () => {
    expect(queryOf(filtersOf({ state: 'open' }), '0123')).toEqual({ limit: ON_A_PAGE, q: '0123', state: 'open' });
  });

  it('go back one page at a time, and to the first without a word', () => {
    expect(queryOf({ page: 40 }, '').after).toBe('40');
    expect([60, 40, 20].map(pageBefore)).toEqual([40, 20, undefined]);
  });

  it('ask for a whole day of the reader’s own', () => {
    const { from = '', to = '' } = queryOf({ state: 'closed', day: '2026-12-01' }, '');
    expect(new Date(from).getHours()).toBe(0);
    expect(Date.parse(to) - Date.parse(from)).toBe(86_400_000 - 1);
    expect(queryOf({ day: '2026-12-01' }, '')).toEqual({ limit: ON_A_PAGE });
  });
});
