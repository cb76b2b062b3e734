import { dayOf } from '../../../../../cli/support/sample-day/plan';
import { randomFrom } from '../../../../support/random-work';

describe('the sample day', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(dayOf(randomFrom(7))).toEqual(dayOf(randomFrom(7)));
    expect(dayOf(randomFrom(7))).not.toEqual(dayOf(randomFrom(8)));
  });

  it('has each customer once, and every way in which a conversation can stand', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const day = dayOf(randomFrom(seed));
      expect(new Set(day.map(({ customer }) => customer)).size).toBe(day.length);
      expect(new Set(day.map(({ ends }) => ends))).toEqual(
        new Set(['closed', 'active', 'aside', 'wrap-up', 'waiting']),
      );
      for (const { customer, says, ends } of day) {
        expect(customer).toMatch(/^\+1\d{3}55501\d\d$/);
        expect(says[0]?.by).toBe('customer');
        if (ends === 'waiting') expect(says).toHaveLength(1);
      }
    }
  });
});
