import type { Consequence, Foreseen } from '../../desk/foreseen';
import type { PoolEvent } from '../../messages/to-pool';
import { refusalAmong } from '../../values/refusal';
import { decidePool } from '../decide';
import { evolvePool } from '../evolve/evolve';
import type { Item } from '../model/item';
import type { PoolOutcome } from '../model/outcomes';
import type { PoolState } from '../model/state';
import type { RoutingConfig } from '../rules/configuration';

type Given = { readonly now: number; readonly config: RoutingConfig };

/**
 * What an event would make of a pool: the very decision that would be made, told and not kept. Only what concerns the conversation of
 * the command is told, or, of a presence, what concerns the agent: the pool does whatever else is due at the same event.
 */
export const foreseePool = (state: PoolState, event: PoolEvent, given: Given): Foreseen => {
  const outcomes = decidePool(state, event, given);
  const refused = refusalAmong(outcomes);
  if (refused !== undefined) {
    const { status, sentence, because } = refused;
    return { outcome: 'refused', status, sentence, ...(because !== undefined && { because }), follows: [] };
  }
  const after = outcomes.reduce(evolvePool, state);
  const concerns = concernedBy(state, event);
  const told = outcomes.filter(outcome => concerns(outcome));
  return { outcome: 'done', follows: told.flatMap(outcome => consequenceOf(outcome, { ...given, after }) ?? []) };
};

type Concerns = (outcome: PoolOutcome) => boolean;
const concernedBy = (state: PoolState, { input }: PoolEvent): Concerns => {
  const agent = 'agent' in input ? input.agent : undefined;
  const items = new Set<string>();
  if ('conversation' in input) items.add(input.conversation);
  else if (agent !== undefined)
    for (const [, conversation] of state.index.byAgent.under(`${agent}/`)) items.add(conversation);
  return outcome =>
    outcome.kind === 'presence-set'
      ? outcome.agent.id === agent
      : 'conversation' in outcome && outcome.conversation !== undefined && items.has(outcome.conversation);
};

type About = Given & { readonly after: PoolState };

const consequenceOf = (outcome: PoolOutcome, { config, now, after }: About): Consequence | undefined => {
  const { because } = outcome;
  const agentNamed = (id: string) => ({ id, name: config.agents[id]?.name ?? id });
  const queueNamed = (id: string) => ({ id, name: config.queues[id]?.name ?? id });
  const seconds = (until: number): number => Math.max(0, Math.round((until - now) / 1_000));
  switch (outcome.kind) {
    case 'transfer-offered': {
      const { conversation, to, transfer } = outcome;
      return { kind: 'transfer-asked', because, conversation, agent: to, seconds: seconds(transfer.expiresAt) };
    }
    case 'guest-came': {
      const { conversation, guest, name } = outcome;
      const agent = { id: guest.agent, name };
      return guest.asked === undefined
        ? { kind: 'comes', because, conversation, agent, as: guest.mode }
        : { kind: 'advice-asked', because, conversation, agent, seconds: seconds(guest.asked.until) };
    }
    case 'guest-left': {
      const { conversation, agent, mode } = outcome;
      return { kind: 'leaves', because, conversation, agent, as: mode };
    }
    case 'item-offered': {
      const { conversation, agent, expiresAt } = outcome;
      return { kind: 'offered', because, conversation, agent: agentNamed(agent), seconds: seconds(expiresAt) };
    }
    case 'item-assigned':
      return { kind: 'given', because, conversation: outcome.conversation, agent: outcome.agent };
    case 'item-moved': {
      const { conversation, item, queueName } = outcome;
      const queue = { id: item.queue, name: queueName };
      return { kind: 'waits', because, conversation, queue, others: othersIn(after, item) };
    }
    case 'item-unassigned': {
      const { conversation, agent } = outcome;
      return { kind: 'goes-back', because, conversation, agent };
    }
    case 'not-assigned': {
      const item = after.items.get(outcome.conversation);
      if (item?.status !== 'waiting') return undefined;
      const queue = queueNamed(item.queue);
      return { kind: 'waits', because, conversation: outcome.conversation, queue, others: othersIn(after, item) };
    }
    case 'offer-ended':
      return { kind: 'offer-ends', because, conversation: outcome.conversation, agent: agentNamed(outcome.agent) };
    case 'transfer-ended':
      return { kind: 'offer-ends', because, conversation: outcome.conversation, agent: outcome.to };
    case 'item-force-closed':
      return { kind: 'closed-by-force', because, conversation: outcome.conversation };
    case 'presence-set':
      return {
        kind: 'presence',
        because,
        agent: agentNamed(outcome.agent.id),
        presence: outcome.agent.presence,
      };
    case 'dropped':
      return { kind: 'nothing', because };
    default:
      return undefined;
  }
};

/** How many others wait in an item's queue. */
const othersIn = (
  { index, items }: PoolState,
  { conversation, queue }: Pick<Item, 'conversation' | 'queue'>,
): number => {
  let waiting = 0;
  for (const each of index.classes.values()) if (each.queue === queue) waiting += each.waiting.size;
  const item = items.get(conversation);
  return item?.status === 'waiting' && item.queue === queue ? waiting - 1 : waiting;
};
