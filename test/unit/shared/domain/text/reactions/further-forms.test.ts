import { readReaction } from '../../../../../../shared/domain/text/reactions/reactions';

const OURS = 'Your order is ready for pickup until five today';
const read = (text: string) => readReaction(text, [{ id: 's', text: OURS }]);

test.each([
  [`A réagi par 👍 à « ${OURS} »`, 'emoji', 'added'],
  [`A réagi par un cœur à « ${OURS} »`, 'love', 'added'],
  [`A mis 👍 à « ${OURS} »`, 'emoji', 'added'],
  [`A aimé votre message : « ${OURS} »`, 'like', 'added'],
  [`N’aime plus « ${OURS} »`, 'like', 'removed'],
  [`A supprimé sa réaction 👍 à « ${OURS} »`, 'emoji', 'removed'],
  [`Liked your message: "${OURS}"`, 'like', 'added'],
  [`Laughed at your message: “${OURS}”`, 'laugh', 'added'],
  [`Reacted 👍 to your message "${OURS}"`, 'emoji', 'added'],
  [`👍 "${OURS}"`, 'emoji', 'added'],
  [`❤️ “${OURS}”`, 'emoji', 'added'],
  [`Removed a 👍 reaction from “${OURS}”`, 'emoji', 'removed'],
  [`Unliked “${OURS}”`, 'like', 'removed'],
  [`Le dio un Me gusta a “${OURS}”`, 'like', 'added'],
  [`Le dio un corazón a “${OURS}”`, 'love', 'added'],
  [`Le gustó tu mensaje: “${OURS}”`, 'like', 'added'],
  [`Reaccionó con un 👍 a “${OURS}”`, 'emoji', 'added'],
  [`Le quitó un Me gusta a “${OURS}”`, 'like', 'removed'],
  [`Ya no le gusta “${OURS}”`, 'like', 'removed'],
])('%s', (text, name, change) => {
  expect(read(text)).toMatchObject({ name, change, of: 's' });
  expect(readReaction(text, [])).toMatchObject({ name, change });
});

test.each([
  ['Loved 2 images', 'love', 'added'],
  ['Laughed at two videos', 'laugh', 'added'],
  ['Removed a heart from 2 images', 'love', 'removed'],
  ['Reacted ❤️ to 3 photos', 'emoji', 'added'],
  ['Le gustaron 2 imágenes', 'like', 'added'],
  ['Reaccionó con ❤️ a 2 imágenes', 'emoji', 'added'],
  ['A adoré 2 images', 'love', 'added'],
  ['A réagi par ❤️ à une image', 'emoji', 'added'],
])('%s', (text, name, change) => expect(read(text)).toMatchObject({ name, change }));

test.each([
  ...[`I liked “${OURS}” but when?`, `A réagi mal à « ${OURS} » pourquoi`, `Le dio un golpe a “${OURS}”`],
  ...[`🔥 "${OURS}" call 911 fire`, '👍 "yes" and "no"', '👎 "wrong"', 'I loved 2 images', 'Loved 2 of the images'],
  ...[
    'Loved the images',
    '2 images',
    'Liked your store',
    'loved your photos of the kitchen',
    'Liked your message? call me',
  ],
])('%j is an ordinary text', text => expect(read(text)).toBeUndefined());
