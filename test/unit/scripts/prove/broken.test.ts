import { counted } from '../../../../scripts/prove/document';
import { tellStories } from '../../../../scripts/prove/tell-stories';
import { BROKEN } from '../../../support/proof/broken';
import { shrink } from '../../../support/proof/found/shrink';
import { racingStory } from '../../../support/proof/story/racing';
import { drawStory, runStory, type Story } from '../../../support/proof/story/story';
import type { Broken } from '../../../support/proof/world/world';

describe('The check can fail', () => {
  test('a pipeline without `seen` doubles texts', async () => {
    expect(counted('', await tellStories(1, 2, BROKEN['without `seen`'])).doubled).toBeGreaterThan(10);
  });

  test('a pipeline without the outbox loses texts', async () => {
    const { lost, others } = counted('', await tellStories(1, 4, BROKEN['without the outbox']));
    expect(lost + others).toBeGreaterThan(0);
  });

  test('without the head’s ETag texts are lost where two hosts have one session; ours loses none', async () => {
    const told = (broken: Broken) => tellStories(2, 1, broken, racingStory);
    expect(counted('', await told(BROKEN['without the head’s ETag'] as Broken)).lost).toBeGreaterThan(0);
    expect((await told({})).found).toEqual([]);
  });

  test('a story that shows it is told with the fewest steps: one text, which comes again', async () => {
    const steps = drawStory(1, 12).steps.filter(({ do: what }) => what === 'text');
    const twice = { do: 'text', who: 0, to: 0, words: 'thanks', again: [1_000], id: 99 } as const;
    const story: Story = {
      seed: 1,
      office: 0,
      clocksDiffer: 0,
      steps: [...steps.slice(0, 4), twice, ...steps.slice(4)],
    };
    const shrunk = await shrink(story, other => runStory(other, BROKEN['without `seen`']));
    expect(shrunk.steps).toEqual([{ ...shrunk.steps[0], again: [expect.any(Number)] }]);
  });
});
