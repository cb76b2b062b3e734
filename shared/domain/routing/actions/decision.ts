import type { Presence } from '../../config/routing/assignment-rules';
import type { Because } from '../../values/because';
import { because } from '../../values/because';
import { evolvePool } from '../evolve/evolve';
import type { AgentState, PresenceReason } from '../model/agent-state';
import { newAgent } from '../model/agent-state';
import { type Item, MOST_CONSULTED, MOST_WATCHING } from '../model/item';
import type { PoolOutcome } from '../model/outcomes';
import { placesOfChange } from '../model/places';
import { agentsOf } from '../model/pool-index';
import type { PoolState } from '../model/state';
import type { Compiled } from '../rules/configuration';

/** Items that one event may change: most take three rows. */
export const MOST_ITEMS = 30;
/** A transaction holds a hundred, the head and the `seen` row among them. */
const MOST_ROWS = 98;
/**
 * What the next item may take: where it was and where it goes, a copy at the desk of each guest and of the agent to whom its transfer
 * is offered; and the agents whom it concerns.
 */
const NEXT_ITEM = 3 + MOST_CONSULTED + MOST_WATCHING + 4;

/** One decision being made: the facts so far, and the pool as it stands after them. */
export type Decision = {
  readonly now: number;
  readonly config: Compiled;
  readonly state: PoolState;
  readonly outcomes: readonly PoolOutcome[];
  readonly record: (outcome: PoolOutcome) => void;
  /** What may have become possible: agents who may have room, items that may find somebody; or anything. */
  readonly freshAgents: ReadonlySet<string>;
  readonly freshItems: ReadonlySet<string>;
  readonly everything: boolean;
  readonly lookAtEverything: () => void;
  /** Whether one more item can't be changed in this transaction; then the rest is left for the next event. */
  readonly isFull: () => boolean;
  readonly leaveRest: () => void;
  readonly isLeft: boolean;
};

export const startDecision = (before: PoolState, config: Compiled, now: number): Decision => {
  const outcomes: PoolOutcome[] = [];
  const freshAgents = new Set<string>();
  const freshItems = new Set<string>();
  /** By conversation, the rows that it takes so far. */
  const changedItems = new Map<string, number>();
  const changedAgents = new Set<string>();
  let state = before;
  let itemRows = 0;
  let everything = false;
  let isLeft = false;
  return {
    now,
    config,
    get state() {
      return state;
    },
    outcomes,
    freshAgents,
    freshItems,
    get everything() {
      return everything;
    },
    get isLeft() {
      return isLeft;
    },
    record: outcome => {
      const was = state;
      outcomes.push(outcome);
      state = evolvePool(state, outcome);
      if (outcome.kind === 'presence-set') {
        freshAgents.add(outcome.agent.id);
        changedAgents.add(outcome.agent.id);
        return;
      }
      if (!('conversation' in outcome) || outcome.conversation === undefined) return;
      const item = was.items.get(outcome.conversation);
      const after = state.items.get(outcome.conversation);
      if (item === after) return;
      const rows = placesOfChange(before.items.get(outcome.conversation), after);
      itemRows += rows - (changedItems.get(outcome.conversation) ?? 0);
      changedItems.set(outcome.conversation, rows);
      if (after?.status === 'waiting') freshItems.add(outcome.conversation);
      for (const agent of new Set([...(item ? agentsOf(item) : []), ...(after ? agentsOf(after) : [])])) {
        freshAgents.add(agent);
        if (was.agents.get(agent) !== state.agents.get(agent)) changedAgents.add(agent);
      }
    },
    lookAtEverything: () => {
      everything = true;
    },
    isFull: () => changedItems.size >= MOST_ITEMS || itemRows + changedAgents.size + NEXT_ITEM > MOST_ROWS,
    leaveRest: () => {
      isLeft = true;
    },
  };
};

/** The agent as the pool knows them; offline before they first came. */
export const agentIn = (decision: Decision, id: string): AgentState => decision.state.agents.get(id) ?? newAgent(id);

export const nameOfAgent = (decision: Decision, id: string): { readonly id: string; readonly name: string } => ({
  id,
  name: decision.config.agents[id]?.name ?? id,
});
export const nameOfQueue = (decision: Decision, id: string): { readonly id: string; readonly name: string } => ({
  id,
  name: decision.config.queues[id]?.name ?? id,
});

export const setPresence = (
  decision: Decision,
  id: string,
  presence: Presence,
  reason: PresenceReason,
  why: Because,
  lost?: AgentState['lost'],
): void => {
  const { lost: _lost, missed, ...before } = agentIn(decision, id);
  const came = presence === 'available' && before.presence !== 'available' && before.presence !== 'busy';
  const idleSince = came ? decision.now : before.idleSince;
  const onSince = before.presence === 'offline' && presence !== 'offline' ? decision.now : before.onSince;
  const agent = {
    ...before,
    presence,
    reason,
    since: decision.now,
    idleSince,
    ...(onSince === undefined ? {} : { onSince }),
    // Choosing anew, they have seen what they missed.
    ...(missed === undefined || reason === 'agent' ? {} : { missed }),
    ...(reason === 'agent' ? { choseAt: decision.now } : {}),
    ...(lost === undefined ? {} : { lost }),
  };
  decision.record({ kind: 'presence-set', agent, because: why });
};

type CommandRefusal =
  | 'already-theirs'
  | 'already-there'
  | 'already-yours'
  | 'capacity'
  | 'inactive'
  | 'no-agent'
  | 'no-destination'
  | 'no-item'
  | 'no-queue'
  | 'nobody-there'
  | 'not-an-agent'
  | 'not-in-queue'
  | 'not-offered'
  | 'not-there'
  | 'not-waiting'
  | 'not-yours'
  | 'older-offer'
  | 'presence'
  | 'pushed'
  | 'queue-closed'
  | 'switched-off'
  | 'to-self'
  | 'too-many'
  | 'transfer-pending'
  | 'wrong-status';

/** A command that is not done: the agent reads the sentence. */
export const refuseCommand = (
  decision: Decision,
  command: string,
  status: 400 | 403 | 404 | 409,
  rule: CommandRefusal,
  sentence: string,
): void => decision.record({ kind: 'command-refused', command, status, sentence, because: because(`command.${rule}`) });

/** The next assignment of an item: later than every one before. */
export const nextGeneration = (item: Item): Item['generation'] => {
  const offered = item.status === 'held' ? (item.lastOffer ?? 0) : 0;
  return { seq: item.generation.seq, n: Math.max(item.generation.n, offered) + 1 };
};
