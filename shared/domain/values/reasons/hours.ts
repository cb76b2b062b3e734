import type { NoFacts } from '../no-facts';

/** Why it is open or closed: rule ids with the facts that each compared. */
export type HoursReasons = {
  'hours.always-open': NoFacts;
  'hours.closed': { hours?: string; status?: string };
  'hours.closure': { hours: string; reason: string };
  'hours.edit': { hours: string; span: number; part: string; change: string };
  'hours.edit.no-date': NoFacts;
  'hours.edit.no-occurrence': NoFacts;
  'hours.edit.no-span': NoFacts;
  'hours.emergency': { hours: string; reason: string };
  'hours.ended': { queue: string };
  'hours.holiday': { hours: string; holiday: string; date: string };
  'hours.no-change': { hours: string; horizonDays: number };
  'hours.open': { hours: string; span: string };
  'hours.opening': { hours: string; reason: string };
  'time-zone.area-code': { areaCode: string; timeZone: string };
  'time-zone.divided': { areaCode: string; why: string };
  'time-zone.majority': { areaCode: string; timeZone: string };
  'time-zone.no-area-code': NoFacts;
  'time-zone.unknown-area-code': { areaCode: string };
};
