import { timeLeft } from '../../../../../web/desk/offer/offer';

describe("an offer's time", () => {
  const offer = { since: 0, expiresAt: 120_000 };

  it('is counted to its end by the clock, never below nothing', () => {
    expect(timeLeft(offer, 30_000)).toEqual({ ms: 90_000, share: 0.75 });
    expect(timeLeft(offer, 130_000)).toMatchObject({ ms: 0, share: 0 });
  });

  it('is said at 60 and at 20 seconds, and no more often', () => {
    const said = (now: number) => timeLeft(offer, now)?.spoken;
    expect([59_999, 60_000, 99_999, 100_000, 120_000].map(said)).toEqual([undefined, 60, 60, 20, 20]);
  });

  it('is nothing where it was given without asking, and empty where it has no length', () => {
    expect(timeLeft({ since: 0 }, 5)).toBeUndefined();
    expect(timeLeft({ since: 5, expiresAt: 5 }, 5)?.share).toBe(0);
  });
});
