import type { Day } from './calendar';

/** `merge`: open during both. `replace`: this one stands alone where the two overlap. */
export type OverlapChoice = 'merge' | 'replace';

export type WeeklySpan = {
  readonly days?: readonly Day[];
  readonly from?: string;
  readonly to?: string;
  readonly allDay?: boolean;
  readonly startDate?: string;
  readonly until?: string;
  readonly rrule?: string;
  readonly except?: readonly string[];
  readonly overlap?: OverlapChoice;
};

export type HolidayType = 'public' | 'bank' | 'school' | 'optional' | 'observance';

export type HolidayRule = {
  /** It ends a shift at midnight that began the day before; else that shift goes on to its end. */
  readonly endsNightShift?: boolean;
  readonly country?: string;
  readonly region?: string;
  readonly types?: readonly HolidayType[];
  readonly except?: readonly string[];
  readonly ical?: string;
  readonly from?: string;
  readonly to?: string;
  readonly reason?: string;
};

export type Closure = { readonly from: string; readonly to: string; readonly reason: string };

export type Opening = Closure & { readonly overlap?: OverlapChoice };

export type Emergency = {
  readonly closed: boolean;
  readonly reason: string;
  readonly since?: string;
  readonly until?: string;
};

/** One operating-hours record: who is open when, in one time zone. Its fields are explained in `schema.ts`. */
export type OperatingHours = {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly weekly: readonly WeeklySpan[];
  readonly holidays: readonly HolidayRule[];
  readonly closures: readonly Closure[];
  readonly openings: readonly Opening[];
  readonly emergency?: Emergency;
};
