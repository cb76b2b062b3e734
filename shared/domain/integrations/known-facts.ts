import { z } from 'zod';
import { foldText } from '../text/plain-words';
import type { LinkedCustomer } from './linked-customer';

/** What a customer told of themselves: under `name`, `email`, `account`, or the name of a field of their record. */
export const knownFactsSchema = z
  .record(z.string().max(100), z.string().trim().min(1).max(200))
  .refine(
    facts => Object.keys(facts).length >= 2 && Object.keys(facts).length <= 5,
    'expected two to five things that the customer told of themselves, such as name and email',
  );
export type KnownFacts = Readonly<z.output<typeof knownFactsSchema>>;

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
