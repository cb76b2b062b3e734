import fc from 'fast-check';
import { routingRuleSchema } from '../../../../../../shared/domain/config/routing/routing-rules';
import { shareOf } from '../../../../../../shared/domain/routing/rules/share';
import { configured, OFFICE_HOURS, pool } from '../../../../../support/routing/given';
import { queueCounts } from '../../../../../support/routing/queue-counts';

const evening = Date.parse('2026-01-05T23:30:00Z');
const LATE = { ...OFFICE_HOURS, id: 'late', weekly: [{ days: ['mon' as const], from: '07:00', to: '17:00' }] };

const routed = (routing: readonly object[], queues: readonly object[] = [], more: object = {}) =>
  configured({
    workstreams: [{ routing: routing as never }],
    queues: [{ id: 'general' }, { id: 'billing' }, { id: 'sales' }, ...(queues as never[])],
    ...more,
  });
const queueOf = (config: ReturnType<typeof configured>, input: object = {}, at?: number) => {
  const given = pool(config, at);
  given.queue('t-1', input);
  const item = given.item('t-1');
  return [item?.queue, item?.why.find(({ rule }) => /^queue\.(?!closed)/.test(rule))?.rule] as const;
};

describe('given routing rules', () => {
  test('#70 by phone, our number, language, provider and fields of the customer', () => {
    const config = configured({
      workstreams: [
        {
          routing: [
            { when: { field: 'customerNumber', startsWith: '+1425' }, queue: 'billing' },
            { when: { field: 'number', is: '+18005550100' }, queue: 'sales' },
            { when: { all: [{ language: 'es' }, { field: 'provider', is: 'acs' }] }, queue: 'spanish' },
            { when: { field: 'customer.tier', is: 'gold' }, queue: 'gold' },
          ],
        },
      ],
      queues: ['general', 'billing', 'sales', 'spanish', 'gold'].map(id => ({ id })),
      channels: [{ id: 'main' }, { id: 'other', number: '+18005550100' }],
    });
    expect(queueOf(config, { customerNumber: '+14255550123' })[0]).toBe('billing');
    expect(queueOf(config, { channel: 'other' })[0]).toBe('sales');
    expect(queueOf(config, { language: 'es' })[0]).toBe('spanish');
    expect(queueOf(config, { customer: { tier: 'Gold' } })[0]).toBe('gold');
    expect(queueOf(config)[0]).toBe('general');
  });

  test('#71 the first matching queue that is open wins', () => {
    const config = routed(
      [{ when: { language: 'en' }, queue: 'shut' }, { queue: 'sales' }, { queue: 'billing' }],
      [{ id: 'shut', operatingHours: 'office' }],
      { operatingHours: [OFFICE_HOURS] },
    );
    expect(queueOf(config)).toEqual(['shut', 'queue.rule']);
    expect(queueOf(config, {}, evening)).toEqual(['sales', 'queue.rule']);
  });

  test('#71 a queue that overflows is passed over; when all do, the first open one takes it', () => {
    const config = routed([{ queue: 'billing' }, { queue: 'sales' }], [], {
      queues: [
        { id: 'general' },
        ...['billing', 'sales'].map(id => ({ id, overflow: { itemLimit: { limit: 1, action: 'assign-anyway' } } })),
      ],
    });
    const given = pool(config);
    for (const n of [1, 2, 3]) given.queue(`t-${n}`);
    expect([1, 2, 3].map(n => given.item(`t-${n}`)?.queue)).toEqual(['billing', 'sales', 'billing']);
    expect(
      given
        .item('t-3')
        ?.why.map(({ rule }) => rule)
        .slice(0, 3),
    ).toEqual(['overflow.item-limit', 'overflow.item-limit', 'queue.overflowing']);
    expect(queueCounts(given.state)).toEqual({ billing: 2, sales: 1 });
  });

  test('#72 none open: the one that opens earliest', () => {
    const config = routed(
      [{ queue: 'shut' }, { queue: 'early' }],
      [
        { id: 'shut', operatingHours: 'office' },
        { id: 'early', operatingHours: 'late' },
      ],
      { operatingHours: [OFFICE_HOURS, { ...LATE, weekly: [{ days: ['tue' as const], from: '07:00', to: '17:00' }] }] },
    );
    expect(queueOf(config, {}, evening)).toEqual(['early', 'queue.earliest-to-open']);
  });

  test('#73 no match, or a rule that can’t be read: the fallback queue, and why', () => {
    expect(queueOf(routed([{ when: { language: 'es' }, queue: 'sales' }]))).toEqual([
      'general',
      'queue.fallback-no-match',
    ]);
    const broken = configured({
      workstreams: [
        {
          contextVariables: [{ name: 'tier', type: 'text' }],
          routing: [{ when: { field: 'context.tier', atLeast: 1 }, queue: 'general' }],
        },
      ],
    });
    expect(queueOf(broken, { context: { tier: 'gold' } })).toEqual(['general', 'queue.fallback-rule-error']);
    const classification = [
      { id: 'r', rules: [{ when: { field: 'context.tier', contains: 'x' }, set: { priority: 'high' as const } }] },
    ];
    const brokenToo = configured({
      workstreams: [{ contextVariables: [{ name: 'tier', type: 'number' }], classification }],
    });
    expect(queueOf(brokenToo, { context: { tier: 1 } })).toEqual(['general', 'queue.fallback-rule-error']);
  });

  test('#74 a split: two to five queues, adding up to 100', () => {
    const split = (...percents: readonly number[]) =>
      routingRuleSchema.safeParse({ percentages: percents.map((percent, at) => ({ queue: `q${at}`, percent })) });
    expect(split(60, 40).success).toBe(true);
    expect(split(20, 20, 20, 20, 20).success).toBe(true);
    expect(split(60, 30).error?.issues[0]?.message).toContain('found 90');
    expect(split(20, 20, 20, 20, 10, 10).success).toBe(false);
    expect(
      routingRuleSchema.safeParse({
        queue: 'a',
        percentages: [
          { queue: 'a', percent: 50 },
          { queue: 'b', percent: 50 },
        ],
      }).success,
    ).toBe(false);
  });

  test('#74 a conversation always falls on the same share, and many fall as the percentages say', () => {
    const shares = [
      { queue: 'a', percent: 70 },
      { queue: 'b', percent: 25 },
      { queue: 'c', percent: 5 },
    ];
    const counts: Record<string, number> = {};
    for (let n = 0; n < 20_000; n += 1) {
      const queue = shareOf(shares, `0a1b2c3d-${n}-1`)?.queue ?? '';
      counts[queue] = (counts[queue] ?? 0) + 1;
    }
    expect(counts.a).toBeGreaterThan(13_600);
    expect(counts.a).toBeLessThan(14_400);
    expect(counts.c).toBeGreaterThan(850);
    expect(counts.c).toBeLessThan(1_150);
    const again = shares.map(share => ({ ...share }));
    fc.assert(fc.property(fc.string(), text => shareOf(shares, text)?.queue === shareOf(again, text)?.queue));
  });

  test('#74 what would fall on a closed queue is shared among those that are open', () => {
    const config = routed(
      [
        {
          percentages: [
            { queue: 'shut', percent: 99 },
            { queue: 'sales', percent: 1 },
          ],
        },
      ],
      [{ id: 'shut', operatingHours: 'office' }],
      { operatingHours: [OFFICE_HOURS] },
    );
    expect(queueOf(config, {}, evening)[0]).toBe('sales');
  });
});
