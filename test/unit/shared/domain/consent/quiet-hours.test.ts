import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  DEFAULT_QUIET_HOURS,
  type ProactiveMessage,
  whenToSend,
} from '../../../../../shared/domain/consent/quiet-hours';

const chicago = (now: string, rest: Partial<ProactiveMessage> = {}) =>
  whenToSend({
    now: Temporal.PlainDateTime.from(now).toZonedDateTime('America/Chicago').toInstant().toString(),
    timeZone: 'America/Chicago',
    quietHours: DEFAULT_QUIET_HOURS,
    ...rest,
  });
const local = (instant: string, timeZone = 'America/Chicago') =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime().toString();
const at = (now: string) => Temporal.PlainDateTime.from(now).toZonedDateTime('America/Chicago').toInstant().toString();
const until = (time: ReturnType<typeof whenToSend>) => (time.kind === 'wait' ? local(time.until) : time.kind);

describe('quiet hours from 21:00 to 08:00', () => {
  test('by day it leaves now', () =>
    expect(chicago('2026-11-23T12:00')).toMatchObject({ kind: 'now', because: { rule: 'proactive.allowed' } }));
  test('in the evening it waits for the morning', () =>
    expect(until(chicago('2026-11-23T22:15'))).toBe('2026-11-24T08:00:00'));
  test('after midnight it waits for the same morning', () =>
    expect(until(chicago('2026-11-24T03:00'))).toBe('2026-11-24T08:00:00'));
  test('the first minute is quiet, the last is not', () => {
    expect(until(chicago('2026-11-23T21:00'))).toBe('2026-11-24T08:00:00');
    expect(chicago('2026-11-23T20:59').kind).toBe('now');
    expect(chicago('2026-11-24T08:00').kind).toBe('now');
  });
  test('they are the customer’s: noon in London is night in Honolulu', () =>
    expect(
      whenToSend({ now: '2026-11-23T12:00:00Z', timeZone: 'Pacific/Honolulu', quietHours: DEFAULT_QUIET_HOURS }),
    ).toMatchObject({ kind: 'wait', until: '2026-11-23T18:00:00Z' }));
  test('across the clock change in spring they end at 08:00 on the wall', () => {
    const found = chicago('2026-03-07T23:00');
    expect(found).toMatchObject({ kind: 'wait', until: '2026-03-08T13:00:00Z' });
  });
});

test('quiet hours within a day', () => {
  const siesta = { from: '13:00', to: '15:00' };
  expect(until(chicago('2026-11-23T14:00', { quietHours: siesta }))).toBe('2026-11-23T15:00:00');
  expect(chicago('2026-11-23T12:59', { quietHours: siesta }).kind).toBe('now');
});

test('equal ends are no quiet hours', () =>
  expect(chicago('2026-11-23T03:00', { quietHours: { from: '08:00', to: '08:00' } }).kind).toBe('now'));

describe('caps', () => {
  test('one a day: the second waits for the next morning', () =>
    expect(until(chicago('2026-11-23T12:00', { caps: { perDay: 1 }, sentAt: [at('2026-11-23T09:00')] }))).toBe(
      '2026-11-24T08:00:00',
    ));
  test('a day is the customer’s', () =>
    expect(chicago('2026-11-23T12:00', { caps: { perDay: 1 }, sentAt: [at('2026-11-22T23:30')] }).kind).toBe('now'));
  test('two a week: the third waits until the first is seven days old', () => {
    const found = chicago('2026-11-23T12:00', {
      caps: { perWeek: 2 },
      sentAt: [at('2026-11-18T10:00'), at('2026-11-20T10:00')],
    });
    expect(until(found)).toBe('2026-11-25T08:00:00');
    expect(found.because).toEqual({
      rule: 'proactive.quiet-hours',
      facts: { from: '21:00', to: '08:00', timeZone: 'America/Chicago' },
    });
  });
  test('without quiet hours it says which cap', () =>
    expect(
      chicago('2026-11-23T12:00', { quietHours: undefined, caps: { perDay: 1 }, sentAt: [at('2026-11-23T09:00')] })
        .because,
    ).toEqual({ rule: 'proactive.cap-per-day', facts: { perDay: 1, sent: 1 } }));
  test('of zero: never', () =>
    expect(chicago('2026-11-23T12:00', { caps: { perDay: 0 } })).toMatchObject({
      kind: 'drop',
      because: { rule: 'proactive.cap-is-zero' },
    }));
});

test('what would come too late is dropped, and says what was in its way', () => {
  expect(chicago('2026-11-23T22:00', { expiresAt: at('2026-11-24T07:00') })).toMatchObject({
    kind: 'drop',
    because: { rule: 'proactive.too-late', facts: { waitsFor: 'proactive.quiet-hours' } },
  });
  expect(until(chicago('2026-11-23T22:00', { expiresAt: at('2026-11-24T08:00') }))).toBe('2026-11-24T08:00:00');
});

test('an unknown time zone is refused', () =>
  expect(() => whenToSend({ now: '2026-11-23T12:00:00Z', timeZone: 'Mars/Olympus' })).toThrow(RangeError));

test('whatever the hours, zone and caps: what it names is allowed, never in the past, and named again as now', () => {
  const clock = fc
    .tuple(fc.nat(23), fc.nat(59))
    .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
  const instant = fc.nat(366 * 24 * 60).map(minutes => new Date(Date.UTC(2026, 0, 1) + minutes * 60_000).toISOString());
  const zone = fc.constantFrom(
    'America/Chicago',
    'Europe/London',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Pacific/Apia',
  );
  fc.assert(
    fc.property(
      clock,
      clock,
      instant,
      zone,
      fc.integer({ min: 1, max: 3 }),
      fc.array(instant, { maxLength: 6 }),
      (from, to, now, timeZone, cap, sentAt) => {
        const message = { now, timeZone, quietHours: { from, to }, caps: { perDay: cap, perWeek: cap + 1 }, sentAt };
        const found = whenToSend(message);
        expect(found.kind).not.toBe('drop');
        if (found.kind !== 'wait') return;
        expect(Date.parse(found.until)).toBeGreaterThan(Date.parse(now));
        expect(whenToSend({ ...message, now: found.until }).kind).toBe('now');
      },
    ),
    { numRuns: 150 },
  );
});
