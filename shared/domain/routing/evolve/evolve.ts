import { assertNever } from '../../values/never';
import { type AgentState, MOST_MISSED, newAgent } from '../model/agent-state';
import { earliest } from '../model/earliest';
import { type Held, type Item, shared } from '../model/item';
import type { OfferEnd, PoolOutcome } from '../model/outcomes';
import type { PoolState } from '../model/state';
import { withAgent, withItem } from '../model/state';
import { type Changing, dueOf, itemAfter } from './item-after';

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
    case 'item-handed-back':
    case 'item-automatic':
    case 'item-looked-at':
    case 'item-urgent':
    case 'item-kept':
    case 'closing-told':
    case 'item-customer':
    case 'transfer-offered':
    case 'guest-came':
    case 'guest-left':
      return change(state, outcome);
    case 'standings-said':
      return outcome.to === undefined ? state : { ...state, head: { ...state.head, comparedTo: outcome.to } };
    case 'item-force-closed':
    case 'item-unknown':
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
  const known = state.agents.get(id);
  if (how === 'withdrawn' || known === undefined) return state;
  const agent = { ...known, today: withOffer(known.today, how, at) };
  if (how === 'declined') return withAgent(state, agent);
  const queue = state.items.get(conversation)?.queue ?? '';
  const before = agent.missed ?? [];
  return withAgent(state, { ...agent, missed: [...before, { conversation, queue, at }].slice(-MOST_MISSED) });
};

const withOffer = (before: AgentState['today'], how: 'declined' | 'timed-out', at: number): AgentState['today'] => {
  const day = new Date(at).toISOString().slice(0, 10);
  const { missed, declined } = before?.day === day ? before : { missed: 0, declined: 0 };
  return how === 'declined' ? { day, missed, declined: declined + 1 } : { day, missed: missed + 1, declined };
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
    hadAgent: true,
    generation: outcome.generation,
    why: [...work.why.slice(-11), outcome.because],
    ...dueOf(earliest(work.guests.map(guest => guest.asked?.until))),
  };
  const given = withAgent(withItem(state, outcome.conversation, item), { ...agent, used });
  const wasOffered = before.status === 'offered' && before.agent === agent.id;
  return freed(wasOffered ? given : tookTurn(given, outcome.conversation, agent.id), before, outcome.at);
};

const change = (state: PoolState, outcome: Changing): PoolState => {
  const before = state.items.get(outcome.conversation);
  return before === undefined ? state : withItem(state, outcome.conversation, itemAfter(before, outcome));
};
