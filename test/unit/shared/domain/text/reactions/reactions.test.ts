import { readReaction } from '../../../../../../shared/domain/text/reactions/reactions';

const OURS = [
  { id: 'q', text: 'How satisfied are you with our help today? Reply 1 (not at all) to 5 (very).' },
  { id: 's', text: 'Of course: we will stop texting you about the old order and send an e-mail.' },
  { id: '9', text: 'Glad that helped. Call 911 only in an emergency, for all else text us.' },
  { id: 'm', text: 'Line one.\n\nLine two says "yes", and it\'s ours.' },
  { id: 'e', text: '👋' },
  { id: 'o', text: 'Ok' },
];
const STOP = OURS[1]?.text;
const HELPED = OURS[2]?.text;
const read = (text: string) => readReaction(text, OURS);

describe('a reaction on one of our texts', () => {
  test.each([
    [`Liked “${STOP}”`, 'like', 'added', 's'],
    [`Disliked “${HELPED}”`, 'dislike', 'added', '9'],
    [`Loved “${OURS[0]?.text}”`, 'love', 'added', 'q'],
    [`Laughed at “${STOP}”`, 'laugh', 'added', 's'],
    [`Emphasized “${STOP}”`, 'emphasis', 'added', 's'],
    [`Emphasised “${STOP}”`, 'emphasis', 'added', 's'],
    [`Questioned “${STOP}”`, 'question', 'added', 's'],
    [`Liked "${STOP}"`, 'like', 'added', 's'],
    [`Removed a like from “${STOP}”`, 'like', 'removed', 's'],
    [`Removed a heart from “${STOP}”`, 'love', 'removed', 's'],
    [`Removed an exclamation from “${STOP}”`, 'emphasis', 'removed', 's'],
    [`Removed a question mark from “${STOP}”`, 'question', 'removed', 's'],
    [`Reacted 👍 to “${STOP}”`, 'emoji', 'added', 's'],
    [`Reacted 🎉 to “${STOP}”`, 'emoji', 'added', 's'],
    [`Removed 🎉 from “${STOP}”`, 'emoji', 'removed', 's'],
    [`Reacted with a sticker to “${STOP}”`, 'sticker', 'added', 's'],
    [`\u200a\u200b👍\u200b to “\u200a${STOP}\u200a”\u200b`, 'emoji', 'added', 's'],
    [`👍🏽 to “${STOP}”`, 'emoji', 'added', 's'],
    [`Le gustó “${STOP}”`, 'like', 'added', 's'],
    [`Le ha encantado «${STOP}»`, 'love', 'added', 's'],
    [`No le gustó “${STOP}”`, 'dislike', 'added', 's'],
    [`Le dio risa “${STOP}”`, 'laugh', 'added', 's'],
    [`Exclamó por “${STOP}”`, 'emphasis', 'added', 's'],
    [`Dudó sobre “${STOP}”`, 'question', 'added', 's'],
    [`Reaccionó con 😂 a “${STOP}”`, 'emoji', 'added', 's'],
    [`Quitó un corazón de “${STOP}”`, 'love', 'removed', 's'],
    [`Eliminó un “Me gusta” de “${STOP}”`, 'like', 'removed', 's'],
    [`A aimé « ${STOP} »`, 'like', 'added', 's'],
    [`a attribué la mention « J’aime » à « ${STOP} »`, 'like', 'added', 's'],
    [`N’a pas aimé « ${STOP} »`, 'dislike', 'added', 's'],
    [`A réagi avec 🔥 à « ${STOP} »`, 'emoji', 'added', 's'],
    [`A supprimé un cœur de « ${STOP} »`, 'love', 'removed', 's'],
    [`S’est interrogé(e) sur « ${STOP} »`, 'question', 'added', 's'],
    [`Gefällt „${STOP}“`, 'like', 'added', 's'],
    [`Hat „${STOP}“ mit „Gefällt mir“ markiert`, 'like', 'added', 's'],
    [`Lachte über „${STOP}“`, 'laugh', 'added', 's'],
    [`Reagierte mit 👍 auf „${STOP}“`, 'emoji', 'added', 's'],
    [`Gostou de “${STOP}”`, 'like', 'added', 's'],
    [`Removeu um coração de “${STOP}”`, 'love', 'removed', 's'],
    [`Ha adorato “${STOP}”`, 'love', 'added', 's'],
    [`Vond ‘${STOP}’ leuk`, 'like', 'added', 's'],
    [`Понравилось «${STOP}»`, 'like', 'added', 's'],
    [`强调了“${STOP}”`, 'emphasis', 'added', 's'],
    [`「${STOP}」にいいね`, 'like', 'added', 's'],
    [`Me gusta “${STOP}”`, 'like', 'added', 's'],
    [`Ar patika “${STOP}”`, 'other', 'added', 's'],
    [`Kupenda «${STOP}»`, 'other', 'added', 's'],
    [`“${STOP}” पसंद किया`, 'other', 'added', 's'],
    [`Loved “${OURS[3]?.text}”`, 'love', 'added', 'm'],
    ['Loved “👋”', 'love', 'added', 'e'],
    ['Liked “Ok”', 'like', 'added', 'o'],
    ['Liked “Of course: we will stop texting you about…”', 'like', 'added', 's'],
    ['Liked “Of course: we will stop texting you', 'like', 'added', 's'],
    [`LIKED “${STOP}”`, 'like', 'added', 's'],
  ])('%s', (text, name, change, of) => expect(read(text)).toMatchObject({ name, change, of }));

  test('says what it quotes, and how to show it', () => {
    expect(read(`Liked “${STOP}”`)).toEqual({
      ...{ name: 'like', emoji: '👍', change: 'added', quoted: STOP, of: 's' },
      because: { rule: 'reaction.quotes-ours', facts: { reaction: 'like', change: 'added' } },
    });
    expect(read(`Reacted 👍🏽 to “${STOP}”`)?.emoji).toBe('👍🏽');
  });

  test('of two that say the same, the newest is meant', () =>
    expect(
      readReaction('Liked “Hello there”', [
        { id: '2', text: 'Hello there' },
        { id: '1', text: 'Hello there' },
      ])?.of,
    ).toBe('2'));
});

describe('a reaction on what we don’t know any more', () => {
  test.each([
    ['Liked “Your parcel is at the door”', 'like'],
    ['Loved “Thanks”', 'love'],
    ['Reacted 😮 to “Your parcel is at the door”', 'emoji'],
    ['Disliked "we are on our summer break"', 'dislike'],
    ['Le encantó “hola”', 'love'],
  ])('%s is known by its form', (text, name) => {
    expect(read(text)).toMatchObject({ name, because: { rule: 'reaction.known-form' } });
    expect(read(text)?.of).toBeUndefined();
  });
  test.each([
    'Liked an image',
    'Loved a movie',
    'Laughed at an attachment',
    'Removed a heart from an image',
    'Le gustó una imagen',
    'A aimé une photo',
    'Emphasized an audio message',
    'Reacted 👍 to an image',
    'Gostou de uma imagem',
  ])('%s is about a picture', text => expect(read(text)).toMatchObject({ because: { rule: 'reaction.of-media' } }));
});

test.each([
  'Liked',
  'Liked it a lot',
  'I liked the image',
  'Loved it',
  'loved an image of your shop, do you have it as a poster',
  'Loved "Dune"',
  'Me gusta “el azul marino”',
  'J’adore « la robe bleue »',
  'Loved the “Dune” poster, is it in stock?',
  `You said “${STOP}”`,
  `Why “${STOP}”?`,
  `“${STOP}”`,
  `I got “${STOP}” what does it mean`,
  `I liked “${STOP}” but please stop texting me`,
  `${STOP}`,
  `Liked “${STOP}” but where is my refund?`,
  `“${STOP}” is not what I asked for`,
  `Unsubscribe “${STOP}”`,
  `quit “${STOP}”`,
  `Baja "${STOP}"`,
  `Baja “${STOP}”`,
  `Disliked “${STOP}” unsubscribe`,
  `“${STOP}” never came`,
  `“${STOP}” Wrong address`,
  `“${STOP}” still waiting`,
  `Suicide “${STOP}”`,
  `Sigo esperando “${STOP}”`,
  `“${STOP}” jamais arrivé`,
  `Obviously “${STOP}”`,
  '👍',
  '👍 to that',
  'Reacted badly to “the cream”',
  'Questioned the charge on my bill',
  'STOP',
  'Removed a heart',
  'Removed a stain from “the sofa”',
  "don't like 'it'",
  '',
  '“',
  '“”',
])('%j is an ordinary text', text => expect(read(text)).toBeUndefined());

test('a long text of quotes is read in no time, and is nothing', () => {
  expect(read('"'.repeat(5_000))).toBeUndefined();
  expect(read(`Liked ${'“'.repeat(3_000)}${'”'.repeat(3_000)}`)).toBeUndefined();
});
