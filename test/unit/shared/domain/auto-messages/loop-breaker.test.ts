import {
  heardText,
  type LoopState,
  NOTHING_HEARD,
  saidByRobot,
} from '../../../../../shared/domain/auto-messages/loop-breaker';

const NOW = Date.UTC(2026, 10, 23, 16);
const MINUTE = 60_000;

const heard = (...texts: [string, number][]): LoopState =>
  texts.reduce((state, [text, minutesAgo]) => heardText(state, text, NOW - minutesAgo * MINUTE), NOTHING_HEARD);

test('the same text three times in a row is taken for a robot', () => {
  expect(saidByRobot(NOTHING_HEARD, 'greeting')).toBeUndefined();
  expect(saidByRobot(heard(['Away', 4], ['Away', 2]), 'greeting')).toBeUndefined();
  expect(saidByRobot(heard(['Away', 4], [' AWAY ', 2], ['Away', 0]), 'greeting')).toEqual({
    rule: 'loop-breaker.same-text',
    facts: { trigger: 'greeting', times: 3, sameTextTimes: 3 },
  });
});

test('another text between, or an hour, begins anew', () => {
  expect(heard(['Away', 4], ['Away', 3], ['No', 2], ['Away', 0]).heard?.times).toBe(1);
  expect(heard(['Away', 120], ['Away', 60]).heard?.times).toBe(1);
  expect(heard(['Away', 119], ['Away', 60]).heard?.times).toBe(2);
});

test('the text itself is not kept', () => {
  const state = heard(['my card is 4111', 0]);
  expect(JSON.stringify(state)).not.toContain('4111');
  expect(state.heard).toEqual({ hash: expect.any(Number), at: NOW, times: 1 });
});

test('is told apart by every letter', () => {
  const hashes = ['', 'a', 'b', 'ab', 'ba', 'away 1', 'away 2'].map(
    text => heardText(NOTHING_HEARD, text, NOW).heard?.hash,
  );
  expect(new Set(hashes).size).toBe(hashes.length);
  // FNV-1a's published value for "a".
  expect(hashes[1]).toBe(0xe40c292c);
});
