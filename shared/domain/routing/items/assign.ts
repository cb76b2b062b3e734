import { offerTerms } from '../../desk/choose';
import type { Because } from '../../values/because';
import { because } from '../../values/because';
import type { Decision } from '../actions/decision';
import { nameOfAgent, nameOfQueue, nextGeneration } from '../actions/decision';
import { isAbsent, presenceByCapacity } from '../actions/presence';
import type { Item, Waiting } from '../model/item';
import type { How } from '../model/outcomes';
import { roomFor } from '../rules/capacity';
import { ruledOut } from '../rules/eligibility';
import { holderOf } from './bots';

/** An item goes to an agent: as an offer, or at once where the workstream says so. */
export const giveTo = (decision: Decision, item: Waiting, agent: string, reason: Because): void => {
  const { seconds, autoAssign } = offerTerms(decision.config, item.workstream, 'incoming', item.customer !== undefined);
  if (autoAssign) return assign(decision, item, agent, 'auto-assigned', reason);
  const expiresAt = decision.now + seconds * 1_000;
  decision.record({
    kind: 'item-offered',
    conversation: item.conversation,
    agent,
    generation: nextGeneration(item),
    at: decision.now,
    expiresAt,
    because: reason,
  });
};

/** An item is with an agent, by whatever way. An accepted offer keeps its generation; every other way is a new one. */
export const assign = (
  decision: Decision,
  item: Item,
  agent: string,
  how: How,
  reason: Because,
  note?: string,
): void => {
  const before = item.status === 'held' ? item.agent : undefined;
  decision.record({
    kind: 'item-assigned',
    conversation: item.conversation,
    agent: nameOfAgent(decision, agent),
    queue: nameOfQueue(decision, item.queue),
    generation: generationFor(item, agent),
    how,
    at: decision.now,
    ...offersBefore(decision, item, agent),
    ...handedBy(decision, item, how, note),
    days: decision.state.head.days,
    because: reason,
  });
  presenceByCapacity(decision, agent);
  if (before !== undefined && before !== agent) presenceByCapacity(decision, before);
};

/** How it was offered until now: what others let go while it waited, and how long the agent thought about it who has it. */
const offersBefore = ({ now }: Decision, item: Item, agent: string) => {
  const declines = item.status === 'held' || item.status === 'released' ? [] : Object.values(item.declines);
  const declined = declines.reduce((sum, { count, missed }) => sum + count - (missed?.count ?? 0), 0);
  const missed = declines.reduce((sum, decline) => sum + (decline.missed?.all ?? 0), 0);
  const acceptMs = item.status === 'offered' && item.agent === agent ? now - item.offeredAt : undefined;
  if (declined + missed === 0 && acceptMs === undefined) return {};
  return { offers: { declined, missed, ...(acceptMs !== undefined && { acceptMs }) } };
};

/** Who had it before, and what they wrote about it. */
const handedBy = (
  decision: Decision,
  item: Item,
  how: How,
  said: string | undefined,
): { readonly from?: ReturnType<typeof nameOfAgent>; readonly note?: string } => {
  const note = how === 'transferred' && item.status === 'held' ? item.transfer?.note : said;
  return {
    ...(item.status === 'held' && { from: holderOf(decision, item) }),
    ...(note !== undefined && { note }),
  };
};

const generationFor = (item: Item, agent: string): Item['generation'] => {
  if (item.status === 'offered' && item.agent === agent) return item.generation;
  if (item.status === 'held' && item.transfer?.agent === agent) return item.transfer.generation;
  return nextGeneration(item);
};

/**
 * The agent who had the conversation before, if they can have it now. Presence and capacity count, also their being in the
 * queue; skills don't, for they knew enough before. With `affinity: regardless` neither presence nor capacity counts,
 * but nothing goes back to a desk that is gone.
 */
export const prefersNow = (
  decision: Decision,
  item: Waiting,
): { readonly agent: string; readonly because: Because } | undefined => {
  const agent = item.preferredAgent;
  const workstream = decision.config.workstreams[item.workstream];
  if (agent === undefined || workstream === undefined || workstream.affinity === false) return undefined;
  const known = decision.config.agents[agent];
  if (known === undefined) return undefined;
  if (workstream.affinity === 'regardless') {
    const state = decision.state.agents.get(agent);
    const left = state?.reason === 'connection-lost' || (state?.presence === 'offline' && item.givenBack === true);
    const gone = item.declines[agent] !== undefined || left || (item.urgent !== undefined && isAbsent(decision, agent));
    return gone ? undefined : { agent, because: because('assignment.affinity-regardless', { agent }) };
  }
  const asks = { presences: workstream.allowedPresences, skills: 'none' as const };
  if (ruledOut(decision.state, decision.config, item, agent, asks, decision.now) !== undefined) return undefined;
  return {
    agent,
    because: because('assignment.affinity', {
      agent,
      room: finite(roomFor(decision.state, decision.config, known, item)),
    }),
  };
};
const finite = (room: number): number | null => (Number.isFinite(room) ? room : null);
