import { AREA_CODES_BY_ZONE } from './area-codes';

const ZONE_OF_CODE: ReadonlyMap<string, string> = new Map(
  Object.entries(AREA_CODES_BY_ZONE).flatMap(([zone, codes]) => codes.split(' ').map(code => [code, zone] as const)),
);

/** The time zone of an area code of the numbering plan (`425`); nothing where it lies in several, or is none of them. */
export const zoneOfAreaCode = (code: string): string | undefined => ZONE_OF_CODE.get(code);
