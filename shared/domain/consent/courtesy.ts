import { plainWords } from '../text/plain-words';

/** So long after an agent asked something is a bare word its answer. */
const QUESTION_MINUTES = 30;

/**
 * Whether an agent's question still waits: a word that opts out elsewhere (`Cancelar`, `No más`) may be the answer to it.
 *
 * @param askedAt when an agent last asked the customer something
 * @param receivedAt received time of the customer's text; both ISO 8601
 */
export const isQuestionOpen = (askedAt: string | undefined, receivedAt: string | undefined): boolean => {
  if (askedAt === undefined || receivedAt === undefined) return false;
  const minutes = (Date.parse(receivedAt) - Date.parse(askedAt)) / 60_000;
  return minutes >= 0 && minutes <= QUESTION_MINUTES;
};

const ASKS =
  /\b(?:let (?:me|us) know|please (?:confirm|reply|choose|tell)|reply (?:with|yes|no)|digame|diganos|aviseme|avisenos|confirme|responda|indiquenos|dites (?:moi|nous)|confirmez|repondez|faites nous savoir)\b/;

/** True when a text of ours asks the customer for something: by a question mark, or in words. */
export const asksTheCustomer = (text: string): boolean => /[?¿？؟]/.test(text) || ASKS.test(plainWords(text).text);

const THANKS = '(?:thanks|thank you|thx|ty|gracias|muchas gracias|merci|merci beaucoup)';
const REST = `(?: (?:${THANKS}|for now|for today|please|por favor|so much|very much|bye|adios|good (?:day|night)|have a (?:good|nice|great) (?:day|night|one)|buen dia|bonne journee|thats all|eso es todo|im good|all good|all set|for your help|por su ayuda))*$`;
/** Enough of what was offered, for now or altogether: none of it is about texts, and nothing else stands behind it. */
const NOTHING_MORE = new RegExp(
  [
    `^(?:no )?(?:(?:ya )?no mas|nada mas|eso es todo|es todo|seria todo|ya no)(?: (?:por ahora|por hoy|por el momento|de momento|solo eso|eso es todo|nada mas|fue todo))+${REST}`,
    `^(?:no )?(?:nada mas|eso es todo|es todo|seria todo|por ahora no)${REST}`,
    `^(?:no )?(?:nothing|no|none|not) more(?: (?:for now|for today|at the moment|right now|questions?|needed|to add))+${REST}`,
    `^(?:(?:no|nope) )?(?:nothing|none) (?:more|else)${REST}`,
    `^(?:non )?(?:rien|plus rien|cest tout|ce sera tout|cest bon)(?: (?:de plus|dautre|pour (?:linstant|le moment|aujourdhui)))*${REST}`,
  ].join('|'),
);
/** The same in words that also end texts: an answer only while an agent's question waits. */
const NOTHING_MORE_IF_ASKED = new RegExp(
  `^(?:(?:no|non|nope|ok) )?(?:${THANKS} )*(?:(?:ya )?no mas|no more|enough|thats enough|ya basta|ca suffit|assez|basta)(?: (?:for me|for us|thats all|its fine|para mi|asi esta bien|ca ira))*(?: ${THANKS})+${REST}|^${THANKS} (?:no mas|no more)$`,
);

/** A courtesy is short; so the work stays small. */
const LONGEST = 100;

/** True when a text only says that nothing more is needed: a courtesy, and no opt-out. */
export const isCourtesy = (plain: string, isAnswer: boolean): boolean =>
  plain.length <= LONGEST && (NOTHING_MORE.test(plain) || (isAnswer && NOTHING_MORE_IF_ASKED.test(plain)));

/** How one begins, with another word behind it: "nada más, gracias. BAJA". */
const BEGINS_SO = new RegExp(
  `^(?:no )?(?:(?:ya )?no mas|nada mas|eso es todo|es todo|seria todo|(?:nothing|none|no) (?:more|else)|rien de plus|cest tout)(?: (?:por ahora|por hoy|por el momento|for now|for today|at the moment|right now|questions?|pour linstant|pour le moment|${THANKS}))+ `,
);

/** What is said behind a courtesy; `undefined` where none goes before. */
export const behindCourtesy = (plain: string): string | undefined => {
  const rest = plain.slice(0, LONGEST).replace(BEGINS_SO, '');
  return plain.length > LONGEST || rest === plain || rest === '' ? undefined : rest;
};
