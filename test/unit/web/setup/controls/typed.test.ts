import { daysIn, linesIn, timeIn, wordsIn } from '../../../../../web/setup/controls/typed';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

test.each([
  ['9', '09:00'],
  ['9:30', '09:30'],
  ['0930', '09:30'],
  ['17h30', '17:30'],
  ['5 pm', '17:00'],
  ['12 am', '00:00'],
  ['12:15pm', '12:15'],
  ['24:00', '24:00'],
  // What is no time stays: the server says what it expected.
  ['25:00', '25:00'],
  ['9:75', '9:75'],
  ['13 pm', '13 pm'],
  ['noon', 'noon'],
])('a time typed as %s is %s', (typed, time) => {
  expect(timeIn(typed)).toBe(time);
});

test.each([
  ['mon-fri', ['mon', 'tue', 'wed', 'thu', 'fri']],
  ['sat-mon', ['mon', 'sat', 'sun']],
  [
    ['wed', 'mon'],
    ['mon', 'wed'],
  ],
  ['sat, sun', ['sat', 'sun']],
  ['someday', []],
  [undefined, []],
])('days written as %j', (written, days) => {
  expect(daysIn(written, DAYS)).toEqual(days);
});

test('words come by commas, semicolons and lines; lines keep their commas', () => {
  expect(wordsIn(' order, parcel ;refund\n,')).toEqual(['order', 'parcel', 'refund']);
  expect(linesIn('Say hello, then ask\n\nEnd ')).toEqual(['Say hello, then ask', 'End']);
});
