import type { Because } from '../../values/because';
import { because } from '../../values/because';
import type { Decision } from '../actions/decision';
import { agentIn, setPresence } from '../actions/decision';
import { dueWhileWaiting } from '../actions/queueing';
import type { Item, Offered } from '../model/item';
import type { OfferEnd } from '../model/outcomes';
import { declineAfter, declinesOf } from '../rules/declines';

/** As many different agents let it go: it isn't offered any more. */
const MOST_DECLINERS = 100;

/** An offer ends without an assignment: the item keeps its place and goes on to somebody else. */
export const endOffer = (decision: Decision, item: Offered, how: OfferEnd, reason: Because): void => {
  const workstream = decision.config.workstreams[item.workstream];
  const { now, state } = decision;
  const who = { agent: state.agents.get(item.agent), now, reofferSeconds: workstream?.reofferSeconds ?? 60 };
  const decline = declineAfter(item, item.agent, how, who);
  const due = dueWhileWaiting(decision, { ...item, declines: { ...item.declines, [item.agent]: decline } });
  const { conversation, agent } = item;
  decision.record({ kind: 'offer-ended', conversation, agent, how, at: now, decline, due, because: reason });
  if (how === 'timed-out' && workstream?.presenceAfterMissed !== undefined)
    setAfter(decision, agent, 'inactive', 'missed');
  if (how === 'declined' && workstream?.presenceAfterDecline !== undefined)
    setAfter(decision, agent, 'do-not-disturb', 'declined');
};

const setAfter = (
  decision: Decision,
  agent: string,
  presence: 'inactive' | 'do-not-disturb',
  reason: 'missed' | 'declined',
): void => {
  if (agentIn(decision, agent).presence !== presence)
    setPresence(decision, agent, presence, reason, because(`presence.${reason}`, { agent }));
};

/** Nobody is left who may be offered it again: why, or nothing. */
export const exhaustedBy = (decision: Decision, conversation: string): Because | undefined => {
  const item = decision.state.items.get(conversation);
  if (item?.status !== 'waiting') return undefined;
  const most = decision.config.workstreams[item.workstream]?.offersPerAgent ?? 3;
  const count = (id: string) => declinesOf(item, id, decision.state.agents.get(id), decision.now);
  const decliners = Object.keys(item.declines).filter(id => count(id) > 0).length;
  if (decliners >= MOST_DECLINERS) return because('offers.exhausted', { decliners });
  if (decliners === 0) return undefined;
  const left = decision.config.members(item.queue).some(id => count(id) < most && fits(decision, item, id));
  return left ? undefined : because('offers.exhausted', { decliners, offersPerAgent: most });
};

/** Somebody who lacks a skill that is asked for exactly could never be offered it. */
const fits = (decision: Decision, item: Item, id: string): boolean => {
  const assignment = decision.config.queues[item.queue];
  const match = assignment?.skillMatch ?? decision.config.workstreams[item.workstream]?.skillMatch;
  if (match !== 'exact' || typeof assignment?.assignment === 'object') return true;
  const skills = decision.config.agents[id]?.skills ?? [];
  return item.skills.every(asked => skills.some(own => own.id === asked.id && own.rating >= asked.rating));
};

/** What is offered to somebody whose presence doesn't allow it any more goes on. It doesn't count as a decline. */
export const withdrawOffers = (decision: Decision, agent: string): void => {
  const { presence } = agentIn(decision, agent);
  const offers: Offered[] = [];
  for (const [, conversation] of decision.state.index.byAgent.under(`${agent}/`)) {
    const item = decision.state.items.get(conversation);
    if (item?.status === 'offered' && item.agent === agent) offers.push(item);
  }
  for (const item of offers) {
    if (decision.config.workstreams[item.workstream]?.allowedPresences.includes(presence)) continue;
    // Those that one transaction can't hold run out by themselves.
    if (decision.isFull()) return;
    endOffer(decision, item, 'withdrawn', because('offer.presence', { agent, presence }));
  }
};
