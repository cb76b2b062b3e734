import { configNotes } from '../../../../../shared/domain/config/notes';
import { configOf, small } from '../../../../support/config-fixture';

const notes = (more: object) => configNotes(configOf({ ...small(), ...more }));
const hours = (from: string, to: string) => ({
  operatingHours: [{ id: 'office', name: 'Office', timeZone: 'America/Chicago', weekly: [{ from, to }] }],
});
const LONG = 'x'.repeat(100);

test('a letter that doubles a text is named, with its place and the price', () => {
  const [main] = small().channels;
  const messages = [{ trigger: 'greeting', language: 'en', text: `Hi {CustomerName}, we’re here ${LONG}` }];
  expect(notes({ messages })).toEqual([
    "messages › greeting (en): a curly apostrophe (write ') makes it 2 segments instead of 1.",
  ]);
  expect(notes({ channels: [{ ...main, messages: [{ trigger: 'greeting', text: 'Tal vez más' }] }] })).toEqual([
    'channels › main › greeting: "á" (write a) makes it 70 characters a segment instead of 160.',
  ]);
  expect(notes({ quickReplies: [{ id: 'r', title: 'R', language: 'en', text: 'Done 🙂' }] })).toEqual([
    'quickReplies › r (en): "🙂" makes it 70 characters a segment instead of 160.',
  ]);
});
test('texts that cost what they must are quiet', () =>
  expect(notes({ messages: [{ trigger: 'greeting', text: `Hi {CustomerName}, thanks ${LONG}${LONG}` }] })).toEqual([]));

test('9:00 to 5:00 is questioned', () =>
  expect(notes(hours('9:00', '5:00'))).toEqual([
    'operatingHours › office › weekly › 1: 09:00 to 05:00 is open over midnight, for 20 hours. If the afternoon is meant, write 17:00.',
  ]));
test('1:00 to 5:00 after lunch is questioned', () =>
  expect(notes(hours('1:00', '5:00'))).toEqual([
    'operatingHours › office › weekly › 1: 01:00 to 05:00 is at night. If the afternoon is meant, write 13:00 to 17:00.',
  ]));
test('a survey’s letters are named, and those of the built-in questions cost nothing', () => {
  const kinds = ['csat', 'nps', 'ces', 'open'];
  const questions = kinds.map(kind => ({ id: kind, kind }));
  expect(notes({ surveys: [{ id: 'after', name: 'After', questions }] })).toEqual([]);
  const own = { id: 'why', kind: 'open', text: { en: 'Why?', es: '¿Por qué pensó así?' } };
  expect(notes({ surveys: [{ id: 'after', name: 'After', questions: [own] }] })).toEqual([
    'surveys › after › why (es): "ó" (write o), "í" (write i) makes it 70 characters a segment instead of 160.',
  ]);
});
test.each([
  ['05:00', '13:00'],
  ['00:00', '06:00'],
  ['04:00', '12:00'],
  ['22:00', '06:00'],
  ['18:00', '02:00'],
  ['09:00', '17:00'],
  ['20:00', '08:00'],
  ['08:00', '00:00'],
])('%s to %s is a day or a night, and is quiet', (from, to) => expect(notes(hours(from, to))).toEqual([]));
