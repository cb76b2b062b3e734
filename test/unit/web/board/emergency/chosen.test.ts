import { canClose, toggled } from '../../../../../web/board/emergency/chosen';

test('some hours are closed with a reason; all of them only when it was typed out', () => {
  const given = { chosen: ['office'], reason: 'Power cut', typed: '', word: 'close all' };
  expect(canClose(given)).toBe(true);
  expect([canClose({ ...given, reason: ' ' }), canClose({ ...given, chosen: [] })]).toEqual([false, false]);
  expect(canClose({ ...given, chosen: 'all' })).toBe(false);
  expect(canClose({ ...given, chosen: 'all', typed: ' Close All ' })).toBe(true);
});

test('hours are chosen and left one by one, and not while all are', () => {
  expect([toggled([], 'a'), toggled(['a', 'b'], 'a'), toggled('all', 'a')]).toEqual([['a'], ['b'], 'all']);
});
