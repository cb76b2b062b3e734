import { plainWords } from '../../text/plain-words';
import { asksForSomething } from './asks-for-something';
import { isDigits, numberOf } from './number-words';
import { gradeOf } from './sentiment';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Beside a number they change nothing: doubt, a yes, thanks, laughter, praise. No negation is among them. */
const HARMLESS = words(
  'only solo seulement sir maam plus sorry oops meant mean perdon digo desole option opcion maybe perhaps probably about around roughly approximately approx like say id i think guess believe would give def definitely totally absolutely for sure certainly yes yep yeah yup ok okay okey k kk alright well so um uh hmm lol haha hahaha hey honestly tbh imo just my the a an it its is was score rating vote grade answer please pls plz thanks thank you u ty thx thanx many much very lot really np overall great good nice excellent awesome amazing perfect fantastic wonderful superb outstanding brilliant best super happy satisfied pleased helpful kind friendly polite quick fast professional patient lovely love loved service job work help support care experience team guys folks everyone all quiza quizas tal vez creo que diria como si claro vale bueno buena buen bien muy excelente perfecto perfecta genial gran servicio atencion trabajo equipo todo fue estuvo un una gracias muchas mil por favor amable amables rapido contento contenta satisfecho satisfecha peut etre je dirais environ oui bon bonne tres excellente parfait merci beaucoup travail equipe cest tout sympa gentil gentille rapide satisfait satisfaite svp',
);
/** Right before a number that closes a text they leave nothing for it to count: "Ana was great 5". */
const PRAISE = words(
  'great good nice excellent awesome amazing perfect fantastic wonderful superb outstanding brilliant best super happy satisfied pleased helpful kind friendly polite quick fast professional patient lovely service job help support team thanks thank you u thx ty much lot excelente perfecto perfecta genial amable amables servicio atencion gracias bien rapido parfait merci beaucoup gentil gentille rapide sympa',
);
const NEGATION =
  /\b(?:but|not|no|never|nobody|nothing|isnt|wasnt|arent|werent|dont|doesnt|didnt|cant|couldnt|wont|still|pero|nunca|nada|mais|pas|jamais|rien)\b/;
/** "Thank you 2", "love you 2": too. */
const TOO = words('you u ya me us love great good');
/** They are a number and a small word. */
const SMALL = words('one un una une uno tres');
const STARS = words('stars star estrellas estrella etoiles etoile points point puntos punto');
const MOST_WORDS = 8;

/**
 * The one number of a short text whose other words are harmless, at its beginning or end: `excellent 5`, `maybe 3`,
 * `five (5)`, `Ana was great 5`.
 *
 * @param bare folded, without emoji
 */
export const numberBeside = (bare: string): number | undefined => {
  if (/[?¿%$€£/+]/u.test(bare)) return undefined;
  const said = plainWords(bare).words.filter(word => !STARS.has(word));
  const value = onlyNumber(said);
  if (value === undefined || said.length > MOST_WORDS) return undefined;
  const isNumber = (word: string | undefined): boolean =>
    word !== undefined && !isSmall(word, said) && numberOf(word) === value;
  const rest = said.filter(word => !isNumber(word));
  const before = isNumber(said.at(-1)) ? rest.at(-1) : undefined;
  if (before === undefined && !isNumber(said[0]) && rest.length > 0) return undefined;
  if (value === 2 && before !== undefined && TOO.has(before)) return undefined;
  return isHarmless(rest, before) ? value : undefined;
};

const isHarmless = (rest: readonly string[], before: string | undefined): boolean => {
  const text = rest.join(' ');
  if (rest.every(word => HARMLESS.has(word)) || gradeOf(text) !== undefined) return true;
  return before !== undefined && PRAISE.has(before) && !NEGATION.test(text) && !asksForSomething(text);
};

/** Digits once, or a word for a number; both when they say the same. */
const onlyNumber = (said: readonly string[]): number | undefined => {
  const found = said.filter(word => numberOf(word) !== undefined && !isSmall(word, said));
  const values = new Set(found.map(numberOf));
  return values.size === 1 && found.filter(isDigits).length <= 1 ? numberOf(found[0] ?? '') : undefined;
};

const isSmall = (word: string, said: readonly string[]): boolean => SMALL.has(word) && said.length > 1;

/**
 * Whether the words beside a number are a grade on the other side of the scale's middle: `5 terrible`, `2 good`. Praise beside a
 * number of up to five, on a scale that goes on, may mean all of five: `excellent 5` of 10.
 */
export const isContradicted = (
  text: string,
  value: number,
  { min, max }: { readonly min: number; readonly max: number },
): boolean => {
  const rest = plainWords(text).words.filter(word => numberOf(word) !== value && !STARS.has(word));
  const grade = gradeOf(rest.join(' '));
  if (grade === undefined) return false;
  const middle = (min + max) / 2;
  return (grade - 3) * (value - middle) < 0 || (grade > 3 && value === middle && middle === 5);
};

/** "Ana is number 1!", "#1": praise that looks like the worst score. */
const FIRST_OF_ALL =
  /(?:\bno\.\s*1|(?:#|№|\bn[º°]\.?|\bnr\.?|\bnum(?:\.|ber)?|\bn[uú]m[eé]ro)\s*(?:1|one|un|uno|una))(?![\p{L}\p{N}]|[/.,]\d)/giu;

/** A text without its "number 1". */
export const withoutFirstOfAll = (text: string): string => text.normalize('NFC').replace(FIRST_OF_ALL, ' ');
