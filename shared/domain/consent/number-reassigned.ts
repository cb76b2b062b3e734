import { type DetectedLanguage, detectLanguage } from '../text/language';
import { foldText, plainWords } from '../text/plain-words';
import { type Because, because } from '../values/because';

export type KnownCustomer = {
  /** When the customer's last text was received; ISO 8601. Undefined: never heard of. */
  readonly lastHeardAt?: string;
  readonly language?: string;
  readonly name?: string;
};

export type HandsReading =
  | { readonly kind: 'may-have-changed'; readonly because: Because }
  | { readonly kind: 'same'; readonly because: Because };

/** Numbers rest for at least 45 days before somebody else gets them (47 CFR 64.1200(l)). */
export const DEFAULT_SILENCE_DAYS = 45;

const DAY = 86_400_000;

/**
 * Whether a number may belong to somebody else now: after a long silence the text is in another language, names
 * another person, or says that it doesn't know us. The agent is warned before any history is shown.
 *
 * @param at received time of this text, ISO 8601
 */
export const numberReassigned = (
  known: KnownCustomer,
  text: string,
  at: string,
  silenceDays: number = DEFAULT_SILENCE_DAYS,
): HandsReading => {
  if (known.lastHeardAt === undefined) return { kind: 'same', because: because('number-reassigned.first-contact') };
  const days = Math.floor((Date.parse(at) - Date.parse(known.lastHeardAt)) / DAY);
  if (!(days >= silenceDays))
    return { kind: 'same', because: because('number-reassigned.recent', { days, silenceDays }) };
  const name = introducedName(text);
  if (name !== undefined && known.name !== undefined && isSomebodyElse(known.name, name)) {
    return { kind: 'may-have-changed', because: because('number-reassigned.other-name', { days, silenceDays }) };
  }
  if (saysStranger(text))
    return { kind: 'may-have-changed', because: because('number-reassigned.does-not-know-us', { days, silenceDays }) };
  const language = detectLanguage(text);
  if (language !== undefined && known.language !== undefined && baseLanguage(known.language) !== language) {
    return {
      kind: 'may-have-changed',
      because: because('number-reassigned.other-language', {
        days,
        silenceDays,
        before: known.language,
        now: language satisfies DetectedLanguage,
      }),
    };
  }
  return { kind: 'same', because: because('number-reassigned.nothing-differs', { days, silenceDays }) };
};

const baseLanguage = (tag: string): string => tag.toLowerCase().split('-')[0] ?? tag;

const INTRODUCTIONS: readonly RegExp[] = [
  /\b(?:[Mm]y name is|[Tt]his is|I am|I'm|[Ii]ts|[Ii]t's|[Mm]e llamo|[Mm]i nombre es|[Ss]oy|[Hh]abla|[Jj]e m'appelle|[Jj]e suis|[Cc]'est) (\p{Lu}[\p{L}'-]{1,30})/u,
];
/** Words that stand after "I'm" or "this is" with a capital and are no names. */
const NOT_NAMES = new Set(
  'not the a an in on at so very just still sorry waiting looking trying ok okay about my your for urgent ridiculous unacceptable great good'.split(
    ' ',
  ),
);

/** The name by which a text introduces its writer ("this is Ana", "me llamo Ana"); needs its capital letter. */
export const introducedName = (text: string): string | undefined => {
  const straight = text.slice(0, 500).replace(/[’‘]/g, "'");
  const name = INTRODUCTIONS.map(pattern => pattern.exec(straight)?.[1]).find(found => found !== undefined);
  return name === undefined || NOT_NAMES.has(name.toLowerCase()) ? undefined : name;
};

/** A first name that is no part of the known name, nor its short form (`Ana` and `Anabel` may be one person). */
const isSomebodyElse = (known: string, introduced: string): boolean => {
  const name = foldText(introduced);
  return !plainWords(known).words.some(part => part.startsWith(name) || name.startsWith(part));
};

const STRANGER =
  /\b(?:wrong number|who is this|whos this|who are you|new (?:phone|number) who|you have the wrong|dont know you|quien es|quien habla|numero equivocado|quien eres|qui est ce|qui etes vous|mauvais numero)\b/;

const saysStranger = (text: string): boolean => STRANGER.test(plainWords(text).text);
