import { compileHours, isOpen, type Schedule } from '../../shared/domain/operating-hours/schedule';
import {
  type OperatingHours,
  type OperatingHoursInput,
  operatingHoursSchema,
} from '../../shared/domain/operating-hours/schema';

/** A record as configuration would hold it: Chicago, Monday to Friday 08:00–17:00, unless a test says otherwise. */
export const hoursWith = (given: Partial<OperatingHoursInput> = {}): OperatingHours =>
  operatingHoursSchema.parse({ id: 'office', name: 'Office hours', timeZone: 'America/Chicago', ...given });

export const scheduleWith = (given: Partial<OperatingHoursInput> = {}): Schedule => compileHours(hoursWith(given));

/** `2026-11-26T10:00-06:00` as epoch milliseconds. */
export const at = (instant: string): number => {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) throw new Error(`no instant: ${instant}`);
  return ms;
};

/** The answer in a form that reads well in a test: `open hours.open until 2026-11-26T23:00:00Z`. */
export const said = (schedule: Schedule, instant: string): string => {
  const { open, because, until } = isOpen(schedule, at(instant));
  const end = until === null ? 'ever' : new Date(until).toISOString().replace('.000Z', 'Z');
  return `${open ? 'open' : 'closed'} ${because.rule} until ${end}`;
};

/** Every mistake that the schema finds, as `path: sentence`. */
export const mistakesIn = (given: Partial<OperatingHoursInput> | Record<string, unknown>): string[] => {
  const record = { id: 'office', name: 'Office hours', timeZone: 'America/Chicago', ...given };
  const parsed = operatingHoursSchema.safeParse(record);
  return parsed.success ? [] : parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`);
};
