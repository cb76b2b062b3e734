import { findCrisisWords } from '../../../../../shared/domain/consent/crisis/crisis';
import { readOptOut } from '../../../../../shared/domain/consent/opt-out/opt-out';
import { gradeOf } from '../../../../../shared/domain/survey/answers/sentiment';

// Each of these once took longer with every repetition, twice as long or more: one text, and a worker answered nobody any more.
const MANY = 200;

test('a grade of a letter that is held down is read at once', () => {
  expect(gradeOf(`${'k'.repeat(MANY)}x`)).toBeUndefined();
  expect(gradeOf('ok k thanks')).toBeUndefined();
  expect(gradeOf('great')).toBe(5);
});

test.each(['want to', 'mean to'])('so is a wish behind "%s", again and again', words => {
  expect(readOptOut(`dont${` ${words}`.repeat(MANY)} x stop texting me`)).toMatchObject({ grade: 'certain' });
  expect(readOptOut(`dont${` ${words}`.repeat(3)} stop texting me`)?.grade).not.toBe('certain');
});

test.each([
  ['my husband', 'has been', 'beating me'],
  ['shots', 'are being', 'fired'],
  ['i am having', 'like a', 'stroke'],
  ['need', 'help from', 'police now'],
  ['i', 'has been', 'hit by a car'],
  ['i will', 'going to', 'kill you'],
  ['i will kill', 'every one of', 'you'],
])('so is danger: "%s %s … %s"', (begin, repeated, end) => {
  expect(findCrisisWords(`${begin} ${repeated} ${end}`)).toBeDefined();
  expect(findCrisisWords(`${begin}${` ${repeated}`.repeat(3)} ${end}`)).toBeDefined();
  expect(findCrisisWords(`${begin}${` ${repeated}`.repeat(MANY)} x`)).toBeUndefined();
});
