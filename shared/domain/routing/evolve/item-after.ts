import { assertNever } from '../../values/never';
import { earliest } from '../model/earliest';
import { type Item, shared, type Waiting, withCustomer } from '../model/item';
import type { PoolOutcome } from '../model/outcomes';
import { urgency } from '../model/urgency';

/** The facts that change one item, where it stands. */
export type Changing = Exclude<
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
      | 'item-unknown'
      | 'standings-said'
      | 'not-assigned'
      | 'more-to-do'
      | 'dropped'
      | 'command-refused';
  }
>;
/** An item after a fact about it that leaves it in the pool. */
export const itemAfter = (item: Item, outcome: Changing): Item => {
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
      const declines = { ...work.declines, [outcome.agent]: outcome.decline };
      const waiting: Waiting = { ...work, status: 'waiting', declines, ...dueOf(outcome.due) };
      return waiting;
    }
    case 'item-unassigned': {
      const { due: _due, givenBack: _before, ...work } = shared(item);
      return {
        ...(outcome.notBefore === undefined
          ? { ...work, ...(item.status === 'held' && item.bot === undefined && { preferredAgent: outcome.agent.id }) }
          : passedOver(work, outcome.agent.id, outcome.notBefore)),
        ...(outcome.givenBack === true && { givenBack: outcome.givenBack }),
        status: 'waiting',
        generation: outcome.generation,
        since: outcome.at,
        queuedAt: outcome.at,
        why: [...work.why.slice(-11), outcome.because],
        ...dueOf(outcome.due),
      };
    }
    case 'item-overflowed': {
      const overflowed = { ...item, overflowed: true, why: [...item.why.slice(-11), outcome.because] };
      if (overflowed.status === 'waiting' && outcome.action === 'end') return { ...overflowed, ends: true };
      if (overflowed.status !== 'waiting' || outcome.textBackAt === undefined) return overflowed;
      return { ...overflowed, notBefore: outcome.textBackAt, ...dueOf(outcome.due) };
    }
    case 'item-handed-back':
      return item.status === 'waiting' ? { ...item, byHand: outcome.because, handedBack: outcome.configVersion } : item;
    case 'item-by-hand':
      if (item.status !== 'waiting') return item;
      return {
        ...item,
        byHand: outcome.because,
        ...(outcome.exhausted === true && { exhausted: outcome.exhausted, toldNotAssigned: true as const }),
      };
    case 'item-automatic': {
      if (item.status !== 'waiting') return item;
      const { byHand: _byHand, exhausted: _nobody, ...waiting } = item;
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
      const urgent = { ...urgency(outcome.because), why: [...item.why.slice(-11), outcome.because] };
      if (item.status !== 'waiting') return { ...item, ...urgent };
      const { notBefore: _later, ...waiting } = item;
      return { ...waiting, ...urgent };
    }
    case 'item-kept': {
      const { seq } = outcome;
      const kept = {
        ...item,
        seq,
        generation: { ...item.generation, seq },
        why: [...item.why.slice(-11), outcome.because],
      };
      if (kept.status !== 'held' || kept.transfer === undefined) return kept;
      return { ...kept, transfer: { ...kept.transfer, generation: { ...kept.transfer.generation, seq } } };
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

export const dueOf = (due: number | undefined): { due?: number } => (due === undefined ? {} : { due });

/** Whoever was silent is neither first in line nor asked again before then. */
const passedOver = <Work extends Pick<Item, 'declines' | 'preferredAgent'>>(
  { preferredAgent: _silent, ...work }: Work,
  agent: string,
  until: number,
) => ({ ...work, declines: { ...work.declines, [agent]: { count: work.declines[agent]?.count ?? 0, until } } });
