import { dueOf } from '../../../../../shared/domain/desk/due';

const NOON = Date.parse('2026-11-23T12:00:00.000Z');
const rule = (id: string, minutes: number, more: object = {}) => ({
  id,
  minutes,
  silent: 'agent',
  active: true,
  ...more,
});
const promises = (timeOuts: readonly ReturnType<typeof rule>[] = []) => ({
  queue: 'orders',
  serviceLevelSeconds: 60,
  timeOuts,
});
const waits = (answeredBefore: boolean) => ({ since: NOON, newest: NOON + 30_000, answeredBefore });

it('the first answer is due by the queue’s service level, counted from the oldest text', () => {
  expect(dueOf(promises(), waits(false))).toEqual({
    at: NOON + 60_000,
    because: { rule: 'due.first-answer', facts: { queue: 'orders', seconds: 60 } },
  });
});

it('a later answer is due by the earliest rule about silent agents, counted from the newest text', () => {
  const rules = [
    rule('slow', 30),
    rule('soon', 10),
    rule('customer', 1, { silent: 'customer' }),
    rule('off', 1, { active: false }),
  ];
  expect(dueOf(promises(rules), waits(true))).toEqual({
    at: NOON + 30_000 + 600_000,
    because: { rule: 'due.time-out', facts: { rule: 'soon', minutes: 10 } },
  });
});

it('whichever comes first counts, and where nothing is promised nothing is due', () => {
  expect(dueOf(promises([rule('soon', 10)]), waits(false))?.because.rule).toBe('due.first-answer');
  expect(dueOf(promises(), waits(true))).toBeUndefined();
});
