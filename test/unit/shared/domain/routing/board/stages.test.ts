import { stagesOf, type WhyItem } from '../../../../../../shared/domain/routing/board/why';
import { because } from '../../../../../../shared/domain/values/because';

const classified = because('classification.rule', { ruleset: 'r', item: 'i', sets: ['skill.spanish'] });
const routed = because('queue.rule', { item: 'i', queue: 'orders' });
const nobody = because('assignment.nobody', { queue: 'orders', agents: 2, presence: 2 });
const closed = because('queue.closed', { queue: 'orders', hours: 'office' });
const item = (more: Partial<WhyItem> = {}): WhyItem => ({
  ...{ conversation: 'c', status: 'waiting', queue: 'orders', heldBack: [], agents: [], helps: [] },
  decisions: [classified, routed, nobody],
  ...more,
});
const at = (stages: ReturnType<typeof stagesOf>) => Object.fromEntries(stages.map(({ stage, is }) => [stage, is]));

test('#128 an item that waits for agents is past everything before', () => {
  const stages = stagesOf(item());
  expect(stages.map(({ stage }) => stage)).toEqual(['classified', 'routed', 'queued', 'held-back', 'agents']);
  expect(stages.map(({ because: reasons }) => reasons)).toEqual([[classified], [routed], [nobody], [], []]);
  expect(at(stages)).toEqual({
    classified: 'past',
    routed: 'past',
    queued: 'past',
    'held-back': 'past',
    agents: 'here',
  });
});

test('#128 an item that is held back hasn’t come to the agents, and says by what', () => {
  const stages = stagesOf(item({ heldBack: [closed] }));
  expect(at(stages)).toMatchObject({ 'held-back': 'here', agents: 'ahead' });
  expect(stages[3]?.because).toEqual([closed]);
});

test('an item that somebody has stands with the agents', () => {
  expect(at(stagesOf(item({ status: 'held' })))).toMatchObject({ agents: 'here' });
});
