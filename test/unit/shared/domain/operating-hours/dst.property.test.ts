import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Day } from '../../../../../shared/domain/operating-hours/calendar';
import { DAYS } from '../../../../../shared/domain/operating-hours/calendar';
import { compileHours, isOpen, nextChange, nextOpening } from '../../../../../shared/domain/operating-hours/schedule';
import { type OperatingHoursInput, operatingHoursSchema } from '../../../../../shared/domain/operating-hours/schema';
import { processorMs } from '../../../../support/processor-time';

/** North and south of the equator, a jump at midnight, a jump of half an hour, and one that is called the other way round. */
const ZONES = ['America/Chicago', 'America/Santiago', 'Australia/Lord_Howe', 'Europe/Dublin', 'Africa/Cairo'] as const;
/** For each of some hundred changes. */
const RUNS = 5;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const changesOf = (timeZone: string): number[] => {
  const changes: number[] = [];
  let at = Temporal.Instant.from('2020-01-01T00:00Z').toZonedDateTimeISO(timeZone);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (next === null || next.year >= 2030) return changes;
    changes.push(next.epochMilliseconds);
    at = next;
  }
};
const CHANGES = ZONES.flatMap(timeZone => changesOf(timeZone).map(change => ({ timeZone, change })));

const two = (value: number): string => String(value).padStart(2, '0');
const time = fc.integer({ min: 0, max: 287 }).map(step => `${two(Math.floor(step / 12))}:${two((step % 12) * 5)}`);
const days = fc.subarray([...DAYS] as Day[], { minLength: 1 });
/** Times around the night, where clocks change, as often as any others. */
const nightly = fc.constantFrom('00:00', '00:30', '01:00', '01:30', '02:00', '02:15', '02:45', '03:00', '23:30');
const anyTime = fc.oneof(time, nightly);
const span = fc
  .record({ days, from: anyTime, to: anyTime, overlap: fc.constantFrom('merge' as const, 'replace' as const) })
  .filter(({ from, to }) => from !== to);
const weekly = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: span },
    { weight: 1, arbitrary: fc.record({ days, allDay: fc.constant(true), overlap: fc.constant('merge' as const) }) },
  ),
  { minLength: 0, maxLength: 4 },
);

/** Closures, openings and holidays within a few days of the change. */
const around = (change: number) => {
  const local = fc.tuple(fc.integer({ min: -3, max: 3 }), anyTime).map(([day, at]) => {
    const date = new Date(change + day * 24 * HOUR).toISOString().slice(0, 10);
    return `${date}T${at}`;
  });
  const pair = fc
    .tuple(local, local)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
  const reason = fc.constant('x');
  const overlap = fc.constantFrom('merge' as const, 'replace' as const);
  return fc.record({
    closures: fc.array(
      fc.tuple(pair, reason).map(([times, why]) => ({ ...times, reason: why })),
      { maxLength: 2 },
    ),
    openings: fc.array(
      fc.tuple(pair, reason, overlap).map(([times, why, choice]) => ({ ...times, reason: why, overlap: choice })),
      { maxLength: 2 },
    ),
    holidays: fc.array(
      pair.map(({ from }) => ({ from: from.slice(0, 10), reason: 'x' })),
      { maxLength: 1 },
    ),
  });
};

const hoursOf = (timeZone: string, given: Partial<OperatingHoursInput>) =>
  operatingHoursSchema.parse({ id: 'h', name: 'h', timeZone, ...given });

test('the zones change their clocks in every year of the ten', () => {
  expect(CHANGES.length).toBeGreaterThan(80);
  for (const timeZone of ZONES)
    expect(CHANGES.filter(change => change.timeZone === timeZone).length).toBeGreaterThan(10);
});

describe.each(ZONES)('around every change of the clock in %s for ten years', zone => {
  const changes = CHANGES.filter(({ timeZone }) => timeZone === zone).map(({ change }) => change);
  const named = changes.map(change => [new Date(change).toISOString(), change] as const);
  const hoursAround = (change: number) =>
    fc.tuple(weekly, around(change)).map(([week, others]) => ({ weekly: week, ...others }));

  test.each(named)(
    '#15 open and closed alternate, no instant is both, and the next change is the first: %s',
    (_, change) => {
      fc.assert(
        fc.property(hoursAround(change), given => {
          const schedule = compileHours(hoursOf(zone, given));
          let at = change - 60 * HOUR;
          for (let step = 0; step < 40 && at < change + 60 * HOUR; step++) {
            const now = isOpen(schedule, at);
            const next = nextChange(schedule, at);
            expect(next.at).toBe(now.until);
            if (next.at === null) return;
            expect(next.at).toBeGreaterThan(at);
            // Nothing flips before it, and it flips there.
            for (const between of [at, at + 1, Math.floor((at + next.at) / 2), next.at - 1]) {
              if (between < next.at) expect(isOpen(schedule, between).open).toBe(now.open);
            }
            expect(isOpen(schedule, next.at).open).toBe(!now.open);
            expect(next).toMatchObject({ open: !now.open, because: isOpen(schedule, next.at).because });
            expect(nextOpening(schedule, at)).toBe(now.open ? at : next.at);
            at = next.at;
          }
        }),
        { numRuns: RUNS },
      );
    },
  );

  test.each(named)(
    '#15 is open exactly while the wall shows a time of its spans, wherever the wall is clear: %s',
    (_, change) => {
      fc.assert(
        fc.property(span, fc.integer({ min: -48 * 60, max: 48 * 60 }), (one, minutes) => {
          const at = change + minutes * MINUTE;
          const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
          const first = wall.toPlainDateTime().toZonedDateTime(zone, { disambiguation: 'earlier' });
          const second = wall.toPlainDateTime().toZonedDateTime(zone, { disambiguation: 'later' });
          // A night that begins or ends within the hour that comes twice is told apart by the tests of single days.
          fc.pre(first.equals(second));
          const schedule = compileHours(hoursOf(zone, { weekly: [one] }));
          expect(isOpen(schedule, at).open).toBe(wallSaysOpen(one, wall));
        }),
        { numRuns: RUNS },
      );
    },
  );

  test('every change of the ten years, with the hours that most people keep', () => {
    const schedule = compileHours(hoursOf(zone, { weekly: [{ from: '01:30', to: '03:30' }] }));
    for (const change of changes) {
      const noon = change + 12 * HOUR;
      const opened = nextChange(schedule, change - 12 * HOUR);
      expect(opened).toMatchObject({ open: true });
      const closed = nextChange(schedule, opened.at as number);
      expect(closed).toMatchObject({ open: false });
      const length = ((closed.at as number) - (opened.at as number)) / HOUR;
      expect(length).toBeGreaterThanOrEqual(1);
      expect(length).toBeLessThanOrEqual(3);
      expect(isOpen(schedule, noon).open).toBe(false);
    }
  });
});

const wallSaysOpen = (
  { days: on, from, to }: { days: Day[]; from: string; to: string },
  wall: Temporal.ZonedDateTime,
): boolean => {
  const now = wall.toPlainTime().toString().slice(0, 5);
  const today = DAYS[wall.dayOfWeek - 1] as Day;
  const yesterday = DAYS[(wall.dayOfWeek + 5) % 7] as Day;
  const isOvernight = to < from;
  if (!isOvernight) return on.includes(today) && now >= from && now < to;
  return (on.includes(today) && now >= from) || (on.includes(yesterday) && now < to);
};

describe('no input makes it loop', () => {
  const rrule = fc
    .record({
      frequency: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
      parts: fc.array(
        fc.constantFrom(
          'INTERVAL=1',
          'INTERVAL=99999',
          'COUNT=1',
          'COUNT=99999',
          'UNTIL=19700101',
          'UNTIL=21991231',
          'BYMONTH=2',
          'BYMONTHDAY=30',
          'BYMONTHDAY=-31',
          'BYYEARDAY=366',
          'BYWEEKNO=53',
          'BYDAY=5MO',
          'BYDAY=-53SU',
          'BYSETPOS=-366',
          'WKST=SU',
        ),
        { maxLength: 4 },
      ),
    })
    .map(({ frequency, parts }) => [`FREQ=${frequency}`, ...parts].join(';'));
  const date = fc.integer({ min: 0, max: 80_000 }).map(day => new Date(day * 24 * HOUR).toISOString().slice(0, 10));

  test('whatever the rule, the zone and the instant, there soon is an answer or a refusal', () => {
    fc.assert(
      fc.property(rrule, date, fc.constantFrom(...ZONES), date, (rule, startDate, timeZone, asked) => {
        const begin = processorMs();
        const given = {
          id: 'h',
          name: 'h',
          timeZone,
          weekly: [{ rrule: rule, startDate, from: '22:00', to: '06:00' }],
        };
        const parsed = operatingHoursSchema.safeParse(given);
        if (parsed.success) {
          const at = Date.parse(asked);
          const { until } = isOpen(compileHours(parsed.data), at);
          if (until !== null) expect(until).toBeGreaterThan(at);
        } else expect(parsed.error.issues[0]?.message).toMatch(/\.$/);
        expect(processorMs() - begin).toBeLessThan(10_000);
      }),
      { numRuns: 60 },
    );
  });

  test('text of any kind in any place is refused with a sentence, or taken', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.constantFrom('2026-12-24', '08:00', '24:00', 'mon-fri', 'US'),
    );
    const record = fc.record(
      {
        timeZone: fc.constantFrom('America/Chicago', 'Nowhere/Else'),
        weekly: fc.array(
          fc.dictionary(fc.constantFrom('days', 'from', 'to', 'rrule', 'startDate', 'until'), anything),
          { maxLength: 2 },
        ),
        closures: fc.array(fc.dictionary(fc.constantFrom('from', 'to', 'reason'), anything), { maxLength: 2 }),
        openings: fc.array(fc.dictionary(fc.constantFrom('from', 'to', 'reason'), anything), { maxLength: 2 }),
        holidays: fc.array(fc.dictionary(fc.constantFrom('from', 'to', 'reason', 'country', 'ical'), anything), {
          maxLength: 2,
        }),
      },
      { requiredKeys: ['timeZone'] },
    );
    fc.assert(
      fc.property(record, given => {
        const parsed = operatingHoursSchema.safeParse({ id: 'h', name: 'h', ...given });
        if (parsed.success) isOpen(compileHours(parsed.data), Date.UTC(2026, 11, 24));
        else for (const { message } of parsed.error.issues) expect(message).not.toBe('');
      }),
      { numRuns: 200 },
    );
  });
});

test('an answer is the same whatever was asked before, however much of it', () => {
  const used = compileHours(hoursOf('America/Chicago', {}));
  for (let year = 1990; year < 2065; year++) for (const month of [0, 3, 6, 9]) isOpen(used, Date.UTC(year, month, 2));
  const fresh = compileHours(hoursOf('America/Chicago', {}));
  for (const month of [0, 1, 5, 10, 11]) {
    const instant = Date.UTC(2026, month, 17, 15);
    expect(isOpen(used, instant)).toEqual(isOpen(fresh, instant));
  }
});
