import { failureCodes } from '../../../../../local/communication/carrier/delivery-codes';
import { adviceFor, explainedCodes } from '../../../../../shared/domain/sending/delivery-advice';
import { deliverabilityWords, deliveryWords, spanWords } from '../../../../../shared/domain/sending/delivery-words';
import { providerCodes, sameInAcs } from '../../../../../shared/domain/sending/provider-codes';

describe('#3 each documented code of a failed text', () => {
  test.each(failureCodes.map(String))('%s has a reason and something to do, as sentences', code => {
    expect(explainedCodes).toContain(code);
    const { reason, advice } = adviceFor(code);
    for (const words of [reason, advice]) expect(words).toMatch(/^[A-Z].{10,}\.$/);
  });

  test('is tried again only where it may help, less often each time, and never after an opt-out or when it may have arrived', () => {
    const tried = explainedCodes.filter(code => adviceFor(code).retryAfterMinutes.length > 0);
    expect(tried).toEqual(['4006', '4008', '4020', '5001', '9999']);
    for (const code of tried) {
      const { retryAfterMinutes: minutes, trouble } = adviceFor(code);
      expect(minutes.length).toBeLessThanOrEqual(2);
      expect([...minutes].sort((a, b) => a - b)).toEqual(minutes);
      expect(['carrier', 'unknown']).toContain(trouble);
    }
    expect(adviceFor('4007').trouble).toBe('opted-out');
    expect(explainedCodes.filter(code => adviceFor(code).trouble === 'recipient')).toEqual([
      '400',
      '4002',
      '4003',
      '4004',
      '4005',
    ]);
  });

  test('that no document names is said to be unknown, and never tried again', () => {
    expect(adviceFor('4999')).toMatchObject({ reason: expect.stringContaining('4999'), trouble: 'unknown' });
    expect(adviceFor(undefined)).toMatchObject({ reason: expect.stringContaining('no code'), trouble: 'unknown' });
    expect(adviceFor('quiet-hours.now')).toMatchObject({
      reason: expect.stringContaining('quiet-hours.now'),
      trouble: 'ours',
    });
    for (const code of ['4999', undefined, 'quiet-hours.now', '__proto__'])
      expect(adviceFor(code).retryAfterMinutes).toEqual([]);
  });
});

describe('How a text fares, in words', () => {
  test('while it waits: when it leaves, as far as that is known', () => {
    expect(deliveryWords(undefined).reason).toContain('in a moment');
    expect(deliveryWords({ state: 'queued' }, { leavesInSeconds: 12 }).reason).toMatch(/^It leaves in 12 s: /);
    expect(deliveryWords({ state: 'queued' }, { leavesInSeconds: 3, atLeast: true }).reason).toMatch(
      /^It leaves in 3 s at the earliest: /,
    );
  });
  test('handed over, taken, arrived', () => {
    for (const state of ['sending', 'sent', 'delivered'] as const) {
      expect(deliveryWords({ state }).reason).toMatch(/\.$/);
      expect(deliveryWords({ state }).advice).toBeUndefined();
    }
  });
  test('unknown: it is not sent again, for it may have arrived', () => {
    expect(deliveryWords({ state: 'unknown' })).toMatchObject({ reason: expect.stringContaining('No answer') });
    expect(deliveryWords({ state: 'unknown', code: '5002' })).toMatchObject({
      reason: expect.stringContaining('no report'),
    });
    for (const code of [undefined, '5002'])
      expect(deliveryWords({ state: 'unknown', ...(code && { code }) }).advice).toContain('not sent again');
  });
  test('failed: tried again at a time, tried often enough, or what to do instead', () => {
    const failed = { state: 'failed', code: '4006' } as const;
    expect(deliveryWords(failed, { retryAt: '2026-11-23T15:05:00.000Z' }).advice).toContain('15:05 UTC');
    expect(deliveryWords(failed).advice).toContain('as often as it makes sense');
    expect(deliveryWords({ state: 'failed', code: '4003' }).advice).toBe('Call them, or ask for a mobile number.');
  });
  test.each([
    [0.2, '1 s'],
    [12, '12 s'],
    [89, '89 s'],
    [90, '2 min'],
    [5_399, '90 min'],
    [5_400, '2 h'],
  ])('%d seconds: %s', (seconds, words) => expect(spanWords(seconds)).toBe(words));

  test('of a number: nothing while texts arrive, the newest failure, or that it takes none', () => {
    expect(deliverabilityWords({})).toBeUndefined();
    const notDelivered = { seq: 4, code: '4003' };
    expect(deliverabilityWords({ deliverability: { failures: 1, notDelivered } })).toMatchObject({
      failures: 1,
      reason: expect.stringContaining('newest text did not arrive'),
    });
    const unreachable = { since: '2026-11-23T15:00:00.000Z', code: '4003' };
    expect(deliverabilityWords({ deliverability: { failures: 3, notDelivered, unreachable } })).toMatchObject({
      unreachableSince: unreachable.since,
      reason: expect.stringContaining('3 texts in a row'),
      advice: expect.stringContaining('held back'),
    });
  });
});

describe('codes of other providers', () => {
  it.each(providerCodes)('%s is explained as the code of ACS that says the same, and is none of ACS’s own', code => {
    expect(explainedCodes).not.toContain(code);
    expect(explainedCodes).toContain(sameInAcs(code));
    expect(adviceFor(code)).toEqual(adviceFor(sameInAcs(code)));
  });
  it.each([
    ['21610', 'opted-out'],
    ['30003', 'carrier'],
    ['30006', 'recipient'],
    ['510', 'opted-out'],
    ['210', 'carrier'],
  ])('%s: the trouble is %s', (code, trouble) => {
    expect(adviceFor(code).trouble).toBe(trouble);
  });
  it('a provider that isn’t set up is an administrator’s', () => {
    expect(adviceFor('provider.not-set-up')).toMatchObject({
      trouble: 'ours',
      advice: expect.stringContaining('settings'),
    });
  });
});
