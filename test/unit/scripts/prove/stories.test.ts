import { asTest } from '../../../support/proof/found/as-test';
import { shrink } from '../../../support/proof/found/shrink';
import { drawStory, runStory } from '../../../support/proof/story/story';

/** More of them, and others: `PROVE_STORIES=600 PROVE_SEED=77 npx jest test/unit/scripts/prove/stories`; many more: `npm run prove`. */
const count = Number(process.env.PROVE_STORIES ?? 40);
const first = Number(process.env.PROVE_SEED ?? 1);

test(
  `nothing is lost and nothing is doubled in ${count} stories from seed ${first}`,
  async () => {
    for (let seed = first; seed < first + count; seed += 1) {
      const story = drawStory(seed);
      const { found } = await runStory(story);
      if (found.length > 0) throw new Error(asTest(await shrink(story), found));
    }
  },
  120_000 + count * 20_000,
);
