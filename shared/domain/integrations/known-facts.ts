import { foldText } from '../text/plain-words';
import type { KnownFacts, LinkedCustomer } from './linked-customer';

/** Shorter ones, and a yes or no, are guessed: a tier, a language, a flag. */
const SHORTEST = 4;

/** Whether a record says all of it. What it doesn't say, and what could be guessed, fits nobody. */
export const fitsFacts = ({ name, email, account, fields }: LinkedCustomer, facts: KnownFacts): boolean => {
  const said = new Map(Object.entries({ ...fields, name, email, account: account?.name }));
  return Object.entries(facts).every(([of, told]) => {
    const there = said.get(of);
    if (typeof there !== 'string' && typeof there !== 'number') return false;
    return String(there).length >= SHORTEST && plain(String(there)) === plain(told);
  });
};

const plain = (text: string): string => foldText(text).replace(/\s+/g, ' ').trim();
