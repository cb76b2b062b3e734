import { rulesetSchema } from '../../../../../../shared/domain/config/routing/routing-rules';
import { queueSchema } from '../../../../../../shared/domain/config/routing/workstream';
import { whyItem } from '../../../../../../shared/domain/routing/board/why';
import { configured, minute, pool } from '../../../../../support/routing/given';

const config = configured({
  workstreams: [
    {
      contextVariables: [{ name: 'region', type: 'text' }],
      classification: [
        rulesetSchema.parse({
          id: 'where',
          rules: [{ when: { keywords: ['north'] }, set: { context: { region: 'North ' } } }],
        }),
      ],
    },
  ],
  queues: [
    {
      id: 'general',
      assignment: {
        custom: {
          rules: [
            { name: 'same-region', matches: { region: 'context.region' } },
            { name: 'same-language', afterSeconds: 60, matches: { speaks: 'language' } },
            { name: 'anybody', afterSeconds: 600 },
          ],
        },
      },
    },
  ],
  agents: [
    { id: 'ana', attributes: { region: 'south', speaks: 'en' } },
    { id: 'ben', attributes: { region: 'north' } },
    { id: 'cy', attributes: { speaks: 'es' } },
  ],
});

describe('#59 an assignment rule that matches an attribute of the agent to a field of the item', () => {
  test('gives it to who has the value, whatever its case; context of the thread or of a classification rule', () => {
    const given = pool(config);
    for (const agent of ['cy', 'ana', 'ben']) given.come(agent);
    given.queue('t-1', { text: 'From the north' });
    given.queue('u-1', { context: { region: 'SOUTH' } });
    expect([given.with('t-1'), given.with('u-1')]).toEqual(['ben', 'ana']);
  });

  test('waits while nobody has it, says so, and goes on to the next rule in time', () => {
    const given = pool(config);
    given.come('cy');
    given.queue('t-1', { context: { region: 'east' }, language: 'es' });
    expect(given.with('t-1')).toBeUndefined();
    const why = whyItem(given.state, 't-1', { now: given.now, config });
    expect(why?.agents.find(({ agent }) => agent === 'cy')).toMatchObject({ ruledOutBy: 'attributes' });
    given.pass(minute);
    expect(given.with('t-1')).toBe('cy');
  });

  test('is not for an item without the field: the next rules are', () => {
    const given = pool(config);
    for (const agent of ['ana', 'ben']) given.come(agent);
    given.queue('t-1', { language: 'fr' });
    expect(given.item('t-1')?.rules).toEqual(['same-language', 'anybody']);
    given.pass(9 * minute);
    expect(given.with('t-1')).toBeUndefined();
    given.pass(minute);
    expect(['ana', 'ben']).toContain(given.with('t-1'));
  });

  test('keeps two items apart that differ in the field alone: the second isn’t held up by the first', () => {
    const given = pool(config);
    given.queue('t-1', { context: { region: 'east' } });
    given.queue('u-1', { context: { region: 'north' } });
    given.come('ben');
    expect(given.with('u-1')).toBe('ben');
    expect(given.item('t-1')?.status).toBe('waiting');
  });

  test('compares only what the pool keeps of an item', () => {
    const rule = { name: 'x', matches: { city: 'customer.city' } };
    const read = queueSchema.safeParse({ id: 'q', name: 'Q', assignment: { custom: { rules: [rule] } } });
    expect(read.success).toBe(false);
  });
});
