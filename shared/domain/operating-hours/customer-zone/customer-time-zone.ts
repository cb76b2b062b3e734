import { type Because, because } from '../../values/because';
import { MOSTLY_IN_ONE_ZONE, TOO_DIVIDED } from './area-codes';
import { zoneOfAreaCode } from './zone-of-area-code';

export type CustomerTimeZone = {
  /** IANA name; left out when the number doesn't tell. */
  readonly timeZone?: string;
  readonly because: Because;
};

/**
 * The time zone that a customer's area code stands for: the United States, Canada and the territories of the numbering
 * plan. A guess, since people move and keep their number; it is used only to add a second time to the first.
 *
 * @param number E.164; anything else has no area code
 */
export const customerTimeZone = (number: string): CustomerTimeZone => {
  const code = /^\+1(\d{3})\d{7}$/.exec(number)?.[1];
  if (code === undefined) return { because: because('time-zone.no-area-code') };
  const why = TOO_DIVIDED[code];
  if (why !== undefined) return { because: because('time-zone.divided', { areaCode: code, why }) };
  const timeZone = zoneOfAreaCode(code);
  if (timeZone === undefined) return { because: because('time-zone.unknown-area-code', { areaCode: code }) };
  const rule = MOSTLY_IN_ONE_ZONE.has(code) ? 'time-zone.majority' : 'time-zone.area-code';
  return { timeZone, because: because(rule, { areaCode: code, timeZone }) };
};
