import { NAMED_BY_LAW, STOP_KEYWORDS } from '../keywords';
import { canonical } from './canonical';
import { withoutCourtesies, withoutNames, withoutSignature } from './harmless-rest';
import { withoutOneLineSignature } from './one-line-signature';

export type KeywordReading = {
  readonly grade: 'certain' | 'likely';
  readonly rule:
    | 'opt-out.stop-sign'
    | 'opt-out.keyword'
    | 'opt-out.keyword-as-answer'
    | 'opt-out.keyword-with-words'
    | 'opt-out.keyword-and-name'
    | 'opt-out.keyword-and-signature';
  readonly keyword: string;
};

/** Keywords that ask for other things as well ("cancel please", "fin, gracias"): certain only when they stand alone. */
const ALONE_ONLY: ReadonlySet<string> = new Set([
  'cancel',
  'end',
  'quit',
  'revoke',
  'fin',
  'cancelar',
  'detener',
  'baja',
  'salir',
  'no mas',
  'terminar',
  'sair',
]);
/** Of something with our name they may ask for the end of a contract. */
const OF_A_CONTRACT: ReadonlySet<string> = new Set(['cancel', 'end', 'fin', 'cancelar', 'detener', 'terminar', 'baja']);

/** "No más, por favor" is a request; with thanks alone it is more often a courtesy. */
const REQUESTED = /^no mas(?: (?:por favor|porfavor|porfa|please))+/;
const AGREES = /^(?:yes|si|oui|ok|okay) /;

/**
 * A text that is a keyword, and nothing that changes it: ornament, courtesies, the business's own name, a signature.
 *
 * The words that the law names are certain alone, whatever was asked. All others, and a keyword behind a yes, may answer an
 * agent who asked something minutes before: then the customer is asked.
 *
 * @param isAnswer an agent's question waits
 */
export const readKeyword = (
  text: string,
  plain: string,
  names: readonly string[],
  isAnswer: boolean,
): KeywordReading | undefined => {
  if (/^[\s🛑⛔🚫✋]+$/u.test(text.replace(/\u{fe0f}/gu, '')) && text.trim() !== '')
    return { grade: 'likely', rule: 'opt-out.stop-sign', keyword: 'emoji' };
  const whole = reading(plain, isAnswer);
  if (whole !== undefined) return whole;
  const named = withoutNames(plain, names);
  const aboutUs = named === plain ? undefined : reading(named, isAnswer);
  if (aboutUs !== undefined) {
    const grade = OF_A_CONTRACT.has(aboutUs.keyword) ? 'likely' : aboutUs.grade;
    return { ...aboutUs, grade, rule: 'opt-out.keyword-and-name' };
  }
  const unsigned = withoutSignature(text);
  const signed = unsigned === undefined ? undefined : reading(canonical(unsigned), isAnswer);
  return signed === undefined ? signedOnOneLine(text, isAnswer) : { ...signed, rule: 'opt-out.keyword-and-signature' };
};

/** "Cancel Maria" may be about her: a name alone signs what asks for nothing else. */
const signedOnOneLine = (text: string, isAnswer: boolean): KeywordReading | undefined => {
  const unsigned = withoutOneLineSignature(text);
  const signed = unsigned === undefined ? undefined : reading(canonical(unsigned), isAnswer);
  if (signed === undefined) return undefined;
  const grade = ALONE_ONLY.has(signed.keyword) && signed.keyword !== 'baja' ? 'likely' : signed.grade;
  return { ...signed, grade, rule: 'opt-out.keyword-and-signature' };
};

const reading = (plain: string, isAnswer: boolean): KeywordReading | undefined => {
  if (STOP_KEYWORDS.has(plain)) {
    const grade = isAnswer && !NAMED_BY_LAW.has(plain) ? 'likely' : 'certain';
    return { grade, rule: grade === 'certain' ? 'opt-out.keyword' : 'opt-out.keyword-as-answer', keyword: plain };
  }
  const bare = withoutCourtesies(plain);
  if (!STOP_KEYWORDS.has(bare)) return undefined;
  const maybeAnswer = isAnswer && (!NAMED_BY_LAW.has(bare) || AGREES.test(plain));
  const isRequest = bare === 'no mas' && REQUESTED.test(plain);
  const grade = maybeAnswer || (ALONE_ONLY.has(bare) && !isRequest) ? 'likely' : 'certain';
  return { grade, rule: 'opt-out.keyword-with-words', keyword: bare };
};
