import { Problem } from './problem';
import type { Call } from './serve';

/** A name as a header has it: in quotes, and weak where a proxy packed the body. */
export const etagOf = (name: string): string => `"${name}"`;
const nameIn = (given: string): string =>
  given
    .trim()
    .replace(/^W\//, '')
    .replace(/^"(.*)"$/, '$1');

/** What the caller takes for the newest: its name, or `*` for whichever it is. @throws Problem 428 */
export const ifMatch = ({ header }: Pick<Call, 'header'>, what: string): string => {
  const given = header('if-match');
  if (given === undefined)
    throw new Problem(428, `Expected the header If-Match with ${what} that you know, or *, found none. Add it.`);
  return nameIn(given);
};

/** Whether the caller has this already. */
export const isKnown = ({ header }: Pick<Call, 'header'>, name: string): boolean =>
  header('if-none-match')
    ?.split(',')
    .some(each => nameIn(each) === name) === true;
