import type { Because } from '../../values/because';
import { because } from '../../values/because';
import type { Turn } from '../actions/decision';
import { agentIn, setPresence } from '../actions/decision';
import { dueWhileWaiting } from '../actions/queueing';
import type { Item, Offered } from '../model/item';
import type { OfferEnd } from '../model/outcomes';

/** As many different agents let it go: it isn't offered any more. */
const MOST_DECLINERS = 100;

/** An offer ends without an assignment: the item keeps its place and goes on to somebody else. */
export const endOffer = (turn: Turn, item: Offered, how: OfferEnd, reason: Because): void => {
  const workstream = turn.config.workstreams[item.workstream];
  const until = turn.now + (workstream?.reofferSeconds ?? 60) * 1_000;
  const decline = { count: item.declines[item.agent]?.count ?? 0, until };
  const due = dueWhileWaiting(turn, { ...item, declines: { ...item.declines, [item.agent]: decline } });
  const { conversation, agent } = item;
  turn.record({ kind: 'offer-ended', conversation, agent, how, at: turn.now, until, due, because: reason });
  if (how === 'timed-out' && workstream?.presenceAfterMissed !== undefined) setAfter(turn, agent, 'inactive', 'missed');
  if (how === 'declined' && workstream?.presenceAfterDecline !== undefined)
    setAfter(turn, agent, 'do-not-disturb', 'declined');
  const exhausted = exhaustedBy(turn, conversation);
  if (exhausted !== undefined) turn.record({ kind: 'item-by-hand', conversation, because: exhausted });
};

const setAfter = (
  turn: Turn,
  agent: string,
  presence: 'inactive' | 'do-not-disturb',
  reason: 'missed' | 'declined',
): void => {
  if (agentIn(turn, agent).presence !== presence)
    setPresence(turn, agent, presence, reason, because(`presence.${reason}`, { agent }));
};

/** Nobody is left who may be offered it again: why, or nothing. */
export const exhaustedBy = (turn: Turn, conversation: string): Because | undefined => {
  const item = turn.state.items.get(conversation);
  if (item?.status !== 'waiting') return undefined;
  const most = turn.config.workstreams[item.workstream]?.offersPerAgent ?? 3;
  const decliners = Object.values(item.declines).filter(({ count }) => count > 0).length;
  if (decliners >= MOST_DECLINERS) return because('offers.exhausted', { decliners });
  if (decliners === 0) return undefined;
  const left = turn.config
    .members(item.queue)
    .some(id => (item.declines[id]?.count ?? 0) < most && fits(turn, item, id));
  return left ? undefined : because('offers.exhausted', { decliners, offersPerAgent: most });
};

/** Somebody who lacks a skill that is asked for exactly could never be offered it. */
const fits = (turn: Turn, item: Item, id: string): boolean => {
  const assignment = turn.config.queues[item.queue];
  const match = assignment?.skillMatch ?? turn.config.workstreams[item.workstream]?.skillMatch;
  if (match !== 'exact' || typeof assignment?.assignment === 'object') return true;
  const skills = turn.config.agents[id]?.skills ?? [];
  return item.skills.every(asked => skills.some(own => own.id === asked.id && own.rating >= asked.rating));
};

/** What is offered to somebody whose presence doesn't allow it any more goes on. It doesn't count as a decline. */
export const withdrawOffers = (turn: Turn, agent: string): void => {
  const { presence } = agentIn(turn, agent);
  const offers: Offered[] = [];
  for (const [, conversation] of turn.state.index.byAgent.under(`${agent}/`)) {
    const item = turn.state.items.get(conversation);
    if (item?.status === 'offered' && item.agent === agent) offers.push(item);
  }
  for (const item of offers) {
    if (turn.config.workstreams[item.workstream]?.allowedPresences.includes(presence)) continue;
    // Those that one transaction can't hold run out by themselves.
    if (turn.isFull()) return;
    endOffer(turn, item, 'withdrawn', because('offer.presence', { agent, presence }));
  }
};
