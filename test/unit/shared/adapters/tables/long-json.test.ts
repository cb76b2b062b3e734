import fc from 'fast-check';
import { fromLongJson, toLongJson } from '../../../../../shared/adapters/tables/long-json';

test('a short value is one property', () => {
  expect(toLongJson({ a: 1 })).toEqual({ json0: '{"a":1}' });
  expect(fromLongJson({ partitionKey: 'p', json0: '{"a":1}' })).toEqual({ a: 1 });
});

test('a long one is split, and no part is longer than a property may be', () => {
  const value = { text: 'x'.repeat(100_000) };
  const parts = toLongJson(value);
  expect(Object.keys(parts)).toEqual(['json0', 'json1', 'json2', 'json3']);
  for (const part of Object.values(parts)) expect(part.length).toBeLessThanOrEqual(32_000);
  expect(fromLongJson(parts)).toEqual(value);
});

test('an emoji is never cut in two: each part survives UTF-8 by itself', () => {
  for (const before of ['', 'a']) {
    const parts = toLongJson(`${before}${'😀'.repeat(40_000)}`);
    for (const part of Object.values(parts)) expect(Buffer.from(part, 'utf8').toString('utf8')).toBe(part);
    expect(fromLongJson(parts)).toBe(`${before}${'😀'.repeat(40_000)}`);
  }
});

test('two documents in one row have names of their own', () => {
  const row = { ...toLongJson([1]), ...toLongJson([2], 'outbox') };
  expect(fromLongJson(row)).toEqual([1]);
  expect(fromLongJson(row, 'outbox')).toEqual([2]);
});

test('whatever JSON has comes back', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value =>
      expect(fromLongJson(toLongJson(value))).toEqual(JSON.parse(JSON.stringify(value))),
    ),
  );
});

/** Every control, separator and thing that is no character, wherever it stands. */
const signs = fc.string({
  unit: fc
    .oneof(fc.integer({ min: 0, max: 0x9f }), fc.constantFrom(0x2028, 0x2029, 0xfeff, 0xfffe, 0xffff, 0xd800))
    .map(code => String.fromCharCode(code)),
});

test('nothing that is stored holds a raw control or separator, and all of it comes back', () => {
  fc.assert(
    fc.property(fc.dictionary(signs, fc.array(signs)), value => {
      const parts = toLongJson(value);
      for (const part of Object.values(parts)) expect(part).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\uFEFF\uFFFE\uFFFF]/u);
      expect(fromLongJson(parts)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('what no row can hold, and what is no JSON, is refused', () => {
  expect(() => toLongJson('x'.repeat(480_000))).toThrow(/at most 480000 characters of JSON in a row, found 480002/);
  expect(() => toLongJson(undefined)).toThrow(TypeError);
  expect(() => fromLongJson({ rowKey: 'head' })).toThrow(/Expected a row with JSON in json0, found rowKey/);
});
