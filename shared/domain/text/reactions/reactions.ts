import { type Because, because } from '../../values/because';
import type { TextsReasons } from '../../values/reasons/texts';
import { plainWords } from '../plain-words';
import { isCustomersWord } from './customers-words';
import { emojiOf, type Frame, frameOf, mediaFrameOf } from './forms';
import type { ReactionName } from './words';

/** One of our texts, by whatever id the caller knows it. `isCut`: only how it begins is known. */
export type SentText = { readonly id: string; readonly text: string; readonly isCut?: boolean };

/** A reaction that a phone wrote as a text. It is shown on the text that it is about, and nothing follows from it. */
export type Reaction = {
  readonly name: ReactionName;
  /** What to show: the phone's own emoji, or the one that stands for the name; none where the words aren't known. */
  readonly emoji?: string;
  readonly change: 'added' | 'removed';
  /** What it quotes, as the phone wrote it; nothing for a picture. */
  readonly quoted?: string;
  /** The id of our text that it quotes; left out when it quotes none of those that were given. */
  readonly of?: string;
  /** The words around the quote, where they are of a language that we don't know: they may say something of their own. */
  readonly around?: string;
  readonly because: Because;
};

const SHOWN: Readonly<Partial<Record<ReactionName, string>>> = {
  ...{ like: '👍', love: '❤️', dislike: '👎', laugh: '😂', emphasis: '‼️', question: '❓' },
};

/** What phones open and close a quote with, in any language. */
const OPENS = /[“”„‟"«‹「『《〈‘‚']/gu;
const CLOSES = /[“”"»›」』》〉’']/gu;
/** So far in does a quote begin, and so near the end does it close: a verb stands around it, not a story. */
const LONGEST_FRAME = 60;
/** A quote that is cut off is told by so many characters of ours. */
const SHORTEST_CUT = 12;
/** Longer words around our text are a customer's own. */
const MOST_WORDS_UNKNOWN = 4;

/**
 * Reads a reaction (a tapback, `Liked “…”`, `Reacted 👍 to “…”`, `Removed a heart from …`, `Le gustó “…”`, `Liked an
 * image`), in whatever language its phone speaks.
 *
 * Best known by what we sent: a text that quotes one of ours, whole or cut off, with a few words around it that are a
 * phone's. A quote of something else is a reaction only in a form that is known. Who quotes us to say something
 * ("You said “…”", "Why “…”?") is read as before.
 *
 * @param text hostile input; zero-width characters, as Google Messages puts them, count for nothing
 * @param ours what we sent lately, newest first
 * @returns `undefined` for an ordinary text
 */
export const readReaction = (text: string, ours: readonly SentText[]): Reaction | undefined => {
  const bare = text
    .slice(0, 4_096)
    .replace(/(?!\u{200d})\p{Cf}/gu, '')
    .trim();
  return quotingOurs(bare, ours) ?? quotingOther(bare) ?? onMedia(bare);
};

type Quote = { readonly before: string; readonly inner: string; readonly after: string; readonly isCut: boolean };

const quotingOurs = (text: string, ours: readonly SentText[]): Reaction | undefined => {
  let isWhole = false;
  for (const quote of quotesOf(text)) {
    const sent = isWhole && quote.isCut ? undefined : ours.find(one => isQuoteOf(quote, one));
    if (sent === undefined) continue;
    const frame = frameOf(quote.before, quote.after, true);
    if (frame !== undefined) return reaction(frame, 'reaction.quotes-ours', quote.inner, sent.id);
    const unknown = unknownFrame(text, quote);
    const around = `${quote.before} ${quote.after}`.trim();
    if (unknown !== undefined) return { ...reaction(unknown, 'reaction.quotes-ours', quote.inner, sent.id), around };
    // Words behind the closing mark are no part of a quote that is cut off.
    isWhole ||= !quote.isCut;
  }
  return undefined;
};

const quotingOther = (text: string): Reaction | undefined => {
  for (const quote of quotesOf(text)) {
    const mayBeBare = !/["”]/.test(quote.inner) && plainWords(quote.inner).words.length >= 3;
    const frame = quote.isCut ? undefined : frameOf(quote.before, quote.after, false, mayBeBare);
    if (frame !== undefined && isPhoneQuote(text, quote)) return reaction(frame, 'reaction.known-form', quote.inner);
  }
  return undefined;
};

const onMedia = (text: string): Reaction | undefined => {
  const frame = text.length > 80 ? undefined : mediaFrameOf(text);
  return frame === undefined ? undefined : reaction(frame, 'reaction.of-media');
};

/** Every way to take a text for words around a quote: outermost first, and last without the closing mark. */
const quotesOf = (text: string): readonly Quote[] => {
  const opens = [...text.matchAll(OPENS)].map(({ index }) => index).filter(at => at <= LONGEST_FRAME);
  const closes = [...text.matchAll(CLOSES)].map(({ index }) => index).filter(at => text.length - at <= LONGEST_FRAME);
  const whole = opens.flatMap(from =>
    closes
      .toReversed()
      .filter(to => to > from + 1)
      .map(to => ({
        before: text.slice(0, from),
        inner: text.slice(from + 1, to).trim(),
        after: text.slice(to + 1),
        isCut: false,
      })),
  );
  const cut = opens.map(from => ({
    before: text.slice(0, from),
    inner: text.slice(from + 1).trim(),
    after: '',
    isCut: true,
  }));
  return [...whole, ...cut].slice(0, 64);
};

/** Letters and digits are compared, for phones and networks change marks; a text without any as it stands. */
const isQuoteOf = ({ inner, isCut }: Quote, sent: SentText): boolean => {
  const [quoted, whole] = [plainWords(inner).text, plainWords(sent.text).text];
  if (quoted === '' || whole === '') return quoted === whole && inner !== '' && inner === sent.text.trim();
  if (quoted === whole || (sent.isCut === true && quoted.startsWith(whole))) return true;
  const isShortened = isCut || /(?:…|\.\.\.?)$/.test(inner);
  return isShortened && quoted.length >= SHORTEST_CUT && whole.startsWith(quoted);
};

/** In a form that is known, and quotes nothing of ours: typographic quotes, or some words in straight ones. */
const isPhoneQuote = (text: string, { before, inner }: Quote): boolean => {
  const mark = text.charAt(before.length);
  if (/['‘‚]/.test(mark) || !/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(inner)) return false;
  return mark !== '"' || plainWords(inner).words.length >= 3 || emojiOf(before).length > 0;
};

/**
 * A language whose words we don't know: a few words before a text of ours that is quoted whole, in a phone's own marks. The
 * phones' forms in English, Spanish and French are all known, so words of those are a customer's.
 */
const unknownFrame = (text: string, { before, after, isCut, inner }: Quote): Frame | undefined => {
  const around = `${before} ${after}`;
  const { words, text: plain } = plainWords(around);
  const isShort = words.length >= 1 && words.length <= MOST_WORDS_UNKNOWN && plain.length <= 40;
  if (isCut || !isShort || /[?¿!¡\d:;,]/.test(around) || plainWords(inner).text.length < SHORTEST_CUT) return undefined;
  if (!/[“”„‟«‹「『《〈]/.test(text.charAt(before.length)) || /\p{Script=Latin}/u.test(after)) return undefined;
  if (/^\P{L}*\p{Ll}/u.test(before) || words.some(isCustomersWord)) return undefined;
  const [emoji] = emojiOf(around);
  return { name: 'other', change: 'added', ...(emoji === undefined ? {} : { emoji }) };
};

const reaction = (
  frame: Frame,
  rule: keyof TextsReasons & `reaction.${string}`,
  quoted?: string,
  of?: string,
): Reaction => {
  const emoji = frame.emoji ?? SHOWN[frame.name];
  return {
    name: frame.name,
    change: frame.change,
    ...(emoji === undefined ? {} : { emoji }),
    ...(quoted === undefined ? {} : { quoted }),
    ...(of === undefined ? {} : { of }),
    because: because(rule, { reaction: frame.name, change: frame.change }),
  };
};
