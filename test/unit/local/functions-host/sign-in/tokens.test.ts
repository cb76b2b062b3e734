import { makeToken, readToken } from '../../../../../local/functions-host/sign-in/tokens';

const at = Date.parse('2026-11-22T10:00:00Z');

test('a token tells whose it is, until it ends', () => {
  const token = makeToken('ana', 'key', at + 1000);
  expect(readToken(token, 'key', at)).toEqual({ userId: 'ana', expiresAt: at + 1000 });
  expect(readToken(token, 'key', at + 1000)).toBeUndefined();
});

test('under another key it is nothing', () => {
  expect(readToken(makeToken('ana', 'key', at + 1000), 'other', at)).toBeUndefined();
});

test('two tokens of one person differ', () => {
  expect(makeToken('ana', 'key', at)).not.toBe(makeToken('ana', 'key', at));
});
