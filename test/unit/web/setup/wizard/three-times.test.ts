import { threeTimes } from '../../../../../web/setup/wizard/three-times';

const day = (date: string, spans: readonly (readonly [number, number])[], holiday?: string) => ({
  date,
  spans,
  holiday,
});

test('a time while it is open, one after hours, and one on a holiday', () => {
  const days = [
    day('2026-12-01', [[480, 1_020]]),
    day('2026-12-02', [[480, 1_020]]),
    day('2026-12-25', [], 'Christmas Day'),
  ];
  expect(threeTimes(days)).toEqual({
    open: '2026-12-02T12:30',
    closed: '2026-12-02T17:30',
    holiday: '2026-12-25T12:00',
  });
});

test('what never comes is left out', () => {
  const always = [day('2026-12-01', [[0, 1_440]]), day('2026-12-02', [[0, 1_440]])];
  expect(threeTimes(always)).toEqual({ open: '2026-12-02T12:00' });
  expect(threeTimes([day('2026-12-01', []), day('2026-12-02', [])])).toEqual({ closed: '2026-12-02T12:00' });
  expect(threeTimes([])).toEqual({});
});

test('a late day is closed before its morning', () => {
  expect(threeTimes([day('2026-12-01', []), day('2026-12-02', [[600, 1_430]])]).closed).toBe('2026-12-02T09:30');
});
