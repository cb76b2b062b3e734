import { asTest } from '../../../support/proof/found/as-test';
import { shrink } from '../../../support/proof/found/shrink';
import { drawStory, runStory } from '../../../support/proof/story/story';

/** More of them, and others: `PROVE_SECONDS=600 PROVE_SEED=77 npx jest test/unit/scripts/prove/stories`. */
const seconds = Number(process.env.PROVE_SECONDS ?? 20);
const first = Number(process.env.PROVE_SEED ?? 1);
/** So many are told however slow the machine. */
const LEAST = 8;

test(
  `nothing is lost and nothing is doubled in any story of ${seconds} seconds, from seed ${first}`,
  async () => {
    const until = performance.now() + seconds * 1_000;
    for (let seed = first; seed < first + LEAST || performance.now() < until; seed += 1) {
      const story = drawStory(seed);
      const { found } = await runStory(story);
      if (found.length > 0) throw new Error(asTest(await shrink(story), found));
    }
  },
  120_000 + seconds * 2_000,
);
