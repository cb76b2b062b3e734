import { type NumberOrigin, originOf } from '../text/country-of-number';
import { type Because, because } from '../values/because';

type Served = {
  readonly number: string;
  readonly numberType: string;
  /** ISO 3166-1, two letters; the number's own when left out. */
  readonly countries?: readonly string[] | undefined;
};

/** Where toll-free numbers and short codes of the North American plan are reached from. */
const NORTH_AMERICA = ['US', 'CA', 'PR'];

/** Whose texts a channel answers by itself: as it says, else of its own number's country. */
export const countriesOf = ({ number, numberType, countries }: Served): readonly string[] => {
  if (countries !== undefined) return countries;
  const own = originOf(number);
  return numberType === 'toll-free' || own.kind !== 'country' ? NORTH_AMERICA : own.countries;
};

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
  if (countries.some(one => served.includes(one))) return EVERYTHING;
  const country = countries.length === 1 ? (countries[0] ?? null) : null;
  return { answers: 'required', because: because('sender.from-elsewhere', { country, served: [...served] }) };
};
