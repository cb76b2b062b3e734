import { type Because, because } from '../values/because';
import { askedLanguage } from './asked-language';
import { type DetectedLanguage, detectLanguage, wordsOf } from './language';
import { plainWords } from './plain-words';

export type LanguageKnown = {
  /** What the conversation is held in now: `en`, `es-MX`. */
  readonly language: string;
  /** An agent said so: nothing but an agent changes it. */
  readonly setByAgent?: boolean;
  /** Nothing but our guess stands behind it: the channel's language, or a text of a word or two (`Hi`). */
  readonly isGuess?: boolean;
};

export type LanguageReading =
  | { readonly kind: 'changes'; readonly to: DetectedLanguage; readonly because: Because }
  | { readonly kind: 'stays'; readonly because: Because };

/** Said in any language by people who go on in another one. */
const GREETING =
  /^(?:(?:hi|hello|hey|hola|bonjour|salut|ok|okay|yes|no|si|oui|thanks|thank you|thx|gracias|merci|please|por favor|bye|adios|stop|help|info|good morning|buenos dias) ?)+$/;
/** A text of so many words in another language is no quotation and no courtesy. */
const CLEAR_WORDS = 3;

/**
 * Whether a customer's text changes the language of the conversation: a clear text in another one that we have does (`Hi`,
 * then `necesito ayuda con mi pedido`), also when a conversation is reopened; a greeting or a thank-you doesn't, nor what
 * is unsure. Once an agent has set the language it stays.
 *
 * Who asks for a language, or says that they don't know the other one, has it at once: `English please`, `no hablo inglés`.
 * Where the language is only our guess, two clear words are enough. A name is none: `Los Angeles`, `Juan de la Cruz`.
 */
export const changeOfLanguage = (known: LanguageKnown, text: string): LanguageReading => {
  const { language, setByAgent = false, isGuess = false } = known;
  if (setByAgent) return stays(because('language.set-by-agent', { language }));
  const asked = askedLanguage(text);
  const read = asked ?? detectLanguage(text);
  if (read === undefined) return stays(because('language.unsure', { language }));
  if (asked !== undefined && baseOf(language) !== asked)
    return { kind: 'changes', to: asked, because: because('language.clear-change', { before: language, to: asked }) };
  if (baseOf(language) === read) return stays(because('language.same', { language }));
  const plain = plainWords(text);
  const needed = isGuess ? CLEAR_WORDS - 1 : CLEAR_WORDS;
  if (GREETING.test(plain.text) || plain.words.length < needed || !speaks(read, text))
    return stays(because('language.too-short', { language, read, words: plain.words.length }));
  return { kind: 'changes', to: read, because: because('language.clear-change', { before: language, to: read }) };
};

/**
 * True where two words belong to the language and one of them to no name, or all of it does: `Casa del Sol` and `Notre Dame
 * des Champs` are names. Marks that open a question count as a word.
 */
const speaks = (language: DetectedLanguage, text: string): boolean => {
  const { words } = plainWords(text);
  const { all, own } = wordsOf(language, words);
  const marks = /[¿¡]/.test(text) ? 1 : 0;
  if (own.length === 0 || all.length + marks < 2) return false;
  return (
    marks > 0 || all.length === words.length || !isCapitalised(text, new Set(all.filter(word => !own.includes(word))))
  );
};

/** As names are written: each word with a capital, but for those that stand between (`de la`), and not the whole text in capitals. */
const isCapitalised = (text: string, between: ReadonlySet<string>): boolean => {
  const words = text.match(/\p{L}[\p{L}'’]*/gu) ?? [];
  const others = words.filter(word => !between.has(plainWords(word).text));
  return /\p{Ll}/u.test(text) && others.every(word => /^\p{Lu}/u.test(word));
};

/** True for a name, or a place: what its words tell of a language is nothing. */
export const isOnlyName = (text: string): boolean => {
  const read = detectLanguage(text);
  return read !== undefined && !/[¿¡]/.test(text) && wordsOf(read, plainWords(text).words).own.length === 0;
};

/** True for a text that tells a language at most by a greeting: what is taken from it is a guess. */
export const isOnlyGreeting = (text: string): boolean => {
  const plain = plainWords(text);
  return plain.words.length === 0 || GREETING.test(plain.text) || detectLanguage(text) === undefined;
};

const baseOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? tag;

const stays = (reason: Because): LanguageReading => ({ kind: 'stays', because: reason });
