import { growth, p95 } from '../../../../scripts/attack/figures';

test('of a hundred who waited, the ninety-fifth', () => {
  expect(p95(Array.from({ length: 100 }, (_, n) => 100 - n))).toBe(95);
  expect(p95([7])).toBe(7);
  expect(p95([1, Number.POSITIVE_INFINITY])).toBe(Number.POSITIVE_INFINITY);
  expect(p95([])).toBeNaN();
});

test('a process that warms up is flat, one that goes on growing is not, and one that nobody saw is none', () => {
  const warm = [...Array.from({ length: 10 }, (_, n) => 100 + n * 20), ...Array.from({ length: 50 }, () => 300)];
  expect(growth(warm)).toEqual({ from: 300, to: 300, isFlat: true });
  expect(growth(Array.from({ length: 60 }, (_, n) => 100 + n * 10)).isFlat).toBe(false);
  expect(growth([]).isFlat).toBe(false);
});
