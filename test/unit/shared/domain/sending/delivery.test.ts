import fc from 'fast-check';
import {
  type Delivery,
  type DeliveryState,
  fromTag,
  mergeDelivery,
  toTag,
} from '../../../../../shared/domain/sending/delivery';
import { laneInterval, laneOf } from '../../../../../shared/domain/sending/lanes';

const at = '2026-11-23T15:00:00.000Z';
const delivery = (state: DeliveryState, attempt = 1): Delivery => ({
  ...{ seq: 1, attempt, state, repeatabilityId: `r${attempt}`, firstSent: at, at },
});
const states = ['queued', 'sending', 'sent', 'unknown', 'delivered', 'failed'] as const;
const learned = fc.array(fc.record({ state: fc.constantFrom(...states), attempt: fc.integer({ min: 1, max: 3 }) }), {
  minLength: 1,
  maxLength: 12,
});
const thread = fc
  .tuple(fc.stringMatching(/^[0-9a-f]{8}$/), fc.stringMatching(/^[0-9a-f]{24}$/))
  .map(([channel, customer]) => `${channel}-${customer}`);

describe('What is known of a text', () => {
  test('only goes forward: a final state stays, whatever is learned of its attempt or an older one', () => {
    fc.assert(
      fc.property(learned, all => {
        let known = delivery('sending');
        for (const { state, attempt } of all) {
          const next = mergeDelivery(known, delivery(state, attempt));
          expect(next.attempt).toBeGreaterThanOrEqual(known.attempt);
          if (
            next.attempt === known.attempt &&
            (known.state === 'delivered' || (known.state === 'failed' && state !== 'delivered'))
          )
            expect(next).toBe(known);
          known = next;
        }
      }),
    );
  });

  test('failed, then delivered: it is there, why it failed is forgotten, and the thread wants to hear', () => {
    const failed = mergeDelivery(delivery('sent'), { ...delivery('failed'), code: '4006', details: 'x' });
    const known = mergeDelivery(failed, { ...failed, state: 'delivered', details: 'ok' });
    expect(known).toEqual({ ...delivery('delivered'), details: 'ok', watched: true });
    expect(mergeDelivery(known, failed)).toBe(known);
    expect(mergeDelivery(known, { ...failed, state: 'delivered' })).toBe(known);
  });
  test('whichever attempt arrived, the text is there', () => {
    const retried = { ...delivery('failed', 2), watched: true as const };
    expect(mergeDelivery(retried, delivery('delivered', 1))).toMatchObject({
      state: 'delivered',
      attempt: 2,
      watched: true,
    });
    expect(mergeDelivery(delivery('delivered', 1), delivery('failed', 1)).state).toBe('delivered');
    expect(mergeDelivery(delivery('queued', 1), delivery('delivered', 2)).attempt).toBe(2);
  });
  test('whatever the order, a text that was once reported as delivered is delivered at the end', () => {
    fc.assert(
      fc.property(learned, all => {
        const reports = [...all.map(one => ({ ...one, attempt: 1 })), { state: 'delivered' as const, attempt: 1 }];
        const ends = [reports, reports.toReversed()].map(
          order => order.map(({ state }) => delivery(state)).reduce(mergeDelivery, delivery('sending')).state,
        );
        expect(ends).toEqual(['delivered', 'delivered']);
      }),
    );
  });
  test('a report settles what was unknown; an answer that comes after its report says nothing', () => {
    expect(mergeDelivery(delivery('unknown'), delivery('delivered')).state).toBe('delivered');
    const known = delivery('delivered');
    expect(mergeDelivery(known, delivery('sent'))).toBe(known);
  });
});

test('a tag leads back to its attempt; anything else leads nowhere', () => {
  fc.assert(
    fc.property(
      thread,
      fc.integer({ min: 1, max: 999_999 }),
      fc.integer({ min: 1, max: 9_999 }),
      (id, seq, attempt) => {
        expect(fromTag(toTag(id, seq, attempt))).toEqual({ thread: id, seq, attempt });
      },
    ),
  );
  fc.assert(fc.property(fc.string(), text => fromTag(text) === undefined));
});

test('a thread keeps its lane, and together the lanes keep the number’s rate', () => {
  const channel = { number: '+18005550100', numberType: 'toll-free' } as const;
  fc.assert(
    fc.property(thread, id => {
      expect(laneOf(channel, id)).toMatch(/^\+18005550100\/[0-3]$/);
    }),
  );
  expect((4 * 60_000) / laneInterval('toll-free', 200)).toBeLessThanOrEqual(200);
  expect((64 * 60_000) / laneInterval('short-code', 6_000)).toBeLessThanOrEqual(6_000);
});
