import { hiddenBy, totalShare } from '../../../../../web/setup/routing/reach';

test('a rule behind one that always fits is never reached', () => {
  const rules = [{ when: { keywords: ['a'] } }, {}, { when: { language: 'es' } }];
  expect(rules.map((_, at) => hiddenBy(rules, at))).toEqual([undefined, undefined, 1]);
  expect([totalShare({ percentages: [{ percent: 60 }, { percent: 30 }] }), totalShare({ queue: 'a' })]).toEqual([
    ...[90, undefined],
  ]);
});
