import type * as Yaml from 'yaml';
import { tooMuchIn } from '../../../shared/domain/config/size';
import { once } from '../../../shared/once';
import { Problem } from '../problem';

/** A file of five thousand agents has 220,000. */
const MOST_SIGNS = 250_000;

const theYaml = once((): typeof Yaml => require('yaml'));

/** Comparing and writing an endless document would hold everybody else up. @throws Problem 413 */
export const small = <T>(document: T): T => {
  const tooMuch = tooMuchIn(document);
  if (tooMuch !== undefined) throw new Problem(413, `${tooMuch} Take out what is no configuration.`);
  return document;
};

/** Reading an endless file would; going through its signs doesn't. @throws Problem 413 */
export const smallFile = (text: string): string => {
  let signs = 0;
  for (const _ of new (theYaml().Lexer)().lex(text)) {
    signs += 1;
    if (signs > MOST_SIGNS)
      throw new Problem(
        413,
        `Expected a file of at most ${MOST_SIGNS.toLocaleString('en')} words and signs, found more. Split it, and import one part after the other with the mode "merge".`,
      );
  }
  return text;
};
