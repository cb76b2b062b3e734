import { awayOf } from '../../../../../web/data/live/away';

const cut = { since: 10_000, had: ['a', 'b'] };

test('who comes back to all they had lost nothing', () => {
  expect(awayOf(cut, 80_000, ['b', 'a', 'c'])).toEqual({ ms: 70_000, lost: 0 });
});

test('what is held no more is counted', () => {
  expect(awayOf(cut, 80_000, ['c'])).toEqual({ ms: 70_000, lost: 2 });
});
