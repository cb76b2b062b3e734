import { CATALOGUE } from '../../../../../shared/domain/figures/catalogue';
import { FIGURES } from '../../../../../shared/domain/figures/catalogue-ids';
import type { DayRow } from '../../../../../shared/domain/figures/day-row';
import { daySums } from '../../../../../shared/domain/figures/day-sums';
import { daysFrom, splitBy, totalOf, valuesOf, weekOf } from '../../../../../shared/domain/figures/report';
import { addTo, type Part, underQueue } from '../../../../../shared/domain/figures/sums';
import { conversationTable } from '../../../../../shared/domain/figures/table';

const part = (queue: string | null, agent: string | null, sums: Part['sums']): Part => ({ queue, agent, sums });
const row = (...parts: Part[]): DayRow => ({ channel: 'main', language: 'en', parts });
const days = [
  {
    day: '2026-11-22',
    sums: daySums([row(part('a', null, { began: 1 })), row(part('b', 'ana', { began: 2, handled: 1 }))]),
  },
  { day: '2026-11-23', sums: daySums([row(part('a', 'ana', { handled: 1, waits: 1, waitMs: 3_000 }))]) },
];

test('#102 every figure is defined, and has no value of which nothing is known', () => {
  for (const figure of FIGURES) {
    const { value, n } = CATALOGUE[figure].of({});
    expect({ figure, n, value: CATALOGUE[figure].unit === 'count' ? value : (value ?? 0) }).toEqual({
      figure,
      n: 0,
      value: 0,
    });
    if (CATALOGUE[figure].unit !== 'count') expect(value).toBeUndefined();
  }
});

test('a period is split by days, weeks and names, and each split comes to the total', () => {
  expect(totalOf(days, undefined)).toEqual({ began: 3, handled: 2, waits: 1, waitMs: 3_000 });
  expect([...splitBy(days, 'week', undefined).keys()]).toEqual(['2026-11-16', '2026-11-23']);
  for (const by of ['day', 'week', 'queue', 'agent', 'channel', 'language'] as const) {
    const began = [...splitBy(days, by, undefined).values()].reduce((sum, each) => sum + (each.began ?? 0), 0);
    expect({ by, began }).toEqual({ by, began: 3 });
  }
  expect(totalOf(days, { kind: 'agent', id: 'ana' })).toMatchObject({ began: 2, handled: 2 });
  expect(totalOf(days, { kind: 'agent', id: 'nobody' })).toEqual({});
});

test('a mean is of all cases, not of the days', () => {
  expect(valuesOf({ waits: 4, waitMs: 10_000 })['first-wait']).toEqual({ value: 2.5, n: 4 });
});

test.each([
  ['2026-11-22', '2026-11-16'],
  ['2026-11-23', '2026-11-23'],
  ['2027-01-01', '2026-12-28'],
])('the week of %s begins on %s', (day, monday) => expect(weekOf(day)).toBe(monday));

test('days go over the end of a year', () => {
  expect(daysFrom('2026-12-31', '2027-01-01')).toEqual(['2026-12-31', '2027-01-01']);
  expect(daysFrom('2027-01-01', '2026-12-31')).toEqual([]);
});

test('what happened before there was a queue counts for the first; the rest stays', () => {
  const parts = [part(null, null, { began: 1 }), part('a', null, { closed: 1 })];
  expect(underQueue(parts, 'a')).toEqual([part('a', null, { began: 1, closed: 1 })]);
});

test('a conversation has at most thirty pairs of a queue and an agent on a day; the rest has no name', () => {
  let parts: readonly Part[] = [];
  for (let n = 0; n < 40; n += 1) parts = addTo(parts, { queue: 'a', agent: `a${n}` }, { sessions: 1 });
  expect(parts).toHaveLength(31);
  expect(parts.at(-1)).toEqual(part(null, null, { sessions: 10 }));
});

test('a table has one row a conversation, days put together, and no cell that is a formula', () => {
  const text = conversationTable([
    { conversation: 'c1', day: '2026-11-22', row: row(part('=1+1', 'ana', { began: 1 })) },
    { conversation: 'c1', day: '2026-11-23', row: row(part('=1+1', 'ben', { closed: 1 })) },
    { conversation: 'c2', day: '2026-11-23', row: row(part(null, null, { began: 1 })) },
  ]);
  const [head, one, two, ...rest] = text.trimEnd().split('\r\n');
  expect(rest).toEqual([]);
  expect(head).toMatch(/^conversation,first day,last day,channel,language,queues,agents,began,reopened,closed/);
  expect(one).toMatch(/^c1,2026-11-22,2026-11-23,main,en,"'=1\+1",ana ben,1,0,1/);
  expect(two).toMatch(/^c2,2026-11-23,2026-11-23,main,en,,,1,0,0/);
});
