import { assertNever } from '../../values/never';
import { MOST_MISSED, newAgent } from '../model/agent-state';
import { earliest } from '../model/earliest';
import { type Held, type Item, shared, type Waiting, withCustomer } from '../model/item';
import type { OfferEnd, PoolOutcome } from '../model/outcomes';
import type { PoolState } from '../model/state';
import { withAgent, withItem } from '../model/state';
import { urgency } from '../model/urgency';

/** The pool after one fact. Whatever a fact doesn't touch keeps its identity. */
export const evolvePool = (state: PoolState, outcome: PoolOutcome): PoolState => {
  const changed = apply(state, outcome);
  return { ...changed, head: { ...changed.head, seq: changed.head.seq + 1 } };
};

const apply = (state: PoolState, outcome: PoolOutcome): PoolState => {
  switch (outcome.kind) {
    case 'item-queued':
    case 'item-moved':
      return freed(
        withItem(state, outcome.conversation, outcome.item),
        state.items.get(outcome.conversation),
        outcome.item.since,
      );
    case 'bot-has-item':
      return freed(
        withItem(state, outcome.conversation, outcome.item),
        state.items.get(outcome.conversation),
        outcome.item.heldSince,
      );
    case 'item-done':
      return freed(withItem(state, outcome.conversation, undefined), state.items.get(outcome.conversation), outcome.at);
    case 'presence-set':
      return withAgent(state, outcome.agent);
    case 'looked-around': {
      const { openNow, days, configVersion, at } = outcome;
      return { ...state, head: { ...state.head, openNow, days, configVersion, lookedAt: at } };
    }
    case 'desks-looked-at': {
      const { desksAt: _before, ...head } = state.head;
      return { ...state, head: outcome.next === undefined ? head : { ...head, desksAt: outcome.next } };
    }
    case 'wake-scheduled':
      return { ...state, head: { ...state.head, wakeAt: outcome.wakeAt } };
    case 'wake-came': {
      const { wakeAt: _came, ...head } = state.head;
      return { ...state, head };
    }
    case 'item-assigned':
      return assigned(state, outcome);
    case 'item-unassigned':
    case 'item-released': {
      const before = state.items.get(outcome.conversation);
      return freed(change(state, outcome), before, outcome.at);
    }
    case 'item-offered':
      return tookTurn(change(state, outcome), outcome.conversation, outcome.agent);
    case 'offer-ended':
      return missed(change(state, outcome), outcome.conversation, outcome.agent, outcome);
    case 'transfer-ended':
      return missed(change(state, outcome), outcome.conversation, outcome.to.id, outcome);
    case 'item-overflowed':
    case 'item-by-hand':
    case 'item-automatic':
    case 'item-looked-at':
    case 'item-urgent':
    case 'closing-told':
    case 'item-customer':
    case 'transfer-offered':
    case 'guest-came':
    case 'guest-left':
      return change(state, outcome);
    case 'item-force-closed':
    case 'not-assigned':
    case 'position-said':
    case 'more-to-do':
    case 'dropped':
    case 'command-refused':
      return state;
    default:
      return assertNever(outcome, 'outcome of a pool');
  }
};

/** Capacity that was given back: the agent has been idle since. */
const freed = (state: PoolState, before: Item | undefined, at: number): PoolState => {
  if (before?.status !== 'held') return state;
  const after = state.items.get(before.conversation);
  const agent = state.agents.get(before.agent);
  if (agent === undefined || (after?.status === 'held' && after.agent === before.agent)) return state;
  return withAgent(state, { ...agent, idleSince: at });
};

/** An offer takes an agent's turn in the queue, and so does an assignment without one. */
const tookTurn = (state: PoolState, conversation: string, id: string): PoolState => {
  const item = state.items.get(conversation);
  if (item === undefined) return state;
  const agent = state.agents.get(id) ?? newAgent(id);
  return withAgent(state, { ...agent, lastAssigned: { ...agent.lastAssigned, [item.queue]: state.head.seq + 1 } });
};

/** An offer that ran out stays visible to its agent. */
const missed = (
  state: PoolState,
  conversation: string,
  id: string,
  { how, at }: { readonly how: OfferEnd; readonly at: number },
): PoolState => {
  const agent = state.agents.get(id);
  if (how !== 'timed-out' || agent === undefined) return state;
  const queue = state.items.get(conversation)?.queue ?? '';
  const before = agent.missed ?? [];
  return withAgent(state, { ...agent, missed: [...before, { conversation, queue, at }].slice(-MOST_MISSED) });
};

type Assigned = Extract<PoolOutcome, { kind: 'item-assigned' }>;
const assigned = (state: PoolState, outcome: Assigned): PoolState => {
  const before = state.items.get(outcome.conversation);
  if (before === undefined) return state;
  const agent = state.agents.get(outcome.agent.id) ?? newAgent(outcome.agent.id);
  const used = { ...agent.used };
  for (const profile of before.profiles) {
    const day = outcome.days[profile];
    if (day === undefined) continue;
    const was = used[profile];
    used[profile] = { day, count: was?.day === day ? was.count + 1 : 1 };
  }
  const { due: _due, ...work } = { ...shared(before), guests: before.guests.filter(guest => guest.agent !== agent.id) };
  const item: Held = {
    ...work,
    status: 'held',
    agent: agent.id,
    heldSince: outcome.at,
    generation: outcome.generation,
    why: [...work.why.slice(-11), outcome.because],
    ...dueOf(earliest(work.guests.map(guest => guest.asked?.until))),
  };
  const given = withAgent(withItem(state, outcome.conversation, item), { ...agent, used });
  const wasOffered = before.status === 'offered' && before.agent === agent.id;
  return freed(wasOffered ? given : tookTurn(given, outcome.conversation, agent.id), before, outcome.at);
};

type Changing = Exclude<
  PoolOutcome,
  {
    kind:
      | 'item-queued'
      | 'bot-has-item'
      | 'item-moved'
      | 'item-done'
      | 'item-assigned'
      | 'presence-set'
      | 'looked-around'
      | 'desks-looked-at'
      | 'wake-scheduled'
      | 'wake-came'
      | 'item-force-closed'
      | 'position-said'
      | 'not-assigned'
      | 'more-to-do'
      | 'dropped'
      | 'command-refused';
  }
>;
const change = (state: PoolState, outcome: Changing): PoolState => {
  const before = state.items.get(outcome.conversation);
  return before === undefined ? state : withItem(state, outcome.conversation, itemAfter(before, outcome));
};

const itemAfter = (item: Item, outcome: Changing): Item => {
  switch (outcome.kind) {
    case 'item-offered':
      return {
        ...shared(item),
        status: 'offered',
        agent: outcome.agent,
        generation: outcome.generation,
        offeredAt: outcome.at,
        expiresAt: outcome.expiresAt,
        due: outcome.expiresAt,
      };
    case 'offer-ended': {
      const { due: _due, ...work } = shared(item);
      const count = (work.declines[outcome.agent]?.count ?? 0) + (outcome.how === 'withdrawn' ? 0 : 1);
      const declines = { ...work.declines, [outcome.agent]: { count, until: outcome.until } };
      const waiting: Waiting = { ...work, status: 'waiting', declines, ...dueOf(outcome.due) };
      return waiting;
    }
    case 'item-unassigned': {
      const { due: _due, ...work } = shared(item);
      return {
        ...work,
        status: 'waiting',
        generation: outcome.generation,
        since: outcome.at,
        queuedAt: outcome.at,
        ...(item.status === 'held' && item.bot === undefined && { preferredAgent: outcome.agent.id }),
        why: [...work.why.slice(-11), outcome.because],
        ...dueOf(outcome.due),
      };
    }
    case 'item-overflowed': {
      const overflowed = { ...item, overflowed: true, why: [...item.why.slice(-11), outcome.because] };
      if (overflowed.status !== 'waiting' || outcome.textBackAt === undefined) return overflowed;
      return { ...overflowed, notBefore: outcome.textBackAt, ...dueOf(outcome.due) };
    }
    case 'item-by-hand':
      return item.status === 'waiting' ? { ...item, byHand: outcome.because } : item;
    case 'item-automatic': {
      if (item.status !== 'waiting') return item;
      const { byHand: _byHand, ...waiting } = item;
      return waiting;
    }
    case 'item-looked-at': {
      const { due: _due, ...rest } = item;
      if (rest.status !== 'waiting' || !outcome.ready) return { ...rest, ...dueOf(outcome.due) };
      const { notBefore: _notBefore, ...waiting } = rest;
      return { ...waiting, ...dueOf(outcome.due) };
    }
    case 'closing-told':
      return { ...item, toldClosing: true };
    case 'item-customer':
      return withCustomer(item, outcome.seq, outcome.linked);
    case 'item-urgent': {
      const urgent = { ...urgency(outcome.because), seq: outcome.seq, why: [...item.why.slice(-11), outcome.because] };
      if (item.status !== 'waiting') return { ...item, ...urgent };
      const { notBefore: _later, ...waiting } = item;
      return { ...waiting, ...urgent };
    }
    case 'item-released': {
      if (item.status !== 'held') return item;
      const { due: _due, ...work } = shared(item);
      return {
        ...work,
        status: 'released',
        agent: item.agent,
        releasedAt: outcome.at,
        because: outcome.because,
        seq: outcome.seq,
      };
    }
    case 'transfer-offered':
      return item.status === 'held'
        ? {
            ...item,
            transfer: outcome.transfer,
            lastOffer: outcome.transfer.generation.n,
            ...dueOf(earliest([outcome.transfer.expiresAt, item.due])),
          }
        : item;
    case 'transfer-ended': {
      if (item.status !== 'held') return item;
      const { transfer: _transfer, due: _due, ...held } = item;
      return { ...held, ...dueOf(earliest(held.guests.map(guest => guest.asked?.until))) };
    }
    case 'guest-came': {
      const { due: _due, ...rest } = item;
      const others = item.guests.filter(guest => guest.agent !== outcome.guest.agent);
      return { ...rest, guests: [...others, outcome.guest], ...dueOf(outcome.due) };
    }
    case 'guest-left': {
      const { due: _due, ...rest } = item;
      return { ...rest, guests: item.guests.filter(guest => guest.agent !== outcome.agent.id), ...dueOf(outcome.due) };
    }
    default:
      return assertNever(outcome, 'outcome of an item');
  }
};

const dueOf = (due: number | undefined): { due?: number } => (due === undefined ? {} : { due });
