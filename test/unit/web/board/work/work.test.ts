import type { BoardItem } from '../../../../../shared/api/supervisor/live-board';
import { filtersFrom, isFiltered, sortedBy, withFilter } from '../../../../../web/board/work/filters';
import { nextLateAt, shownWork } from '../../../../../web/board/work/shown-work';
import { NO_ROWS, type StillRows, stillRows } from '../../../../../web/board/work/still-rows';
import { placesOf, workOf } from '../../../../../web/board/work/work-of';
import type { WorkItem } from '../../../../../web/data/board/work-item';

const MINUTE = 60_000;
const NOW = 100 * MINUTE;
const item = (conversation: string, part: Partial<WorkItem> = {}): WorkItem => ({
  ...{ conversation, state: 'waiting', customer: 'María', queue: 'orders', queueName: 'Orders', channel: 'main' },
  ...{ channelName: 'Main', workstream: 'w', language: 'en', since: NOW - MINUTE, urgent: false, byHand: false },
  declines: 0,
  ...part,
});
const ids = (items: readonly WorkItem[]) => items.map(({ conversation }) => conversation).join('');

describe('the filters of an address', () => {
  it('are read and written back as the same, and what is not known there is left out', () => {
    const search = { state: 'waiting', queue: 'orders', late: 'true', find: 42, sort: 'customer', down: true, x: '1' };
    const filters = filtersFrom(search);
    expect(filters).toEqual({
      ...{ state: 'waiting', queue: 'orders', late: true, find: '42', sort: 'customer', down: true },
    });
    expect(filtersFrom(filters)).toEqual(filters);
    expect(filtersFrom({ state: 'flying', sort: 'need', late: 'no', queue: '' })).toEqual({});
  });

  it('are changed one at a time, and an order is no filter', () => {
    expect(withFilter({ queue: 'orders', late: true }, { queue: undefined })).toEqual({ late: true });
    expect([isFiltered({ sort: 'since', down: true }), isFiltered({ urgent: true })]).toEqual([false, true]);
  });

  it('turn an order round at the second press, and go back to need at the third', () => {
    const first = sortedBy({ queue: 'orders' }, 'customer');
    const second = sortedBy(first, 'customer');
    expect([first, second, sortedBy(second, 'customer')]).toEqual([
      { queue: 'orders', sort: 'customer' },
      { queue: 'orders', sort: 'customer', down: true },
      { queue: 'orders' },
    ]);
    expect(sortedBy(second, 'queue')).toEqual({ queue: 'orders', sort: 'queue' });
  });
});

describe('the work that is shown', () => {
  it('stands in the order of need: urgent, late, waiting, then who has waited longest', () => {
    const items = [
      item('e', { state: 'held', since: 0 }),
      item('d', { waitingSince: NOW - 2 * MINUTE }),
      item('c', { waitingSince: NOW - 5 * MINUTE, dueAt: NOW + 1 }),
      item('b', { waitingSince: NOW - MINUTE, dueAt: NOW }),
      item('a', { urgent: true }),
    ];
    expect(ids(shownWork(items, {}, NOW))).toBe('abcde');
    expect(nextLateAt(items, NOW)).toBe(NOW + 1);
    expect(ids(shownWork(items, {}, NOW + 1))).toBe('acbde');
    expect(nextLateAt(items, NOW + 1)).toBeUndefined();
  });

  it('is found by part of a name without its accents, by digits of a masked number, by the begin of an id', () => {
    const items = [item('abc'), item('def', { customer: '+1 425 ••• ••37' }), item('ghi', { customer: 'Joe' })];
    const found = (find: string) => ids(shownWork(items, { find }, NOW));
    expect([found('maria'), found('37'), found('gh'), found('hi')]).toEqual(['abc', 'def', 'ghi', '']);
  });

  it('leaves out what any filter leaves out', () => {
    const items = [
      item('a', { queue: 'billing', agent: 'ana', state: 'held', language: 'es', channel: 'office' }),
      item('b', { dueAt: NOW - 1, urgent: true }),
    ];
    for (const filters of [
      ...[{ queue: 'billing' }, { agent: 'ana' }, { state: 'held' as const }, { language: 'es' }],
      { channel: 'office' },
    ])
      expect([filters, ids(shownWork(items, filters, NOW))]).toEqual([filters, 'a']);
    expect(ids(shownWork(items, { late: true, urgent: true }, NOW))).toBe('b');
  });

  it('is sorted by any column, both ways, and what is equal stays in the order of need', () => {
    const items = [
      item('a', { customer: 'Zoe' }),
      item('b', { customer: 'Ana' }),
      item('c', { customer: 'ana', urgent: true }),
    ];
    expect(ids(shownWork(items, { sort: 'customer' }, NOW))).toBe('cba');
    expect(ids(shownWork(items, { sort: 'customer', down: true }, NOW))).toBe('acb');
  });
});

describe('rows under a hand', () => {
  const shown = ({ shown: rows }: StillRows) =>
    rows.map(({ item: { conversation }, isGone }) => (isGone ? `${conversation}!` : conversation)).join('');
  const held = () =>
    stillRows(stillRows(NO_ROWS, { type: 'latest', items: [item('a'), item('b')] }), { type: 'hand', isOn: true });

  it('keep their places: what left stays with its sign, what came is counted', () => {
    const rows = stillRows(held(), { type: 'latest', items: [item('c'), item('b', { state: 'held' })] });
    expect([shown(rows), rows.changed]).toEqual(['a!b', 2]);
    expect(rows.shown[1]?.item.state).toBe('held');
    expect(shown(stillRows(rows, { type: 'apply' }))).toBe('cb');
    expect(shown(stillRows(rows, { type: 'hand', isOn: false }))).toBe('cb');
  });

  it('count those that would stand elsewhere', () => {
    const rows = stillRows(held(), { type: 'latest', items: [item('b'), item('a')] });
    expect([shown(rows), rows.changed]).toEqual(['ab', 2]);
  });

  it('move when somebody has just asked for others, and when no hand is there', () => {
    expect(shown(stillRows(held(), { type: 'latest', items: [item('c')], isAsked: true }))).toBe('c');
    const free = stillRows(held(), { type: 'hand', isOn: false });
    expect(shown(stillRows(free, { type: 'latest', items: [item('c')] }))).toBe('c');
  });
});

describe('an item of the feed, as a row', () => {
  const names = {
    queues: new Map([['q', 'Orders']]),
    agents: new Map([['ana', 'Ana']]),
    channels: new Map(),
    somebody: '?',
  };
  const given: BoardItem = {
    ...{ conversation: 'c', status: 'waiting', queue: 'q', channel: 'main', workstream: 'w', language: 'en' },
    ...{ priority: 'normal', since: '2026-12-01T10:00:00Z', declines: 0, guests: [] },
  };

  it('says since when it waits, and by when an answer is promised, while it waits', () => {
    const due = { at: '2026-12-01T10:15:00Z', because: { rule: 'r' } };
    const waits = workOf({ ...given, due, number: '+1425•••••37' }, names);
    expect(waits).toMatchObject({ customer: '+1 425 ••• ••37', queueName: 'Orders', channelName: 'main' });
    expect([waits.waitingSince, waits.dueAt]).toEqual([Date.parse(given.since), Date.parse(due.at)]);
    const held = workOf({ ...given, status: 'held', agent: 'ana', heldSince: '2026-12-01T10:05:00Z', due }, names);
    expect([held.waitingSince, held.dueAt, held.holder, held.since, held.customer]).toEqual([
      ...[undefined, undefined, 'Ana', Date.parse('2026-12-01T10:05:00Z'), '?'],
    ]);
  });

  it('is the bot’s where a bot has it', () => {
    const row = workOf({ ...given, status: 'held', bot: { id: 'b', name: 'Shop bot' } }, names);
    expect([row.state, row.holder]).toEqual(['bot', 'Shop bot']);
  });

  it('says where this person is, and how; advice is no place of a supervisor', () => {
    const at = (conversation: string, agent: string, mode: 'monitor' | 'join' | 'consult') => ({
      ...{ ...given, conversation, guests: [{ agent, mode }] },
    });
    expect(placesOf([at('a', 'sam', 'join'), at('b', 'sam', 'consult'), at('c', 'olga', 'monitor')], 'sam')).toEqual(
      new Map([['a', 'join']]),
    );
  });
});
