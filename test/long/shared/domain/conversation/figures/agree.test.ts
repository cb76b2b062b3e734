import { figuresOfRandomWork } from '../../../../../support/random-figures';

const WORKS = 10_000;
/** One test for so many, so that a failure says which. */
const AT_ONCE = 500;

test.each(Array.from({ length: WORKS / AT_ONCE }, (_, n) => n * AT_ONCE + 1_000))(
  '#102 figures agree with the second program on the random works from %d on',
  first => {
    for (let seed = first; seed < first + AT_ONCE; seed += 1) {
      const { kept, anew } = figuresOfRandomWork(seed);
      expect({ seed, ...kept }).toEqual({ seed, ...anew });
    }
  },
  600_000,
);
