import { repliesIn } from '../../../../../web/setup/replies/replies-in';

test('quick replies of a sheet: the reader’s language where none is given, tags without their sign', () => {
  expect(repliesIn('Hours;en;We are open till five.;#hours, times\nMoment\tOne moment please', [], 'fr')).toEqual([
    { id: 'hours', title: 'Hours', language: 'en', text: 'We are open till five.', tags: ['hours', 'times'] },
    { id: 'moment', title: 'Moment', language: 'fr', text: 'One moment please' },
  ]);
  expect(repliesIn('Only a title', [], 'en')).toEqual([]);
});
