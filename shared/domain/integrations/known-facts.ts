import { foldText } from '../text/plain-words';
import type { KnownFacts, LinkedCustomer } from './linked-customer';

/** Shorter ones, and a yes or no, are guessed: a tier, a language, a flag. */
const SHORTEST = 4;

/** So many digits stand in a phone number, a policy, an order, a date of birth. */
const IDENTIFYING_DIGITS = 5;

/**
 * Whether a record says all of it, and one of it tells its person from others: an e-mail, a phone number, or a field with a number as
 * long. A name is known to many, and a tier is guessed. What the record doesn't say, and what could be guessed, fits nobody.
 */
export const fitsFacts = ({ name, email, account, fields }: LinkedCustomer, facts: KnownFacts): boolean => {
  const said = new Map(Object.entries({ ...fields, name, email, account: account?.name }));
  const isSaid = ([of, told]: readonly [string, string]): boolean => {
    const there = said.get(of);
    if (typeof there !== 'string' && typeof there !== 'number') return false;
    return String(there).length >= SHORTEST && plain(String(there)) === plain(told);
  };
  const all = Object.entries(facts);
  return all.every(isSaid) && all.some(identifies);
};

const identifies = ([of, told]: readonly [string, string]): boolean =>
  of === 'email' || (of !== 'name' && of !== 'account' && (told.match(/\d/g)?.length ?? 0) >= IDENTIFYING_DIGITS);

const plain = (text: string): string => foldText(text).replace(/\s+/g, ' ').trim();
