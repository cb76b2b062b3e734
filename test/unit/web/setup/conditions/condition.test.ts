import { conditionSchema } from '../../../../../shared/domain/config/routing/conditions';
import {
  alwaysHolds,
  asGroup,
  begunWith,
  OPERATORS,
  SUBJECTS,
  shownOf,
  withOperator,
  writtenOf,
} from '../../../../../web/setup/conditions/condition';
import { conditionSentence } from '../../../../../web/setup/conditions/sentence';
import { condition as words } from '../../../../../web/words/setup/en/work';

const names = { language: (id: string) => (id === 'es' ? 'Spanish' : id), channel: (id: string) => `number ${id}` };

test.each([
  [{ keywords: ['order', 'refund'] }, 'the text has “order” or “refund”'],
  [{ language: 'es' }, 'it is Spanish'],
  [{ all: [{ keywords: 'order' }, { language: 'es' }] }, 'the text has “order”, and it is Spanish'],
  [
    { any: [{ firstContact: true }, { all: [{ language: 'es' }, { channel: 'main' }] }] },
    'it is their first text or (it is Spanish, and it came to number main)',
  ],
  [{ field: 'context.tier', is: 'gold' }, 'context.tier is “gold”'],
  [{ field: 'customer.tier', exists: false }, 'customer.tier isn’t known'],
  [{ time: { from: '08:00', to: '12:00', zone: 'UTC' } }, 'it is between 08:00 and 12:00 in UTC'],
  [{ keywords: ['a', 'b', 'c', 'd', 'e'] }, 'the text has “a”, “b”, “c” or “d” …'],
  [undefined, ''],
])('%j is said as “%s”', (written, sentence) => {
  expect(conditionSentence(words, written, names)).toBe(sentence);
});

test('a condition comes back as it was written, a group of one as that one', () => {
  const written = { any: [{ keywords: ['order'] }, { all: [{ language: 'es' }, { firstContact: true }] }] };
  expect(writtenOf(shownOf(written))).toEqual(written);
  expect(
    writtenOf({ is: 'group', kind: 'all', parts: [{ is: 'comparison', comparison: { language: 'es' } }] }),
  ).toEqual({
    language: 'es',
  });
  expect(writtenOf(asGroup(undefined))).toBeUndefined();
});

test('whatever the builder begins, filled in, is a condition of the configuration', () => {
  const filled = { keywords: ['a'], language: ['es'], channel: ['main'], field: 'context.a' } as const;
  for (const subject of SUBJECTS) {
    const begun = begunWith(subject);
    const written = subject in filled ? { ...begun, [subject]: filled[subject as keyof typeof filled] } : begun;
    expect([subject, conditionSchema.safeParse(written).success]).toEqual([subject, true]);
  }
  for (const operator of OPERATORS) {
    const written = withOperator({ field: 'context.a', is: '3' }, operator);
    expect([operator, conditionSchema.safeParse(written).success]).toEqual([operator, true]);
  }
});

test('a rule without a condition always fits', () => {
  expect([undefined, {}, { all: [] }].map(alwaysHolds)).toEqual([true, false, true]);
});
