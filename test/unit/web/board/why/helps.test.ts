import type { BoardQueue } from '../../../../../shared/api/supervisor/live-board';
import { groupsOf, helpsOf, type Member } from '../../../../../web/board/why/helps';

const member = (agent: string, ruledOutBy?: Member['ruledOutBy']): Member => ({
  ...{ agent, name: agent.toUpperCase(), presence: 'available' as const },
  ...(ruledOutBy !== undefined && { ruledOutBy }),
});
const queue = (id: string, withRoom: number, more: object = {}) =>
  ({ queue: id, name: id, waiting: 0, agents: { members: 1, present: 1, withRoom }, ...more }) as unknown as BoardQueue;
const named = (id: string) => ({ id, name: id.toUpperCase() });

describe('why nothing happens', () => {
  it('groups members by what rules them out: those whom nothing does, then the largest group', () => {
    const groups = groupsOf([member('a', 'skills'), member('b', 'capacity'), member('c', 'capacity'), member('d')]);
    expect(groups.map(({ by, members }) => [by, members.length])).toEqual([
      [undefined, 1],
      ['capacity', 2],
      ['skills', 1],
    ]);
  });

  it('says what would help as what a supervisor does about it, the least trouble first, each person once', () => {
    const helps = helpsOf(
      [
        { kind: 'skill', agent: named('e'), skill: 'spanish', rating: 3 },
        { kind: 'open', of: 'queue', hours: named('office') },
        { kind: 'time', agent: named('d'), at: '2026-12-01T10:00:00Z' },
        { kind: 'presence', agent: named('c'), presence: 'busy' },
        { kind: 'room', agent: named('b'), units: 1 },
        { kind: 'pick', agent: named('a') },
      ],
      [member('a'), member('b', 'capacity')],
      [],
      'orders',
    );
    expect(helps.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      ...['give a', 'beyond-room b', 'call-in c', 'though-declined d', 'hours-open office', 'though-unfit e'],
    ]);
    expect(helps.find(({ kind }) => kind === 'call-in')?.presence).toBe('busy');
  });

  it('offers the open queue with room where fewest wait, however many people there are', () => {
    const many = Array.from({ length: 9 }, (_, n) => member(`m${n}`));
    const helps = helpsOf(
      [],
      many,
      [
        ...[queue('orders', 3), queue('full', 0), queue('busy', 2, { waiting: 4 }), queue('calm', 1)],
        queue('shut', 5, { hours: { open: false, until: null, because: { rule: 'r' } } }),
      ],
      'orders',
    );
    expect(helps).toHaveLength(6);
    expect(helps.at(-1)).toEqual({ kind: 'to-queue', id: 'calm', name: 'calm' });
  });
});
