import { foldText, plainWords } from '../../text/plain-words';
import { asksForSomething } from './asks-for-something';
import { isContradicted, numberBeside, withoutFirstOfAll } from './number-beside';
import { isDigits, numberOf } from './number-words';
import { gradeOf } from './sentiment';

/** A scale's ends, both included. */
export type Scale = { readonly min: number; readonly max: number };

type ScoredBy =
  `survey.${'stars' | 'fraction' | 'number' | 'leading-number' | 'said' | 'rated' | 'trailing-number' | 'beside-words'}`;
type OffScaleBy = `survey.${'other-scale' | 'no-whole-score' | 'off-scale' | 'number-one' | 'number-and-other-word'}`;

export type ScoreReading =
  | { readonly kind: 'score'; readonly value: number; readonly rule: ScoredBy; readonly comment?: string }
  /** A number stands where a score would, but it is none of this scale, or there are two. */
  | { readonly kind: 'off-scale'; readonly rule: OffScaleBy; readonly found: string }
  | { readonly kind: 'none' };

/** Stars that are counted. Sparkles and a single glowing star are ornament, as every other emoji is. */
const STARS = /[⭐★]|🌟(?=\s*[⭐★🌟])|(?<=[⭐★🌟]\s*)🌟/gu;
/** A row of stars is out of five, whatever the question's scale. */
const MOST_STARS = 5;
/** Emoji and what belongs to them; digits with a keycap stay. */
const ORNAMENT = /(?![0-9#*])(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{fe0f}|\u{200d}|☆)/gu;

const STARS_IN_WORDS = /\b(?:stars?|estrellas?|etoiles?)\b/;

/** What may follow a number that opens a text and is a score; a thing counted ("5 items", "2 weeks") may not. */
const AFTER_SCORE = new Set(
  'stars star points point thanks thank thx ty please pls plz por svp absolutely without sin sans because but cause since for and very great good excellent ok okay it its was i he she they you so really super amazing awesome perfect bad terrible the your everything all no yes estrellas estrella puntos punto gracias muy pero porque y excelente fue todo por bien mal etoiles etoile merci mais parce sur tres et car just maybe definitely'.split(
    ' ',
  ),
);

/** Before a number inside a sentence: it is given as a rating. */
const RATED =
  /\b(?:give|gives?|gave|rate|rated|rating|score|say|saying|grade|doy|daria|pongo|pondria|califico|calificacion|puntuacion|nota|note|donne|mets|mettrais|solid|definitely|easily)(?: (?:you|it|this|that|them|her|him|the|service|is|of|a|an|un|una|una|le|les|como|con|las|los|was|would|be|definitely|solid|e|es|de|at|as|about|like)){0,4} (\w+)\b(?! ?(?:%|percent|items?|weeks?|days?|hours?|minutes?|more|times?|orders?))/;

/**
 * Reads a score where it is meant as one: `5`, `five`, `⭐⭐⭐⭐`, `5/5`, `5 thanks but…`, `I'd give it a 4`, `excellent 5`.
 *
 * A number that counts or names something (`order 5512`, `5 more`, `2 weeks`) is no score; one outside the scale, a
 * fraction, one of two, or one that the words beside it contradict is said to be so, never rounded. "Number 1" is praise.
 */
export const readScore = (text: string, scale: Scale): ScoreReading => {
  const rest = withoutFirstOfAll(text);
  const isFirst = rest !== text.normalize('NFC');
  const reading = readStars(rest, scale) ?? readNumber(rest, scale) ?? { kind: 'none' };
  if (reading.kind !== 'score')
    return isFirst && isShort(text) ? { kind: 'off-scale', rule: 'survey.number-one', found: '#1' } : reading;
  if (isContradicted(rest, reading.value, scale))
    return { kind: 'off-scale', rule: 'survey.number-and-other-word', found: String(reading.value) };
  return isFirst ? { ...reading, comment: text.trim() } : reading;
};

/** A longer text, or one that asks for something, tells of its number one: nobody meant a score. */
const isShort = (text: string): boolean => text.trim().split(/\s+/).length <= 8 && !asksForSomething(text);

/** "5 stars" are all there are, so on another scale they are not its five; a fraction has said of how many. */
const outOfFive = (text: string, { max }: Scale, reading: ScoreReading | undefined): ScoreReading | undefined => {
  if (reading?.kind !== 'score' || max === MOST_STARS || reading.value > MOST_STARS) return reading;
  const hasStars = STARS_IN_WORDS.test(foldText(text)) || text.search(STARS) >= 0;
  return hasStars ? { kind: 'off-scale', rule: 'survey.other-scale', found: `${reading.value} stars` } : reading;
};

const readStars = (text: string, scale: Scale): ScoreReading | undefined => {
  const stars = text.match(STARS)?.length ?? 0;
  if (stars === 0) return undefined;
  const rest = text.replace(STARS, '').replace(ORNAMENT, '').trim();
  const words = rest.match(/[\p{L}\p{N}]+/gu) ?? [];
  // "5 ⭐", "Five ⭐" and "10/10 ⭐" are numbers with a decoration; one star behind words is no more than that either.
  const isNumbered = [words[0], words.at(-1)].some(
    word => word !== undefined && numberOf(foldText(word)) !== undefined,
  );
  if (isNumbered || (stars === 1 && words.length > 0)) return undefined;
  if (scale.max !== MOST_STARS && stars <= MOST_STARS)
    return { kind: 'off-scale', rule: 'survey.other-scale', found: `${stars} stars` };
  return graded(stars, scale, 'survey.stars', rest);
};

const readNumber = (text: string, scale: Scale): ScoreReading | undefined => {
  const folded = foldText(text.replace(/🔟/gu, ' 10 '))
    .replace(/\p{Me}/gu, '')
    .replace(STARS, ' stars ')
    .replace(ORNAMENT, ' ')
    .replace(/[()[\]{}"“”*_]+/g, ' ')
    .replace(/\b(\d{1,3})[.,]0+(?!\d)/g, '$1')
    .replace(/\b(\d{1,2})(?=(?:stars?|estrellas?|etoiles?)\b)/g, '$1 ')
    .replace(/\s+/g, ' ')
    .trim();
  const bare = folded
    .replace(/^[\s("'*#=:>~]+|[\s)"'*!.,;:~]+$/gu, '')
    .replace(/^\+ ?(?=(?!1$)\d+$)|(?<=^(?!1 ?\+)\d{1,2}) ?\++(?= |$)/g, '');
  return (
    readCorrection(bare) ??
    readFraction(bare, scale) ??
    readPair(bare) ??
    outOfFive(
      text,
      scale,
      readBare(bare, scale) ??
        readLeading(bare, text, scale) ??
        readSaid(bare, text, scale) ??
        readRated(bare, text, scale) ??
        readTrailing(bare, text, scale) ??
        readBeside(bare, text, scale),
    )
  );
};

const CORRECTS =
  /\b(?:no|wait|sorry|oops|ups|actually|rather|i mean(?:t)?|make (?:it|that)|scratch that|correction|jk|just kidding|typo|perdon|quise decir|digo|mejor|mas bien|espera|espere|disculpa|disculpe|pardon|je veux dire|je voulais dire|plutot|en fait|attendez|oups|non)\b/;
const MOST_WORDS_CORRECTED = 12;

/** `1 terrible no wait 5`, `3, I mean 4`: of two scores, one taken back, nobody knows surely which is meant. */
const readCorrection = (bare: string): ScoreReading | undefined => {
  const { words } = plainWords(bare.replace(/(?: (?:please|thanks|gracias|merci|por favor|svp))+$/, ''));
  const [first, last] = [words[0], words.at(-1)].map(word => numberOf(word ?? ''));
  if (first === undefined || last === undefined || first === last || Math.max(first, last) > 10) return undefined;
  return words.length <= MOST_WORDS_CORRECTED && CORRECTS.test(words.slice(1, -1).join(' '))
    ? { kind: 'off-scale', rule: 'survey.no-whole-score', found: `${first} and ${last}` }
    : undefined;
};

/** `5/5`, `4 out of 5`, `9 de 10`: on another scale than this question's it is no answer to it. */
const readFraction = (bare: string, scale: Scale): ScoreReading | undefined => {
  const found =
    /^(?:(?:a|an|un|its a|it was a|id say|i give it|i give) )?(\w+)(?: stars?)? ?(?:\/|out of|de|sur|sobre|of) ?(?:a )?(\w+)\b(?: stars?| estrellas| points?| puntos)?(.*)$/.exec(
      bare,
    );
  const value = numberOf(found?.[1] ?? '');
  const whole = numberOf(found?.[2] ?? '');
  if (found === null || value === undefined || whole === undefined) return undefined;
  if (whole !== scale.max) return { kind: 'off-scale', rule: 'survey.other-scale', found: `${value}/${whole}` };
  return graded(value, scale, 'survey.fraction', comment(found[3]));
};

/** `4.5`, `4-5`, `4 or 5`, `4 no 5`, `3 and a half`, `-1`: none of them is one whole score. */
const readPair = (bare: string): ScoreReading | undefined => {
  const found =
    /^(?:-\d{1,3}|\d{1,3} ?(?:[.,]\d|(?:[-–/&+,;>→]|!+|or|to|no|not|now|o|a|ou|y|and|et|e) ?\d| (?:and|y|et) (?:a )?(?:half|medio|media|demi)))\S*/.exec(
      bare,
    );
  return found === null || bare.split(' ').length > 5
    ? undefined
    : { kind: 'off-scale', rule: 'survey.no-whole-score', found: found[0].slice(0, 20) };
};

/** The whole text is a number, in digits or words. */
const readBare = (bare: string, scale: Scale): ScoreReading | undefined => {
  if (/^\d{4,}$/.test(bare)) return { kind: 'off-scale', rule: 'survey.off-scale', found: 'long number' };
  const value = numberOf(bare.replace(/^(?:an?|un|una|the|le doy un|id say|its an?) (?=\S+$)/, ''));
  return value === undefined ? undefined : graded(value, scale, 'survey.number');
};

/** A number opens the text: `5 thanks but…`, `3. Too slow`. */
const readLeading = (bare: string, text: string, scale: Scale): ScoreReading | undefined => {
  const found = /^(?:an? |un |una )?([\p{L}\d]+)( ?[,.;:!)=\-–—]+ ?| )([\p{L}\d']*)/u.exec(bare);
  const value = numberOf(found?.[1] ?? '');
  if (found === null || value === undefined) return undefined;
  const [, word = '', gap = '', next = ''] = found;
  // "one" and "un" open ordinary sentences: only a pause or "stars" makes them a score.
  const isArticle = value === 1 && !isDigits(word);
  const isPaused = gap.trim() !== '' && !/^\d/.test(next);
  // French "très bien" without its accent is a wording, not the Spanish three.
  if (word === 'tres' && /^(?:bien|mal|mauvais|bon|satisfait)/.test(next)) return undefined;
  const rest = bare.slice(found[0].length - next.length);
  const isFor = /^(?:for|para|pour|to|from|de) (?:\p{L}+ ?){1,2}$/u.test(rest);
  const isFollowed =
    /^(?:stars?|estrellas?|etoiles?|points?|puntos?)$/.test(next) ||
    (!isArticle && (AFTER_SCORE.has(next) || isFor || gradeOf(rest) !== undefined));
  if (!isPaused && !isFollowed) return undefined;
  return graded(value, scale, 'survey.leading-number', remainder(text));
};

/** `a big 5`, `it's a 5 from me`, `reply 5`: hardly more than the number. */
const readSaid = (bare: string, text: string, scale: Scale): ScoreReading | undefined => {
  const found =
    /^(?:(?:its|it is|it was|is|was|id say|i say|so|a|an|un|una|le|les|solid|big|huge|full|strong|perfect|total|reply|answer|response|respuesta|reponse|respondo|contesto|deserves?|merece|merite|it|you|get|gets|score|definitely|easily|es|fue|cest|je mets|my vote is|for me|yo digo|digo|well)[ :,] ?){1,5}([\p{L}\d]+)(?: (?:from|for|por|de|pour) (?:me|us|sure|mi|moi|my side|our side))?$/u.exec(
      bare.replaceAll("'", ''),
    );
  const word = found?.[1] ?? '';
  const value = numberOf(word);
  // "You 2!" is "you too".
  const isToo = value === 2 && /^(?:and )?(?:you|it|me) 2$/.test(bare);
  return value === undefined || isToo || (value === 1 && !isDigits(word))
    ? undefined
    : graded(value, scale, 'survey.said', text.trim());
};

/** A number given as a rating inside a sentence. */
const readRated = (bare: string, text: string, scale: Scale): ScoreReading | undefined => {
  const word = RATED.exec(bare)?.[1] ?? '';
  const value = numberOf(word);
  if (value === undefined || (value === 1 && !isDigits(word))) return undefined;
  return graded(value, scale, 'survey.rated', text.trim());
};

/** A number closes a short text after a pause or a rating's word: `great service, 5`, `my answer is 4`. */
const readTrailing = (bare: string, text: string, scale: Scale): ScoreReading | undefined => {
  if (bare.length > 60) return undefined;
  const found =
    /(?:[,.;:!\-–—=] ?|\b(?:is|was|es|a|an|un|say|answer|respuesta|reponse|number|a number|thanks|thank you|gracias|merci)[: ] ?)([\p{L}\d]+)(?: stars?| estrellas| etoiles| points?| puntos)?$/u.exec(
      bare,
    );
  const value = numberOf(found?.[1] ?? '');
  return value === undefined || (value === 1 && !/\d$/.test(bare))
    ? undefined
    : graded(value, scale, 'survey.trailing-number', text.trim());
};

/** Harmless words beside the number: `excellent 5`, `maybe 3`. */
const readBeside = (bare: string, text: string, scale: Scale): ScoreReading | undefined => {
  const value = bare.length > 60 ? undefined : numberBeside(bare);
  return value === undefined ? undefined : graded(value, scale, 'survey.beside-words', text.trim());
};

const graded = (value: number, { min, max }: Scale, rule: ScoredBy, said?: string): ScoreReading => {
  if (value < min || value > max) return { kind: 'off-scale', rule: 'survey.off-scale', found: String(value) };
  return said === undefined || said === ''
    ? { kind: 'score', value, rule }
    : { kind: 'score', value, rule, comment: said };
};

const comment = (rest: string | undefined): string | undefined => {
  const said = rest?.replace(/^[\s,.;:!)\-–—]+/u, '').trim();
  return said === '' ? undefined : said;
};

/** What stands behind the score that opens a text, as the customer wrote it. */
const remainder = (text: string): string =>
  text
    .trim()
    .replace(/^[^\p{L}\d]*(?:(?:an?|una?) )?[\p{L}\d]+/iu, '')
    .replace(/^[\s\p{M},.;:!)\-–—]+/u, '')
    .trim();
