import { createRateLimits } from '../../../../../local/communication/acs/rate-limits';
import type { OwnedNumber } from '../../../../../local/communication/numbers';

const tollFree: OwnedNumber = { number: '+18005550100', type: 'toll-free', provider: 'acs', smsEnabled: true };

describe('the limit of a number', () => {
  it.each([
    ['toll-free', 200],
    ['short-code', 6000],
    ['10dlc', 240],
    ['alphanumeric', 600],
  ] as const)('is by its type: %s %i a minute', (type, limit) => {
    const limits = createRateLimits();
    const owned: OwnedNumber = { number: 'A', type, provider: 'acs', smsEnabled: true };
    for (let text = 0; text < limit; text += 1) expect(limits.take(owned, 1, 0)).toBeUndefined();
    expect(limits.take(owned, 1, 0)).toBe(60);
  });

  it('frees a place when the oldest leaves the window', () => {
    const limits = createRateLimits();
    const owned = { ...tollFree, limitPerMinute: 2 };
    limits.take(owned, 1, 0);
    limits.take(owned, 1, 30_000);
    expect(limits.take(owned, 1, 59_000)).toBeGreaterThan(0);
    // The refused call counts as a request as well.
    expect(limits.take(owned, 1, 60_001)).toBeGreaterThan(0);
    expect(limits.take(owned, 1, 120_002)).toBeUndefined();
  });

  it('says how long to wait, and keeps its word', () => {
    const limits = createRateLimits();
    const owned = { ...tollFree, limitPerMinute: 3 };
    for (const at of [0, 10_000, 20_000]) limits.take(owned, 1, at);
    const wait = limits.take(owned, 1, 30_000) ?? 0;
    expect(wait).toBe(30);
    expect(limits.take(owned, 1, 30_000 + wait * 1000)).toBe(10);
    expect(limits.take(owned, 1, 200_000)).toBeUndefined();
  });

  it('is each number’s own, but one for all sender ids', () => {
    const limits = createRateLimits();
    const sender = (number: string): OwnedNumber => ({
      number,
      type: 'alphanumeric',
      provider: 'acs',
      smsEnabled: true,
      limitPerMinute: 1,
    });
    expect(limits.take(sender('A'), 1, 0)).toBeUndefined();
    expect(limits.take(sender('B'), 1, 0)).toBeGreaterThan(0);
    expect(limits.take({ ...tollFree, limitPerMinute: 1 }, 1, 0)).toBeUndefined();
    expect(limits.take({ ...tollFree, number: '+18005550101', limitPerMinute: 1 }, 1, 0)).toBeUndefined();
  });
});
