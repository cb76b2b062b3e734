import { plainWords } from '../plain-words';
import {
  ADDED,
  ADDED_TO_OURS,
  AROUND_EMOJI,
  MEDIA,
  NOUNS,
  REMOVES,
  type ReactionName,
  TAKEN_BACK,
  UNDONE,
} from './words';

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
const formsOf = (table: Forms, change: Frame['change']): readonly [string, Frame][] =>
  Object.entries(table).flatMap(([name, lines]) =>
    lines.flatMap(each).map((form): [string, Frame] => [split(form), { name: name as ReactionName, change }]),
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
    ...formsOf(ADDED, 'added'),
    ...formsOf(UNDONE, 'removed'),
  ]),
  ofOurs: new Map(formsOf(ADDED_TO_OURS, 'added')),
  media: MEDIA.flatMap(each).map(words),
});

/** A thousand forms in plain words: read at the first text, not when an instance starts. */
let frames: Frames | undefined;
const known = (): Frames => {
  frames ??= read();
  return frames;
};

/** "Liked your message: “…”" names what it quotes: the rest is the form. */
const OF_MESSAGE = / (?:your|this|the|tu|su|este|el|votre|ton|ce|le) (?:message|text message|text|mensaje|texto|sms)$/;

/**
 * The reaction that the words around a quote name; `undefined` for words that are none of a phone's.
 *
 * @param ofOurs the quote is a text of ours: forms count that a customer writes as well
 * @param mayBeBare an emoji before the quote, and no word, counts as well
 */
export const frameOf = (before: string, after: string, ofOurs = false, mayBeBare = ofOurs): Frame | undefined => {
  const key = keyOf(words(before).replace(OF_MESSAGE, ''), after);
  const found = known().anywhere.get(key) ?? (ofOurs ? known().ofOurs.get(key) : undefined);
  const [emoji, ...others] = emojiOf(`${before} ${after}`);
  if (emoji === undefined || others.length > 0) return found;
  if (found !== undefined) return found.name === 'other' ? { ...found, name: 'emoji', emoji } : found;
  const around = words(`${before} ${after}`.replace(EMOJI, ' ')).replace(OF_MESSAGE, '');
  if (around === '') return mayBeBare && words(after) === '' ? { name: 'emoji', change: 'added', emoji } : undefined;
  if (!around.split(' ').every(word => AROUND_EMOJI.has(word))) return undefined;
  return { name: 'emoji', change: REMOVES.test(around) ? 'removed' : 'added', emoji };
};

/** Some of them at once: "Loved 2 images". */
const COUNTED =
  / (?:\d{1,2}|two|three|four|five|several|dos|tres|cuatro|cinco|varias|varios|deux|trois|quatre|cinq|plusieurs) (?:images|photos|pictures|videos|movies|attachments|files|links|messages|imagenes|fotos|archivos|archivos adjuntos|enlaces|mensajes|pieces jointes|fichiers|liens)$/;

/** A reaction to something without a text: "Liked an image". The whole text must be it. */
export const mediaFrameOf = (text: string): Frame | undefined => {
  const plain = words(text);
  const object = COUNTED.exec(plain)?.[0].slice(1) ?? known().media.find(media => plain.endsWith(` ${media}`));
  if (object === undefined) return undefined;
  const emojis = emojiOf(text).join(' ');
  return frameOf(`${plain.slice(0, -object.length)} ${emojis}`, '');
};
