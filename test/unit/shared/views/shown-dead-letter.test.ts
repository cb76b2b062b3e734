import type { DeadLetter } from '../../../../shared/ports';
import { harmOf, shownDeadLetter } from '../../../../shared/views/shown-dead-letter';

const letter = (source: DeadLetter['source'], original: object = {}): DeadLetter => ({
  ...{ id: 'x-1', source, at: '2026-11-23T15:00:00.000Z', reason: 'No channel has +18005550100.', state: 'new' },
  original: original as DeadLetter['original'],
});

test.each([
  ['conversations', { input: { type: 'text-received' } }, 'texts-late'],
  ['conversations', { input: { type: 'assigned' } }, 'moves-work'],
  ['conversations', { input: { type: 'note' } }, 'none'],
  ['conversations', 'no object', 'none'],
  ['outbound', {}, 'texts-late'],
  ['routing', {}, 'moves-work'],
  ['webhooks', {}, 'answers-late'],
  ['surveys', {}, 'none'],
] as const)('a late replay of %s %j: %s', (source, original, harm) => {
  expect(harmOf(letter(source, typeof original === 'string' ? { input: original } : original))).toBe(harm);
});

test('numbers are masked however deep they stand, and times stay', () => {
  const at = '2026-11-23T15:00:00.000Z';
  const { original, reason } = shownDeadLetter(
    letter('conversations', { at, input: { from: '+14255550123', texts: ['call +14255550123', 7, null] } }),
  );
  expect(original).toEqual({ at, input: { from: '+1425•••••23', texts: ['call +1425•••••23', 7, null] } });
  expect(reason).not.toContain('5550100');
});
