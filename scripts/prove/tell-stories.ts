import { drawStory, runStory, type Story } from '../../test/support/proof/story/story';
import type { Broken } from '../../test/support/proof/world/world';
import { NOTHING, sum, type Totals } from './record';

/** Tells so many stories, one after the other, from a seed on. */
export const tellStories = async (
  firstSeed: number,
  count: number,
  broken: Broken = {},
  draw: (seed: number) => Story = drawStory,
): Promise<Totals> => {
  let totals = NOTHING;
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const { found, ...ended } = await runStory(draw(seed), broken);
    totals = sum(totals, { stories: 1, ...ended, found: found.length === 0 ? [] : [{ seed, found }] });
  }
  return totals;
};
