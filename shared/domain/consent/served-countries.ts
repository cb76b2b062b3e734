import { type NumberOrigin, originOf } from '../text/numbers/country-of-number';
import { type Because, because } from '../values/because';

type Served = {
  readonly number: string;
  readonly numberType: string;
  /** ISO 3166-1, two letters; the number's own when left out. */
  readonly countries?: readonly string[] | undefined;
};

/** Territories with area codes of the United States: whoever serves the US serves them, as carriers' domestic plans do. */
const OF_THE_US: ReadonlySet<string> = new Set(['PR', 'VI', 'GU', 'AS', 'MP']);
/** Where numbers of the United States are reached from, toll-free numbers and short codes too. */
const NORTH_AMERICA = ['US', 'CA'];

/** Whose texts a channel answers by itself: as it says, else of its own number's country. `US` stands for its territories too. */
export const countriesOf = ({ number, numberType, countries }: Served): readonly string[] => {
  if (countries !== undefined) return countries;
  const own = originOf(number);
  if (numberType === 'toll-free' || own.kind !== 'country') return NORTH_AMERICA;
  return own.countries.some(one => isServed(one, ['US'])) ? NORTH_AMERICA : own.countries;
};

const isServed = (country: string, served: readonly string[]): boolean =>
  served.includes(country) || (OF_THE_US.has(country) && served.includes('US'));

/**
 * How far a channel answers a sender: `everything`; only what the law, a carrier or a life asks for (`required`); or `nothing`,
 * because nobody reads it there, or because it costs a multiple.
 */
export type Answering = {
  readonly answers: 'everything' | 'required' | 'nothing';
  /** Why not everything. */
  readonly because?: Because;
};

const EVERYTHING: Answering = { answers: 'everything' };

export const answeringOf = (customer: string, channel: Served): Answering => {
  if (customer === '') return EVERYTHING;
  const origin = originOf(customer);
  switch (origin.kind) {
    case 'no-phone':
      return { answers: 'nothing', because: because('sender.no-phone') };
    case 'costly':
      return { answers: 'nothing', because: because('sender.costly-range', { range: origin.range }) };
    case 'country':
      return fromCountry(origin, channel);
  }
};

const fromCountry = ({ countries }: Extract<NumberOrigin, { kind: 'country' }>, channel: Served): Answering => {
  const served = countriesOf(channel);
  if (countries.some(one => isServed(one, served))) return EVERYTHING;
  const country = countries.length === 1 ? (countries[0] ?? null) : null;
  return { answers: 'required', because: because('sender.from-elsewhere', { country, served: [...served] }) };
};
