import { failureCodes, statusDetails } from '../../../../../local/communication/carrier/delivery-codes';
import { deliveryOutcome } from '../../../../../local/communication/carrier/delivery-outcome';
import { phoneSchema } from '../../../../../local/communication/carrier/phones';
import { createChance } from '../../../../../local/communication/chance';

const phone = (change: object = {}) => phoneSchema.parse({ number: '+14255550123', ...change });

describe('what becomes of a text', () => {
  it('is delivered to a phone that is well', () => {
    expect(deliveryOutcome({ phone: phone(), optedOut: false, drawn: undefined })).toEqual({ is: 'delivered' });
  });

  it('fails for the first reason that holds', () => {
    const everything = { off: true, landline: true, carrierStop: true, failWith: 4005 };
    const code = (change: object, optedOut = false, drawn?: 5000) => {
      const outcome = deliveryOutcome({ phone: phone(change), optedOut, drawn });
      return outcome.is === 'failed' ? outcome.code : outcome.is;
    };
    expect(code(everything, true, 5000)).toBe(4007);
    expect(code(everything)).toBe(4007);
    expect(code({ ...everything, carrierStop: false })).toBe(4005);
    expect(code({ off: true, landline: true })).toBe(4003);
    expect(code({ off: true }, false, 5000)).toBe(5000);
    expect(code({ off: true })).toBe('waiting');
  });

  it('has words for every code', () => {
    expect(statusDetails(2000)).toBe('No error.');
    expect(statusDetails(4007)).toBe('Sender blocked for given recipient.');
    for (const code of failureCodes.filter(one => one !== 4007))
      expect(statusDetails(code)).toMatch(new RegExp(`^${code}: \\w`));
  });
});

describe('chance', () => {
  it('draws the same from the same seed', () => {
    const draws = (seed: number) => {
      const chance = createChance(seed);
      return Array.from({ length: 50 }, () => chance.hits(50));
    };
    expect(draws(3)).toEqual(draws(3));
    expect(draws(3)).not.toEqual(draws(4));
  });

  it('hits as often as it says, never at 0, always at 100', () => {
    const chance = createChance(1);
    const hits = (percent: number) =>
      Array.from({ length: 2000 }, () => chance.hits(percent)).filter(hit => hit).length;
    expect(hits(0)).toBe(0);
    expect(hits(100)).toBe(2000);
    expect(hits(20)).toBeGreaterThan(320);
    expect(hits(20)).toBeLessThan(480);
  });
});
