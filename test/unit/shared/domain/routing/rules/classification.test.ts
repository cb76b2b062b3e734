import { conditionSchema } from '../../../../../../shared/domain/config/routing/conditions';
import { rulesetSchema } from '../../../../../../shared/domain/config/routing/routing-rules';
import { workstreamSchema } from '../../../../../../shared/domain/config/routing/workstream';
import type { Arrival, Attributes } from '../../../../../../shared/domain/routing/rules/classification';
import {
  classify,
  compileClassification,
  subjectOf,
} from '../../../../../../shared/domain/routing/rules/classification';
import { ConditionError, compileCondition } from '../../../../../../shared/domain/routing/rules/conditions';
import { MONDAY_9 } from '../../../../../support/routing/given';

const ARRIVAL: Arrival = {
  text: 'Where is my REFUND? ¡Mañana!',
  language: 'es-MX',
  channel: 'main',
  number: '+18005550100',
  customerNumber: '+14255550123',
  firstContact: true,
  context: { tier: 'Gold', amount: 120 },
  customer: { city: 'Austin', vip: true },
};
const BLANK: Attributes = { priority: 'normal', skills: [], profiles: [], context: ARRIVAL.context };
const holds = (when: object, now = MONDAY_9): boolean =>
  compileCondition(conditionSchema.parse(when))(subjectOf(ARRIVAL, BLANK, now));
const rules = (sets: readonly object[]) =>
  compileClassification(sets.map((rule, at) => rulesetSchema.parse({ id: `set-${at}`, ...rule })));

describe('given a condition', () => {
  test.each<[object, boolean]>([
    [{ keywords: 'refund' }, true],
    [{ keywords: ['money back', 'my refund'] }, true],
    [{ keywords: 'fund' }, false],
    [{ keywords: 'manana' }, true],
    [{ language: 'es' }, true],
    [{ language: ['fr', 'es-MX'] }, true],
    [{ language: 'es-ES' }, false],
    [{ channel: ['other', 'main'] }, true],
    [{ firstContact: false }, false],
    [{ field: 'context.tier', is: 'gold' }, true],
    [{ field: 'context.tier', isNot: 'gold' }, false],
    [{ field: 'context.amount', atLeast: 120 }, true],
    [{ field: 'context.amount', atMost: 119 }, false],
    [{ field: 'context.missing', atLeast: 1 }, false],
    [{ field: 'context.missing', exists: false }, true],
    [{ field: 'customer.city', oneOf: ['Dallas', 'Austin'] }, true],
    [{ field: 'customer.vip', is: true }, true],
    [{ field: 'customer.constructor', exists: true }, false],
    [{ field: 'number', is: '+18005550100' }, true],
    [{ field: 'customerNumber', startsWith: '+1425' }, true],
    [{ field: 'text', contains: 'my refund' }, true],
    [{ field: 'provider', is: 'acs' }, true],
    [{ all: [{ language: 'es' }, { any: [{ keywords: 'no' }, { keywords: 'refund' }] }] }, true],
    [{ any: [{ keywords: 'no' }, { all: [{ language: 'es' }, { firstContact: false }] }] }, false],
    [{ time: { from: '08:00', to: '10:00', days: ['mon'], zone: 'America/Chicago' } }, true],
    [{ time: { from: '09:30', to: '10:00', zone: 'America/Chicago' } }, false],
    [{ time: { from: '22:00', to: '09:01', days: ['sun'], zone: 'America/Chicago' } }, true],
    [{ time: { from: '22:00', to: '09:01', days: ['mon'], zone: 'America/Chicago' } }, false],
  ])('%j holds: %s', (when, expected) => {
    expect(holds(when)).toBe(expected);
  });

  test('a number compared with a text is an error that names the field', () => {
    expect(() => holds({ field: 'context.tier', atLeast: 1 })).toThrow(ConditionError);
    expect(() => holds({ field: 'customer.vip', contains: 'x' })).toThrow('customer.vip');
  });

  test.each([
    [{ language: 'es', keywords: 'x' }, 'found 2'],
    [{}, 'found 0'],
    [{ field: 'text' }, 'found 0'],
    [{ is: 'x' }, 'found 0'],
    [{ language: 'es', is: 'x' }, 'beside the operator'],
  ])('%j is refused: one thing at a time', (when, message) => {
    expect(conditionSchema.safeParse(when).error?.issues[0]?.message).toContain(message);
  });

  test('#66 conditions are two levels deep, no deeper', () => {
    expect(conditionSchema.safeParse({ all: [{ any: [{ language: 'es' }] }] }).success).toBe(true);
    expect(conditionSchema.safeParse({ all: [{ any: [{ all: [{ language: 'es' }] }] }] }).success).toBe(false);
  });
});

describe('given rulesets', () => {
  const rule = { set: { priority: 'high' } };
  const workstream = (rulesets: number, each: number) =>
    workstreamSchema.safeParse({
      id: 'sms',
      name: 'SMS',
      fallbackQueue: 'q',
      classification: Array.from({ length: rulesets }, (_, at) => ({
        id: `r${at}`,
        rules: Array.from({ length: each }, () => rule),
      })),
    });

  test('#66 ten rulesets of a hundred rules, and not one more', () => {
    expect(workstream(10, 100).success).toBe(true);
    expect(workstream(11, 1).success).toBe(false);
    expect(workstream(1, 101).success).toBe(false);
  });

  test('#66 five outputs a rule, each skill and each context variable one of them', () => {
    const set = (more: object) =>
      rulesetSchema.safeParse({
        id: 'r',
        rules: [{ set: { priority: 'high', sentiment: 'negative', effort: 5, capacityProfile: 'p', ...more } }],
      });
    expect(set({ skills: [{ id: 'a' }] }).success).toBe(true);
    expect(set({ skills: [{ id: 'a' }, { id: 'b' }] }).error?.issues[0]?.message).toContain('found 6');
    expect(set({ context: { a: 1, b: 2 } }).success).toBe(false);
    expect(rulesetSchema.safeParse({ id: 'r', rules: [{ set: {} }] }).success).toBe(false);
  });

  test('#67 the first match of each ruleset only, and later rulesets see what earlier ones set', () => {
    const { attributes, why } = classify(
      rules([
        {
          rules: [
            { id: 'no', when: { keywords: 'invoice' }, set: { priority: 'low' } },
            { id: 'yes', when: { keywords: 'refund' }, set: { priority: 'high' } },
            { id: 'later', set: { priority: 'critical' } },
          ],
        },
        {
          rules: [
            { when: { field: 'priority', is: 'high' }, set: { sentiment: 'negative', context: { escalate: 1 } } },
          ],
        },
        {
          rules: [
            { when: { field: 'context.escalate', atLeast: 1 }, set: { skills: [{ id: 'complaints', rating: 3 }] } },
          ],
        },
      ]),
      ARRIVAL,
      BLANK,
      MONDAY_9,
    );
    expect(attributes).toMatchObject({
      priority: 'high',
      sentiment: 'negative',
      skills: [{ id: 'complaints', rating: 3 }],
      context: { tier: 'Gold', amount: 120, escalate: 1 },
    });
    expect(why.map(({ facts }) => [facts?.ruleset, facts?.item])).toEqual([
      ['set-0', 'yes'],
      ['set-1', '1'],
      ['set-2', '1'],
    ]);
  });

  test('#68 outputs: priority, skills with rating, capacity profile; skills add up, the higher rating counts', () => {
    const { attributes } = classify(
      rules([
        { rules: [{ set: { skills: [{ id: 'a', rating: 3 }], capacityProfile: 'p' } }] },
        { rules: [{ set: { skills: [{ id: 'a', rating: 2 }, { id: 'b' }], capacityProfile: 'p' } }] },
      ]),
      ARRIVAL,
      BLANK,
      MONDAY_9,
    );
    expect(attributes).toMatchObject({
      skills: [
        { id: 'a', rating: 3 },
        { id: 'b', rating: 1 },
      ],
      profiles: ['p'],
    });
  });

  test('#69 outputs: sentiment and effort; a sentiment that is none of the seven is refused', () => {
    const { attributes } = classify(
      rules([{ rules: [{ set: { sentiment: 'very-negative', effort: 30 } }] }]),
      ARRIVAL,
      BLANK,
      MONDAY_9,
    );
    expect(attributes).toMatchObject({ sentiment: 'very-negative', effort: 30 });
    expect(rulesetSchema.safeParse({ id: 'r', rules: [{ set: { sentiment: 'angry' } }] }).success).toBe(false);
  });
});
