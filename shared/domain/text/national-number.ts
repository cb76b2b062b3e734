import type { CountryCode } from 'libphonenumber-js/min';
import { toE164 } from './phone-numbers';

/** Read when a number is first given in its national form: what networks tell us never needs it. */
const library = () => require('libphonenumber-js/min') as typeof import('libphonenumber-js/min');

/**
 * A number that a person typed in the national form of a country: `(425) 555-0123` with `'US'`. One with its country code is read as
 * `toE164` reads it. Not for what a browser loads: the library comes by `require`.
 *
 * @returns `undefined` for what is no number
 */
export const nationalToE164 = (raw: string, country: CountryCode): string | undefined => {
  const text = raw.trim();
  if (text.length > 64 || text.startsWith('+') || text.startsWith('00')) return toE164(raw);
  const national = library().parsePhoneNumberFromString(text, country);
  return national?.isPossible() ? national.number : toE164(raw);
};
