import { Temporal } from 'temporal-polyfill';
import { type Because, because } from '../values/because';

/** When messages that nobody waits for (surveys, reminders, follow-ups) rest; wall-clock times of the customer. */
export type QuietHours = {
  /** `HH:MM`, inclusive. */
  readonly from: string;
  /** `HH:MM`, exclusive; before `from` when the night is between. Equal to `from`: no quiet hours. */
  readonly to: string;
};

export type SendCaps = {
  /** At most so many on one calendar day of the customer. */
  readonly perDay?: number;
  /** At most so many in any seven calendar days in a row. */
  readonly perWeek?: number;
};

/** 21:00 to 08:00 as the rule for solicitations in the US has it (47 CFR 64.1200(c)(1)). */
export const DEFAULT_QUIET_HOURS: QuietHours = { from: '21:00', to: '08:00' };

export type ProactiveMessage = {
  readonly now: string;
  /** The customer's IANA time zone, or the channel's where the customer's is unknown. */
  readonly timeZone: string;
  readonly quietHours?: QuietHours;
  readonly caps?: SendCaps;
  /** When earlier ones of the kind were sent to this customer; only the last seven days matter. */
  readonly sentAt?: readonly string[];
  /** Later than this it is of no use any more. */
  readonly expiresAt?: string;
};

export type SendingTime =
  | { readonly kind: 'now'; readonly because: Because }
  | { readonly kind: 'wait'; readonly until: string; readonly because: Because }
  | { readonly kind: 'drop'; readonly because: Because };

/**
 * When a message that nobody waits for may leave: now, at a later instant, or never.
 *
 * The earliest instant outside the quiet hours at which no cap is full. Clock changes are the time zone's: 08:00 is
 * 08:00 on the customer's wall.
 *
 * @throws RangeError for an unknown time zone or a time that is none
 */
export const whenToSend = (message: ProactiveMessage): SendingTime => {
  const now = Temporal.Instant.from(message.now).toZonedDateTimeISO(message.timeZone);
  const sent = (message.sentAt ?? []).map(at =>
    Temporal.Instant.from(at).toZonedDateTimeISO(message.timeZone).toPlainDate(),
  );
  const { perDay, perWeek } = message.caps ?? {};
  if (perDay === 0 || perWeek === 0) return { kind: 'drop', because: because('proactive.cap-is-zero') };
  const [time, reason] = earliest(now, message.quietHours, perDay, perWeek, sent);
  const until = time.toInstant();
  if (
    message.expiresAt !== undefined &&
    Temporal.Instant.compare(until, Temporal.Instant.from(message.expiresAt)) > 0
  ) {
    const facts = { ...reason.facts, earliest: until.toString(), expiresAt: message.expiresAt, waitsFor: reason.rule };
    return { kind: 'drop', because: because('proactive.too-late', facts) };
  }
  if (Temporal.ZonedDateTime.compare(time, now) <= 0) return { kind: 'now', because: reason };
  return { kind: 'wait', until: until.toString(), because: reason };
};

/** Goes on from obstacle to obstacle; each moves the time later, and a week's worth of days is the furthest any goes. */
const earliest = (
  now: Temporal.ZonedDateTime,
  quiet: QuietHours | undefined,
  perDay: number | undefined,
  perWeek: number | undefined,
  sent: readonly Temporal.PlainDate[],
): readonly [Temporal.ZonedDateTime, Because] => {
  let time = now;
  let reason = because('proactive.allowed', { timeZone: now.timeZoneId });
  for (;;) {
    const today = time.toPlainDate();
    const onDay = sent.filter(day => day.equals(today)).length;
    const inWeek = sent.filter(day => {
      const age = day.until(today, { largestUnit: 'days' }).days;
      return age >= 0 && age < 7;
    }).length;
    const quietUntil = quiet === undefined ? undefined : endOfQuiet(time, quiet);
    if (perDay !== undefined && onDay >= perDay) {
      reason = because('proactive.cap-per-day', { perDay, sent: onDay });
    } else if (perWeek !== undefined && inWeek >= perWeek) {
      reason = because('proactive.cap-per-week', { perWeek, sent: inWeek });
    } else if (quietUntil !== undefined && quiet !== undefined) {
      time = quietUntil;
      reason = because('proactive.quiet-hours', { from: quiet.from, to: quiet.to, timeZone: now.timeZoneId });
      continue;
    } else {
      return [time, reason];
    }
    time = time.add({ days: 1 }).startOfDay();
  }
};

/** When the quiet hours around a time end; `undefined` outside them. */
const endOfQuiet = (time: Temporal.ZonedDateTime, quiet: QuietHours): Temporal.ZonedDateTime | undefined => {
  const from = Temporal.PlainTime.from(quiet.from);
  const to = Temporal.PlainTime.from(quiet.to);
  const clock = time.toPlainTime();
  const isAfterFrom = Temporal.PlainTime.compare(clock, from) >= 0;
  const isBeforeTo = Temporal.PlainTime.compare(clock, to) < 0;
  const acrossMidnight = Temporal.PlainTime.compare(from, to) > 0;
  if (acrossMidnight ? !(isAfterFrom || isBeforeTo) : !(isAfterFrom && isBeforeTo)) return undefined;
  const day = acrossMidnight && isAfterFrom ? time.toPlainDate().add({ days: 1 }) : time.toPlainDate();
  // The later of two equal wall-clock times when clocks go back: the end is never before the time it is the end for.
  return day.toPlainDateTime(to).toZonedDateTime(time.timeZoneId, { disambiguation: 'later' });
};
