import { drawStory, runStory } from '../../test/support/proof/story/story';
import { NOTHING, sum, type Totals } from './record';

/** Tells so many stories, one after the other, from a seed on. */
export const tellStories = async (firstSeed: number, count: number): Promise<Totals> => {
  let totals = NOTHING;
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const { found, ...ended } = await runStory(drawStory(seed));
    totals = sum(totals, { stories: 1, ...ended, found: found.length === 0 ? [] : [{ seed, found }] });
  }
  return totals;
};

type Asked = { readonly chunk: number; readonly firstSeed: number; readonly count: number };

// A process of its own: it is asked for chunks of stories, one after the other.
if (process.send !== undefined)
  process.on('message', ({ chunk, firstSeed, count }: Asked) => {
    void tellStories(firstSeed, count).then(totals => process.send?.({ chunk, totals }));
  });
