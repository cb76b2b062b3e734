import type { BoardAgent, BoardStrip } from '../../../../../shared/api/supervisor/live-board';
import { agentFiltersFrom, shownAgents } from '../../../../../web/board/live/shown-agents';
import { lateOf, nextDueAt, stripOf } from '../../../../../web/board/live/strip-of';

const NOW = Date.parse('2026-12-01T10:00:00Z');
const iso = (ms: number) => new Date(NOW + ms).toISOString();
const strip: BoardStrip = {
  waiting: 3,
  longest: { since: iso(-60_000) },
  agents: { on: 2, free: 0, room: 0 },
  today: { answered: 8, inTime: 6, givenUp: 1, textsIn: 20, textsOut: 30, failed: 0 },
};
const figure = (name: string, parts: Parameters<typeof stripOf>[0]) =>
  stripOf(parts, NOW).find(each => each.figure === name);

describe('the figures of this moment', () => {
  it('count what is late by the clock, the next one when its time has come', () => {
    const dues = [iso(-5_000), iso(0), iso(9_000)];
    expect([lateOf(dues, NOW), lateOf(dues, NOW + 9_000), lateOf([], NOW)]).toEqual([2, 3, 0]);
    expect(nextDueAt([{ dues }, { dues: [iso(4_000)] }], NOW)).toBe(NOW + 4_000);
    expect(nextDueAt([{ dues: [iso(-1)] }], NOW)).toBeUndefined();
    expect(figure('late', { strip, queues: [{ dues }] })).toMatchObject({ value: { n: 2 }, tone: 'harm' });
    expect(figure('late', { strip, queues: [] })).toEqual({ figure: 'late', value: { is: 'count', n: 0 } });
  });

  it('warn where somebody waits and nobody has room, and not where nobody waits', () => {
    expect(figure('agents', { strip, queues: [] })).toMatchObject({ tone: 'warn', more: { is: 'room', n: 0 } });
    expect(figure('agents', { strip: { ...strip, waiting: 0 }, queues: [] })).not.toHaveProperty('tone');
  });

  it('are not known, rather than nought, where there is no case', () => {
    const { longest: _, ...nobody } = { ...strip, today: { ...strip.today, answered: 0, inTime: 0 } };
    expect(figure('in-time', { strip, queues: [] })).toMatchObject({ value: { share: 0.75 } });
    expect(figure('in-time', { strip: nobody, queues: [] })?.value).toEqual({ is: 'none' });
    expect(figure('longest', { strip: nobody, queues: [] })?.value).toEqual({ is: 'none' });
  });
});

describe('the agents that are shown', () => {
  const agent = (id: string, part: Partial<BoardAgent> = {}): BoardAgent => ({
    ...{ agent: id, name: id, capacity: 2, units: 0, held: 0, offered: 0, presence: 'available', queues: ['orders'] },
    ...{ missed: 0, declined: 0, ...part },
  });
  const agents = [
    ...[agent('Zoe'), agent('Ana', { presence: 'away', queues: ['billing'] })],
    agent('Ben', { presence: 'busy', units: 2, held: 2 }),
  ];
  const names = (search: Record<string, unknown>) =>
    shownAgents(agents, agentFiltersFrom(search)).map(({ name }) => name);

  it('are those who are there first, then who holds most', () => {
    expect(names({})).toEqual(['Ben', 'Zoe', 'Ana']);
  });
  it('are filtered by presence, room, queue and name', () => {
    expect(names({ presence: 'on' })).toEqual(['Ben', 'Zoe']);
    expect(names({ presence: 'free' })).toEqual(['Zoe']);
    expect(names({ presence: 'off' })).toEqual(['Ana']);
    expect(names({ queue: 'billing' })).toEqual(['Ana']);
    expect(names({ find: 'zO', presence: 'sleeping' })).toEqual(['Zoe']);
  });
});
