import type { CountryCode } from 'libphonenumber-js/max';
import { isAlphanumericSender, isShortCode } from './phone-numbers';

/** Read when a number is first asked about; it alone knows which numbers cost who texts them more. */
const library = () => require('libphonenumber-js/max') as typeof import('libphonenumber-js/max');

export type NumberOrigin =
  /** `countries`: the one that it belongs to, or all that it may where nothing tells them apart. */
  | { readonly kind: 'country'; readonly countries: readonly string[] }
  /** A short code or a name: nobody is there to read an answer. */
  | { readonly kind: 'no-phone' }
  /** Premium rates, satellites, numbers of no country: a text there costs a multiple, and pays whoever owns it. */
  | { readonly kind: 'costly'; readonly range: string };

/** Codes of no country (ITU-T E.164, list of assigned codes): satellites, international networks, premium and shared rates. */
const OF_NO_COUNTRY = [
  '870',
  '878',
  '879',
  '881',
  '882',
  '883',
  '888',
  '800',
  '808',
  '875',
  '876',
  '877',
  '979',
  '991',
];
const PREMIUM: ReadonlySet<string> = new Set(['PREMIUM_RATE', 'SHARED_COST']);

/**
 * Where a number is from, as its digits alone tell (libphonenumber's metadata, which is made from the ITU's and the countries'
 * plans).
 *
 * @param number E.164, a short code or a sender's name
 */
export const originOf = (number: string): NumberOrigin => {
  const before = known.get(number);
  if (before !== undefined) return before;
  const origin = readOrigin(number);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(number, origin);
  return origin;
};

/** One decision asks several times, and always about the channel's own number; reading takes longer than the rest of it. */
const known = new Map<string, NumberOrigin>();
const MOST_KNOWN = 500;

const readOrigin = (number: string): NumberOrigin => {
  if (isAlphanumericSender(number) || isShortCode(number)) return { kind: 'no-phone' };
  const code = OF_NO_COUNTRY.find(one => number.startsWith(`+${one}`));
  if (code !== undefined) return { kind: 'costly', range: `+${code}` };
  const { parsePhoneNumberFromString, getCountries, getCountryCallingCode } = library();
  const parsed = parsePhoneNumberFromString(number);
  if (parsed === undefined) return { kind: 'country', countries: [] };
  if (parsed.isNonGeographic()) return { kind: 'costly', range: `+${parsed.countryCallingCode}` };
  if (PREMIUM.has(parsed.getType() ?? '') || /^\+1900/.test(number))
    return { kind: 'costly', range: `+${parsed.countryCallingCode} premium` };
  if (parsed.country !== undefined) return { kind: 'country', countries: [parsed.country] };
  // Numbers for films, and areas that the plan hasn't given away: the plan's greatest country has most of them.
  if (parsed.countryCallingCode === '1') return { kind: 'country', countries: ['US'] };
  return {
    kind: 'country',
    countries: getCountries().filter(one => getCountryCallingCode(one) === parsed.countryCallingCode),
  };
};

/** Whether these two letters name a country with a numbering plan (ISO 3166-1). */
export const isCountry = (code: string): code is CountryCode => library().isSupportedCountry(code);
