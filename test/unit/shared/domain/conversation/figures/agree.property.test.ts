import { figuresOfRandomWork } from '../../../../../support/random-figures';

test('#102 what is kept as it happens is what the second program makes of the log, on random work', () => {
  const counts = Array.from({ length: 200 }, (_, seed) => {
    const { kept, anew } = figuresOfRandomWork(seed + 1);
    expect({ seed: seed + 1, ...kept }).toEqual({ seed: seed + 1, ...anew });
    return Object.keys(kept).length;
  });
  // Work that leads to no figures would prove nothing.
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(3_000);
});
