import { hostileInput, kinds } from '../../../../scripts/attack/hostile-inputs';
import { contract } from '../../../../shared/api/contract';
import { isConversationId } from '../../../../shared/domain/values/ids';

const means = { eventGridKey: 'key', botSecret: Buffer.from('secret') };

test('each kind comes in its turn, as a text or as a request to a path of the app', () => {
  const made = Array.from({ length: kinds.length * 20 }, (_, n) => hostileInput(n, means));
  expect(new Set(made.map(({ kind }) => kind))).toEqual(new Set(kinds));
  for (const input of made) {
    if ('text' in input)
      expect(input.text).toEqual({ from: expect.stringMatching(/^\+\d{8,15}$/), text: expect.any(String) });
    else expect(input.request.path).toMatch(/^\/(api|runtime)\//);
  }
  expect(made.some(input => 'text' in input && input.text.text.includes('\u2028'))).toBe(true);
});

test('a viewer tries each thing that a viewer may not do, and anything but a refusal lets them in', () => {
  const viewers = Array.from({ length: kinds.length * 60 }, (_, n) => hostileInput(n, means)).flatMap(input =>
    'request' in input && input.signedIn === 'wall' ? [input] : [],
  );
  expect(new Set(viewers.map(({ only }) => only))).toEqual(new Set(['403']));
  expect(viewers.every(({ request }) => request.method !== 'GET')).toBe(true);
  expect(new Set(viewers.map(({ request }) => request.path)).size).toBeGreaterThan(20);
});

test('a bot’s call that was overheard is one that the bot would have been heard with', () => {
  const calls = Array.from({ length: kinds.length * 60 }, (_, n) => hostileInput(n, means)).flatMap(input =>
    'request' in input && input.kind === 'a bot’s call that was overheard' ? [input.request] : [],
  );
  for (const { body = '' } of calls)
    expect(contract.botCallback.body.parse(JSON.parse(body))).toMatchObject({ turn: 1 });
  const addresses = new Set(calls.map(({ path }) => path.split('/')[4] ?? ''));
  expect([...addresses].map(isConversationId)).toEqual([true, true, true]);
});
