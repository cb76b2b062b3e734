import { whyItem } from '../../../../../../shared/domain/routing/board/why';
import { configured, OFFICE_HOURS, pool } from '../../../../../support/routing/given';

const config = configured({
  workstreams: [
    {
      classification: [
        { id: 'skill', rules: [{ id: 'tech', when: { keywords: 'tech' }, set: { skills: [{ id: 'tech' }] } }] },
      ],
      routing: [{ id: 'all', queue: 'general' }],
    },
  ],
  queues: [{ id: 'general', operatingHours: 'office' }],
  agents: [
    { id: 'able', capacity: 1, skills: [{ id: 'tech' }] },
    { id: 'away', skills: [{ id: 'tech' }] },
    { id: 'unskilled' },
    { id: 'declined', skills: [{ id: 'tech' }], capacity: 2 },
  ],
  operatingHours: [OFFICE_HOURS],
});

describe('given an item that waits', () => {
  test('why tells the rules that led there, and for each agent what rules them out', () => {
    const given = pool(config);
    given.come('declined');
    given.come('unskilled');
    given.come('away', 'away');
    given.queue('t-1', { text: 'tech' });
    given.decline('declined', 't-1');
    given.queue('u-1', { text: 'tech' });
    given.come('able');
    given.queue('v-1', { text: 'tech' });
    given.queue('w-1', { text: 'tech' });
    const why = whyItem(given.state, 'w-1', { now: given.now, config });
    expect(why).toMatchObject({ status: 'waiting', queue: 'general', heldBack: [] });
    expect(why?.decisions.map(({ rule }) => rule)).toEqual(['classification.rule', 'queue.rule']);
    expect(why?.agents.map(({ agent, ruledOutBy }) => [agent, ruledOutBy])).toEqual([
      ['able', 'capacity'],
      ['away', 'presence'],
      ['unskilled', 'skills'],
      ['declined', 'capacity'],
    ]);
    expect(given.with('t-1')).toBe('able');
  });

  test('closed hours and by hand are told; what nobody knows has no answer', () => {
    const given = pool(config, Date.parse('2026-01-05T23:30:00Z'));
    given.come('able');
    given.queue('t-1', { text: 'tech' });
    const why = whyItem(given.state, 't-1', { now: given.now, config });
    expect(why?.heldBack).toEqual([{ rule: 'queue.closed', facts: { queue: 'general', hours: 'office' } }]);
    expect(why?.agents[0]).toEqual({ agent: 'able', name: 'able', presence: 'available' });
    expect(whyItem(given.state, 'x-1', { now: given.now, config })).toBeUndefined();
  });
});
