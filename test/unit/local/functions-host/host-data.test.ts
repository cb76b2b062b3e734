import { coverWithBody, jsonObject, rewrittenByHost } from '../../../../local/functions-host/host-data';

describe('dates in JSON, as the host writes them', () => {
  test.each([
    ['2026-11-22T10:00:00.320Z', '2026-11-22T10:00:00.32Z'],
    ['2026-11-22T10:00:00.000Z', '2026-11-22T10:00:00Z'],
    ['2026-11-22T10:00:00.28557491Z', '2026-11-22T10:00:00.2855749Z'],
    ['2026-11-22T10:00:00', '2026-11-22T10:00:00'],
    ['2026-11-22T10:00:00+02:00', '2026-11-22T08:00:00+00:00'],
    ['2026-13-22T10:00:00Z', '2026-13-22T10:00:00Z'],
    ['2026-11-22', '2026-11-22'],
    ['call me at 2026-11-22T10:00:00.320Z', 'call me at 2026-11-22T10:00:00.320Z'],
  ])('%s becomes %s', (text, expected) => {
    expect(rewrittenByHost({ a: [{ at: text }] })).toEqual({ a: [{ at: expected }] });
  });
});

describe("a body's properties as metadata", () => {
  test('cover what has their name in any case, and keep the name that was there', () => {
    expect(coverWithBody({ SessionId: { string: 'real' } }, { sessionid: 'forged' })).toEqual({
      SessionId: { string: 'forged' },
    });
  });
  test('are strings as .NET writes them; objects stay JSON; arrays and nulls are left out', () => {
    expect(
      coverWithBody({}, { n: 1.5, yes: true, at: '2026-11-22T10:00:00Z', o: { a: 1 }, list: [1], nothing: null }),
    ).toEqual({
      n: { string: '1.5' },
      yes: { string: 'True' },
      at: { string: '11/22/2026 10:00:00' },
      o: { json: '{"a":1}' },
    });
  });
  test('are none when the body is no JSON object', () => {
    for (const text of ['hello', '"{}"', '[1]', '', '{"half":']) expect(jsonObject(text)).toBeUndefined();
    expect(jsonObject(' {"a":1}')).toEqual({ a: 1 });
  });
});
