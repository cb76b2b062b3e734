import { exploreStory, SMALL_STORIES } from '../../../support/proof/small/stories';

/** The shortest of them; `npm run prove -- --small` explores all, with a duplicate and a crash anywhere. */
test('every order of: end, text, survey answer', async () => {
  const story = SMALL_STORIES.find(({ name }) => name === 'end, text, survey answer');
  if (story === undefined) throw new Error('There is no such story.');
  const { found, states, orders, ends } = await exploreStory(story, { duplicates: 0, crashes: 0 });
  expect(found).toEqual([]);
  expect(ends).toBeGreaterThan(100);
  expect(orders).toBeGreaterThan(BigInt(states));
});
