import { type Because, because } from '../../values/because';
import type { OptOutWordingRule } from '../../values/reasons/opt-out-wordings';
import { behindCourtesy, isCourtesy } from '../courtesy';
import { canonical } from './canonical';
import { wordingElsewhere } from './elsewhere';
import { ENGLISH_OPT_OUTS } from './english';
import { FRENCH_OPT_OUTS } from './french';
import { withoutCourtesies, withoutNames } from './harmless-rest';
import { type KeywordReading, readKeyword } from './keyword';
import { type Nearby, readNearby } from './nearby';
import { withoutClosing } from './one-line-signature';
import { MAY_ANSWER, PLAIN_REQUESTS } from './plain-requests';
import type { OptOutRule } from './rules';
import { SPANISH_OPT_OUTS } from './spanish';

export type OptOut = {
  readonly kind: 'opt-out';
  readonly grade: 'certain' | 'likely' | 'maybe';
  readonly because: Because;
};

/** What a text was read by: a wording, a keyword, or words near each other. */
type OptOutReading =
  | OptOutWordingRule
  | KeywordReading['rule']
  | Nearby['rule']
  | 'opt-out.other-language'
  | 'opt-out.last-sentence'
  | 'opt-out.one-clause'
  | 'opt-out.not-this-name';

const GRADES = ['certain', 'likely', 'maybe'] as const;
const ALL = [...ENGLISH_OPT_OUTS, ...SPANISH_OPT_OUTS, ...FRENCH_OPT_OUTS, ...PLAIN_REQUESTS];
/** Certain rules first: the strongest reading of a text is the one that counts. */
const RULES: readonly OptOutRule[] = GRADES.flatMap(grade => ALL.filter(rule => rule.grade === grade));

/** Said just before a wording, it turns it round or makes it a tale: "don't stop texting me", "I didn't mean to stop". */
const TURNED =
  /\b(?:(?<!why )(?:dont|do not|cant|cannot|wont)|didnt|did not|doesnt|never|not|without|mean to|meant to|accidentally|mistakenly|by (?:accident|mistake)|if i|if we|if you|when you|when i|why(?: did you)?|how come|did you|have you|jamais|pourquoi(?: est ce que)?(?: vous| tu| on)?|por ?que(?: ya)?)(?: (?:ever|please|want|mean|meant to|even|you|me|yet|to|need to|ask you to|go and|just))*$/;
/** Said before, it asks how it is done: the customer wants to stop and should be asked once. */
const HOW =
  /\b(?:how (?:do|can|to|would|could|does)|(?:a|any|what|some) way to|is it possible|what do i|(?:can|could|may|should|do|am) (?:i|we)|como|comment|donde)\b/;
/** Said after, it limits the wish to a time, a place or a case: no opt-out, but the agent should know. */
const LIMITED =
  /^ ?(?:please )?(?:so (?:late|early|much|often)|at (?:night|work|\d|this hour|this time|all hours|home|midnight)|after|before|during|while|when|whenever|until|unless|except|between|about|regarding|on (?:sundays?|saturdays?|weekends?|my day)|by (?:phone|call|voice|email|mail)|and (?:add|use|put|replace|change|update|call|email)|in the (?:morning|middle|evening|night)|(?:this|so|too) (?:late|early)|every|twice|tan |(?:the|my|an?|that|his|her|your)(?: \w+)? (?:code|pin|otp|link|photo|picture|pic|address|tracking|receipt|invoice|bill|confirmation|results?|password|menu|quote|form|answer|directions)(?: (?:again|please|email it|here))? ?$|to (?:\w+ ){1,4}(?:send|text) (?:them|it|me|us|to)\b|en (?:la|el|las|los|una?) (?!(?:celular|telefono|numero|movil|cel|linea)\b)\w|de noche|en la noche|por la noche|a esta|a estas|hasta|antes|despues|durante|cuando|la nuit|le soir|avant|pendant|quand)/;

/** Who is told so writes no more; nobody is asked to stop: "vous ne m'écrivez plus ?" */
const TOLD_OF = /(?<!(?:svp|plait|exige que|veux que|demande que) )\b(?:vous|tu)$/;
/** Spoken to, not told of: "Vous, ne m'écrivez plus". */
const SPOKEN_TO = /\b(?:vous|tu)\s*[,:!]/gi;
/** Takes back what was said with it. */
const IN_JEST =
  /(?<!\b(?:no|not|ne|n|isnt|aint) )\b(?:jk|just kidding|only kidding|es broma|era broma|je (?:plaisante|rigole)(?! pas))\b/gi;
/** Beside "stop it" it plays. */
const LAUGHS = /\b(?:lol|lmao|rofl|(?:ha){2,}h?|(?:ja){2,}j?|mdr|ptdr)\b/;

/** What is known of a text besides its words. */
export type OptOutGiven = {
  /** What the business calls itself to its customers: `STOP CONTOSO` is `STOP`. */
  readonly names?: readonly string[];
  /** An agent asked something minutes before: a bare word may answer that. */
  readonly isAnswer?: boolean;
};

/**
 * How a text asks not to be texted: certain, likely, maybe, or not at all.
 *
 * A bare keyword with what doesn't change it first, then wordings by strength, then a keyword that stands as a sentence of
 * its own. What only holds a keyword ("stop by the store", "cancel my order", "STOP 12345") says nothing, and who wants
 * nothing more ("no más por ahora, gracias") wants no end of texts.
 */
export const readOptOut = (text: string, given: OptOutGiven = {}): OptOut | undefined => {
  const serious = text.replace(IN_JEST, ' ');
  if (serious !== text) return asked(readOptOut(serious, given));
  const { names = [], isAnswer = false } = given;
  const plain = canonical(text.replace(SPOKEN_TO, ' '));
  const keyword = readKeyword(text, plain, names, isAnswer);
  const readings = [
    keyword === undefined ? undefined : found(keyword.grade, keyword.rule, keyword.keyword),
    // A keyword that may be an answer is one as a wording, too.
    keyword?.grade === 'likely' ? undefined : readWordings(plain, names, isAnswer),
    keyword === undefined ? readSigned(text, names, isAnswer) : undefined,
    keyword === undefined ? readSentence(text, isAnswer) : undefined,
    readElsewhere(plain),
    nearby(plain),
    readStranger(text),
    readBehindCourtesy(plain, isAnswer),
  ];
  const strongest = GRADES.map(grade => readings.find(reading => reading?.grade === grade)).find(
    reading => reading !== undefined,
  );
  // A plain request is one whatever else stands there; a courtesy answers what is less than that.
  return strongest?.grade !== 'certain' && isCourtesy(plain, isAnswer) ? undefined : strongest;
};

/** Nothing is certain that was taken back. */
const asked = (read: OptOut | undefined): OptOut | undefined =>
  read?.grade === 'certain' ? { ...read, grade: 'likely' } : read;

/** Behind a courtesy they may ask for the end of what was offered. */
const OF_AN_OFFER: ReadonlySet<string> = new Set(['cancel', 'end', 'fin', 'cancelar', 'detener', 'terminar', 'no mas']);

/** "Nada más, gracias. BAJA": what stands behind a courtesy is a keyword as if it stood alone. */
const readBehindCourtesy = (plain: string, isAnswer: boolean): OptOut | undefined => {
  const rest = behindCourtesy(plain);
  const keyword = rest === undefined ? undefined : readKeyword(rest, rest, [], isAnswer);
  if (keyword === undefined) return undefined;
  return found(OF_AN_OFFER.has(keyword.keyword) ? 'likely' : keyword.grade, keyword.rule, keyword.keyword);
};

/** "No más mensajes. Saludos, Carlos": what is signed is read as if it weren't. A name alone may be about somebody: "don't text Maria". */
const readSigned = (text: string, names: readonly string[], isAnswer: boolean): OptOut | undefined => {
  const unsigned = withoutClosing(text);
  return unsigned === undefined ? undefined : readWordings(canonical(unsigned), names, isAnswer);
};

/** A wording may hold our name anywhere: "stop the Contoso texts". */
const readWordings = (plain: string, names: readonly string[], isAnswer: boolean): OptOut | undefined => {
  const unnamed = withoutNames(plain, names);
  return readWording(plain, isAnswer) ?? (unnamed === plain ? undefined : readWording(unnamed, isAnswer));
};

const readElsewhere = (plain: string): OptOut | undefined => {
  const wording = wordingElsewhere(plain);
  return wording === undefined ? undefined : found('certain', 'opt-out.other-language', wording);
};

const readWording = (plain: string, isAnswer: boolean): OptOut | undefined => {
  for (const rule of RULES) {
    const match = rule.pattern.exec(plain);
    if (match === null) continue;
    const before = plain.slice(0, match.index).trimEnd();
    if (TURNED.test(before) || (rule.grade === 'certain' && TOLD_OF.test(before))) continue;
    if (
      rule.grade === 'certain' &&
      HOW.test(plain.slice(0, match.index + match[0].length)) &&
      !/\bhow many times\b/.test(plain)
    ) {
      return found('likely', `${rule.id}.how`, match[0]);
    }
    if (rule.grade === 'certain' && LIMITED.test(plain.slice(match.index + match[0].length))) {
      return found('maybe', `${rule.id}.limited`, match[0]);
    }
    const isAsked = (isAnswer && MAY_ANSWER.has(rule.id)) || (rule.id === 'opt-out.stop-this' && LAUGHS.test(plain));
    return found(isAsked ? 'likely' : rule.grade, rule.id, match[0]);
  }
  return undefined;
};

/** Keywords that say the same as a sentence of their own; CANCEL and END answer questions of an agent as well. */
const SENTENCE_KEYWORDS: ReadonlySet<string> = new Set([
  'stop',
  'unsubscribe',
  'opt out',
  'optout',
  'stop all',
  'stopall',
  'remove me',
  'alto',
]);

/** "Thanks, got it. STOP" is certain; after a comma, or with more to follow, the customer is asked. */
const readSentence = (text: string, isAnswer: boolean): OptOut | undefined => {
  const sentences = parts(text, /[.!?;:\n]+/);
  const clauses = parts(text, /[.!?;:,\n\u2013\u2014]+|\s-\s/);
  const last = sentences.at(-1) ?? '';
  if (SENTENCE_KEYWORDS.has(last) && isChoice(canonical(text), last)) return undefined;
  if (SENTENCE_KEYWORDS.has(last))
    return found(isAnswer && ANSWERS.has(last) ? 'likely' : 'certain', 'opt-out.last-sentence', last);
  const keyword = [clauses.at(-1), clauses[0]].find(clause => clause !== undefined && SENTENCE_KEYWORDS.has(clause));
  return keyword === undefined ? undefined : found('likely', 'opt-out.one-clause', keyword);
};

/** Of those, the words that also say where something stands, or which one is meant. */
const ANSWERS: ReadonlySet<string> = new Set(['alto']);

/** "¿Alto o bajo? Alto" chooses between two. */
const isChoice = (plain: string, keyword: string): boolean =>
  [` ${keyword} o `, ` ${keyword} or `, ` o ${keyword} `, ` or ${keyword} `].some(choice =>
    ` ${plain} `.includes(choice),
  );

const parts = (text: string, at: RegExp): readonly string[] =>
  text
    .slice(0, 2_048)
    .split(at)
    .map(part => withoutCourtesies(canonical(part)))
    .filter(part => part !== '');

const found = (grade: OptOut['grade'], rule: OptOutReading, matched: string): OptOut => ({
  kind: 'opt-out',
  grade,
  because: because(rule, { matched: matched.slice(0, 60) }),
});

const nearby = (plain: string): OptOut | undefined => {
  const near = readNearby(plain);
  return near === undefined ? undefined : found(near.grade, near.rule, near.words);
};

/** "I'm not Jennifer": somebody else has the number. Only a capital tells a name from "I'm not sure". */
const readStranger = (text: string): OptOut | undefined =>
  /^(?:[Ss]orry,? )?(?:[Ii]['’]?m|[Ii] am|[Tt]his is) not \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?[.!]*$/u.test(
    text.trim().slice(0, 80),
  )
    ? found('maybe', 'opt-out.not-this-name', 'not')
    : undefined;
