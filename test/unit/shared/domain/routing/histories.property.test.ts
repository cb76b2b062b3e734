import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import {
  agentFromRows,
  changedRows,
  poolFromRows,
  type RowChange,
  rowsOfAgent,
  type StoredRow,
} from '../../../../../shared/adapters/tables/pool/rows';
import type { PoolInput } from '../../../../../shared/domain/messages/to-pool';
import { inboxOf } from '../../../../../shared/domain/routing/board/board';
import { decidePool } from '../../../../../shared/domain/routing/decide';
import { evolvePool } from '../../../../../shared/domain/routing/evolve/evolve';
import type { Item } from '../../../../../shared/domain/routing/model/item';
import type { PoolOutcome } from '../../../../../shared/domain/routing/model/outcomes';
import { concerning } from '../../../../../shared/domain/routing/model/places';
import type { PoolState } from '../../../../../shared/domain/routing/model/state';
import { emptyPool } from '../../../../../shared/domain/routing/model/state';
import type { RoutingConfig } from '../../../../../shared/domain/routing/rules/configuration';
import { MONDAY_9, second } from '../../../../support/routing/given';
import { isAhead, mayHave, unitsOf, waitingItems } from '../../../../support/routing/histories-rules';
import type { Step } from '../../../../support/routing/histories-steps';
import { AGENTS, CONFIGS, CONVERSATIONS, step } from '../../../../support/routing/histories-steps';

/**
 * Random histories of a pool, with every invariant checked after every event by plain, slow code of its own: the pool's
 * indexes and shortcuts are never asked.
 */
const isRowOf = (state: PoolState, stored: ReadonlyMap<string, NonNullable<RowChange['data']>>): void => {
  const { head, agents, items } = state;
  const rows = [...stored].filter(([row]) => row !== 'head').map(([row, data]) => ({ row, data: data as never }));
  const again = poolFromRows(head, rows);
  expect([...again.agents]).toEqual([...agents]);
  expect([...again.items]).toEqual([...items]);
  for (const key of ['preferred', 'byAgent', 'loads', 'withBots', 'due'] as const)
    expect([...again.index[key]]).toEqual([...state.index[key]]);
  expect([...again.index.classes].map(([key, { waiting }]) => [key, [...waiting]])).toEqual(
    [...state.index.classes].map(([key, { waiting }]) => [key, [...waiting]]),
  );
  for (const id of [...AGENTS, 'boss']) showsAll(state, id, rows);
};

/** What stands under an agent is all that concerns them, and nothing else: found by looking at every item. */
const showsAll = (state: PoolState, id: string, rows: readonly StoredRow[]): void => {
  const under = rows.filter(({ row }) => row.startsWith(rowsOfAgent(id)));
  const own = state.agents.get(id);
  const theirs = [...state.items.values()].filter(
    item =>
      item.guests.some(({ agent }) => agent === id) ||
      (item.status !== 'waiting' && item.agent === id) ||
      (item.status === 'held' && item.transfer?.agent === id),
  );
  const expected = [...theirs, ...(own === undefined ? [] : [own])];
  const [stored, derived] = [agentFromRows(state.head, id, under), concerning(state, id)];
  const isAll = (all: readonly unknown[]) =>
    all.length === expected.length &&
    expected.every(each => all.some(one => one === each || isDeepStrictEqual(one, each)));
  if (!isAll(under.map(({ data }) => data))) throw new Error(`the rows of ${id} are not what concerns them`);
  for (const part of [stored, derived])
    if (!isAll([...part.items.values(), ...part.agents.values()])) throw new Error(`${id} doesn’t see all, or more`);
  expect(inboxOf(stored, id)).toEqual(inboxOf(state, id));
  expect(stored.index.loads.get(id)).toEqual(state.index.loads.get(id));
};

const nth = (state: PoolState, n: number, status: Item['status']): Item | undefined => {
  const items = [...state.items.values()].filter(
    item => item.status === status || (status === 'offered' && item.status === 'held' && item.transfer !== undefined),
  );
  return items[n % Math.max(1, items.length)];
};

const run = (steps: readonly Step[], kinds: Map<string, number>): number => {
  let state = emptyPool('default');
  let now = MONDAY_9;
  let config = CONFIGS[0] as RoutingConfig;
  let seq = 0;
  let events = 0;
  const stored = new Map<string, NonNullable<RowChange['data']>>();

  const one = (input: PoolInput): readonly PoolOutcome[] => {
    events += 1;
    const event = { id: String(events), pool: 'default', at: new Date(now).toISOString(), input };
    const outcomes = decidePool(state, event, { now, config });
    if (events % 50 === 0)
      expect(JSON.stringify(decidePool(state, event, { now, config }))).toBe(JSON.stringify(outcomes));
    const before = state;
    for (const outcome of outcomes) {
      kinds.set(outcome.kind, (kinds.get(outcome.kind) ?? 0) + 1);
      if (outcome.kind === 'item-offered') offeredInOrder(state, outcome.conversation, outcome.agent);
      state = evolvePool(state, outcome);
    }
    const changes = changedRows(before, state);
    expect(changes.length).toBeLessThanOrEqual(98);
    if (new Set(changes.map(({ row }) => row)).size < changes.length)
      throw new Error('a row stands twice in a transaction');
    const changed = [...before.items.differences(state.items)].length;
    expect(changed).toBeLessThanOrEqual(30);
    for (const { row, data } of changes) {
      if (data !== undefined) stored.set(row, data);
      else if (!stored.delete(row)) throw new Error(`${row} is deleted and isn’t there: such a transaction is refused`);
    }
    return outcomes;
  };
  const offeredInOrder = (before: PoolState, conversationId: string, id: string): void => {
    const offered = before.items.get(conversationId);
    if (offered?.status !== 'waiting') throw new Error(`An item was offered that did not wait: ${conversationId}`);
    if (offered.preferredAgent === id) return;
    const passedOver = waitingItems(before).filter(
      other => isAhead(config, other, offered, now) && mayHave(before, config, other, id, now),
    );
    if (passedOver.length > 0)
      throw new Error(`${conversationId} was offered to ${id} before ${passedOver.map(item => item.conversation)}`);
  };
  const all = (input: PoolInput): void => {
    let outcomes = one(input);
    for (let left = 0; outcomes.some(({ kind }) => kind === 'more-to-do'); left += 1) {
      expect(left).toBeLessThan(50);
      outcomes = one({ type: 'continue', cursor: 'rest' });
    }
    holds();
  };
  const holds = (): void => {
    for (const id of AGENTS) {
      const most = CONFIGS[0]?.agents[id]?.capacity ?? 0;
      const units = unitsOf(state, id);
      if (units > most) throw new Error(`${id} has ${units} of ${most}`);
      if ((state.index.loads.get(id)?.units ?? 0) !== units)
        throw new Error(`${id} has ${units}, and the index says otherwise`);
    }
    for (const item of waitingItems(state)) {
      const eligible = AGENTS.find(id => mayHave(state, config, item, id, now));
      if (eligible !== undefined) throw new Error(`${item.conversation} waits although ${eligible} could have it`);
    }
    for (const item of state.items.values()) {
      if (item.status !== 'offered') continue;
      const { wakeAt } = state.head;
      if (item.expiresAt <= now) throw new Error(`the offer of ${item.conversation} did not end`);
      if (wakeAt === undefined || Date.parse(wakeAt) > item.expiresAt)
        throw new Error(`nothing will end the offer of ${item.conversation}`);
    }
  };
  const pass = (until: number): void => {
    for (let wakes = 0; ; wakes += 1) {
      expect(wakes).toBeLessThan(1_000);
      const { wakeAt } = state.head;
      if (wakeAt === undefined || Date.parse(wakeAt) > until) break;
      now = Math.max(now, Date.parse(wakeAt));
      all({ type: 'wake', wakeAt });
    }
    now = until;
    all({ type: 'tick' });
  };
  const fromThread = (each: Extract<Step, { conversation: string }>): void => {
    seq += 1;
    const because = { rule: 'test' };
    const item = state.items.get(each.conversation);
    if (each.do === 'done') return all({ type: 'done', conversation: each.conversation, seq, because });
    if (each.do === 'release')
      return all({
        type: 'release',
        conversation: each.conversation,
        seq,
        generation: item?.generation ?? { seq: 0, n: 0 },
        because,
      });
    const waitingSince = new Date(now - 5 * second).toISOString();
    all({
      type: 'queue',
      conversation: each.conversation,
      seq,
      channel: 'main',
      workstream: 'sms',
      language: each.language,
      text: each.text,
      firstContact: false,
      waitingSince,
      ...(each.after === undefined ? {} : { after: each.after }),
      ...(item?.status === 'released' ? { preferredAgent: item.agent } : {}),
    });
  };
  for (const [at, each] of steps.entries()) {
    if (each.do === 'say') all(each.input);
    else if (each.do === 'answer') {
      const item = nth(state, each.n, 'offered');
      const who = item?.status === 'held' ? item.transfer?.agent : item?.status === 'offered' ? item.agent : undefined;
      if (item !== undefined && who !== undefined)
        all({ type: each.type, agent: who, conversation: item.conversation });
    } else if (each.do === 'hand-over' || each.do === 'ask' || each.do === 'set-aside') {
      const item = nth(state, each.n, 'held');
      if (item?.status !== 'held') continue;
      const { agent: who, conversation: which } = item;
      if (each.do === 'set-aside') fromThread({ do: 'release', conversation: which, text: '', language: 'en' });
      else if (each.do === 'ask') all({ type: 'consult', agent: who, conversation: which, with: each.whom });
      else all({ type: 'transfer', agent: who, conversation: which, to: each.to });
    } else if (each.do === 'pass') pass(now + each.seconds * second);
    else if (each.do === 'configure') {
      config = CONFIGS[each.which] as RoutingConfig;
      all({ type: 'tick' });
    } else fromThread(each);
    if (at % 25 === 0) isRowOf(state, stored);
  }
  for (const id of CONVERSATIONS) fromThread({ do: 'done', conversation: id, text: '', language: 'en' });
  expect([
    state.items.size,
    state.index.loads.size,
    state.index.byAgent.size,
    state.index.classes.size,
    state.index.preferred.size,
    state.index.withBots.size,
  ]).toEqual([0, 0, 0, 0, 0, 0]);
  isRowOf(state, stored);
  return events;
};

test('whatever happens: capacity, order, one place for each item, nobody idle beside work, every offer ends, no leak', () => {
  let events = 0;
  let taken = 0;
  const kinds = new Map<string, number>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 170, maxLength: 240, size: 'max' }), steps => {
      taken += steps.length;
      events += run(steps, kinds);
    }),
    { numRuns: 60 },
  );
  expect([taken, events].every(count => count > 10_000)).toBe(true);
  // A history in which nothing happens would prove nothing.
  for (const kind of [
    'item-offered',
    'item-assigned',
    'item-released',
    'item-unassigned',
    'item-moved',
    'transfer-offered',
    'guest-came',
    'offer-ended',
    'bot-has-item',
  ])
    expect([kind, (kinds.get(kind) ?? 0) >= 10]).toEqual([kind, true]);
});
