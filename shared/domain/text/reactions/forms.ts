import { plainWords } from '../plain-words';
import { ADDED, ADDED_TO_OURS, AROUND_EMOJI, MEDIA, NOUNS, REMOVES, type ReactionName, TAKEN_BACK } from './words';

/** What a frame, the words around a quote, says of the quoted text. */
export type Frame = { readonly name: ReactionName; readonly change: 'added' | 'removed'; readonly emoji?: string };

const EMOJI =
  /(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[0-9#*]\u{20e3})(?:\u{fe0f}|\p{Emoji_Modifier}|\u{200d}\p{Extended_Pictographic}|\u{20e3})*/gu;
/** The emoji of a text, each once. */
export const emojiOf = (text: string): readonly string[] => [...new Set(text.match(EMOJI) ?? [])];

const words = (text: string): string => plainWords(text).text;
const keyOf = (before: string, after: string): string => `${words(before)}|${words(after)}`;
const split = (form: string): string => {
  const [before = '', after = ''] = form.split('…');
  return keyOf(before, after);
};

type Forms = Readonly<Partial<Record<ReactionName, readonly string[]>>>;
const added = (table: Forms): readonly [string, Frame][] =>
  Object.entries(table).flatMap(([name, lines]) =>
    lines.flatMap(each).map((form): [string, Frame] => [split(form), { name: name as ReactionName, change: 'added' }]),
  );
const each = (line: string): readonly string[] => line.split('|');

type Frames = {
  readonly anywhere: ReadonlyMap<string, Frame>;
  readonly ofOurs: ReadonlyMap<string, Frame>;
  readonly media: readonly string[];
};
const read = (): Frames => ({
  anywhere: new Map([
    ...TAKEN_BACK.flatMap(each).flatMap(form =>
      NOUNS.flatMap(([name, nouns]) =>
        each(nouns).map((noun): [string, Frame] => [split(form.replace('#', noun)), { name, change: 'removed' }]),
      ),
    ),
    ...added(ADDED),
  ]),
  ofOurs: new Map(added(ADDED_TO_OURS)),
  media: MEDIA.flatMap(each).map(words),
});

/** A thousand forms in plain words: read at the first text, not when an instance starts. */
let frames: Frames | undefined;
const known = (): Frames => {
  frames ??= read();
  return frames;
};

/**
 * The reaction that the words around a quote name; `undefined` for words that are none of a phone's.
 *
 * @param ofOurs the quote is a text of ours: forms count that a customer writes as well
 */
export const frameOf = (before: string, after: string, ofOurs = false): Frame | undefined => {
  const key = keyOf(before, after);
  const found = known().anywhere.get(key) ?? (ofOurs ? known().ofOurs.get(key) : undefined);
  if (found !== undefined) return found;
  const [emoji, ...others] = emojiOf(`${before} ${after}`);
  if (emoji === undefined || others.length > 0) return undefined;
  const around = words(`${before} ${after}`.replace(EMOJI, ' '));
  if (around === '' || !around.split(' ').every(word => AROUND_EMOJI.has(word))) return undefined;
  return { name: 'emoji', change: REMOVES.test(around) ? 'removed' : 'added', emoji };
};

/** A reaction to something without a text: "Liked an image". The whole text must be it. */
export const mediaFrameOf = (text: string): Frame | undefined => {
  const plain = words(text);
  const object = known().media.find(media => plain.endsWith(` ${media}`));
  if (object === undefined) return undefined;
  const emojis = emojiOf(text).join(' ');
  return frameOf(`${plain.slice(0, -object.length)} ${emojis}`, '');
};
