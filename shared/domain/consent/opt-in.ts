import { plainWords } from '../text/plain-words';
import { type Because, because } from '../values/because';
import { START_KEYWORDS, YES_KEYWORDS } from './keywords';

export type OptIn = { readonly kind: 'opt-in'; readonly grade: 'certain' | 'likely'; readonly because: Because };

/** Wordings that somebody who opted out uses to come back; from anybody else they are ordinary speech. */
const COME_BACK: readonly RegExp[] = [
  /\b(?:re ?)?(?:start|resume|restart) (?:texting|messaging|sending|the (?:texts|messages)|messages|texts)\b/,
  /\b(?:re ?subscribe|sign me (?:back )?up|opt(?:ing)? me? ?(?:back )?in|opt(?:ing)? back in|subscribe me)\b/,
  /\b(?:text|message|contact) me again\b/,
  /\b(?:undo|cancel|ignore) (?:the |my |that )?stop\b/,
  /\b(?:quiero|deseo) (?:volver a )?recibir (?:los |sus )?mensajes\b/,
  /\b(?:suscribirme|suscribanme|reactiven?|reanuden?) (?:los |mis |de nuevo|otra vez|mensajes)/,
  /\b(?:reabonnez moi|me reabonner)\b/,
];

/** START and its wordings. A softer wording is only `likely`, so that the customer is asked before we text again. */
export const readOptIn = (text: string, optedOut: boolean): OptIn | undefined => {
  const plain = plainWords(text).text;
  const bare = plain.replace(/^(?:please|pls|por favor) | (?:please|pls|por favor|again)$/g, '');
  if (START_KEYWORDS.has(bare))
    return { kind: 'opt-in', grade: 'certain', because: because('opt-in.keyword', { keyword: bare }) };
  if (!optedOut) return undefined;
  if (YES_KEYWORDS.has(bare)) {
    return { kind: 'opt-in', grade: 'certain', because: because('opt-in.yes-after-opt-out', { keyword: bare }) };
  }
  const wording = COME_BACK.find(pattern => pattern.test(plain));
  if (wording === undefined) return undefined;
  if (/\b(?:dont|do not|never|no|not)\b/.test(plain)) return undefined;
  return {
    kind: 'opt-in',
    grade: 'likely',
    because: because('opt-in.wording', { matched: wording.exec(plain)?.[0] ?? '' }),
  };
};
