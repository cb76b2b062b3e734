import { type Because, because } from '../because';
import { plainWords } from '../text/plain-words';
import { STOP_KEYWORDS } from './keywords';

export type OptOut = {
  readonly kind: 'opt-out';
  readonly grade: 'certain' | 'likely' | 'maybe';
  readonly because: Because;
};

/** How a text asks not to be texted, from a bare keyword down to a hint. */
export const readOptOut = (text: string): OptOut | undefined => {
  const plain = plainWords(text).text;
  if (STOP_KEYWORDS.has(plain)) {
    return { kind: 'opt-out', grade: 'certain', because: because('opt-out.keyword', { keyword: plain }) };
  }
  return undefined;
};
