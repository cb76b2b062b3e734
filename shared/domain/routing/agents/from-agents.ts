import type { PoolInput } from '../../messages/to-pool';
import { because } from '../../values/because';
import { isKnown, itemOf } from '../actions/commands';
import type { Decision } from '../actions/decision';
import { agentIn, refuseCommand, setPresence } from '../actions/decision';
import { assign } from '../items/assign';
import { heldBy } from '../items/back-to-queue';
import { holderOf, isWithBot } from '../items/bots';
import { tryAllAgain } from '../items/exhausted';
import { endOffer, withdrawOffers } from '../items/offers';
import { acceptConsult, declineConsult, isAsked } from '../items/participants';
import { acceptTransfer, declineTransfer } from '../items/transfer';
import type { AgentState } from '../model/agent-state';
import type { Item } from '../model/item';
import { roomFor } from '../rules/capacity';

type From<T extends PoolInput['type']> = Extract<PoolInput, { type: T }>;
type Answer = From<'accept'> | From<'decline'>;

const isSame = (asked: Answer['generation'], offered: Item['generation']): boolean =>
  asked === undefined || (asked.seq === offered.seq && asked.n === offered.n);

/** An offer, a transfer or a question for advice is taken. */
export const onAccept = (decision: Decision, input: From<'accept'>): void => {
  if (!isKnown(decision, 'accept', input.agent)) return;
  const item = itemOf(decision, 'accept', input.conversation);
  if (item === undefined) return;
  if (item.status === 'offered' && item.agent === input.agent) {
    if (!isSame(input.generation, item.generation)) return refuseOlder(decision, 'accept');
    return assign(decision, item, input.agent, 'accepted', because('offer.accepted', { agent: input.agent }));
  }
  if (item.status === 'held' && item.transfer?.agent === input.agent) {
    if (!isSame(input.generation, item.transfer.generation)) return refuseOlder(decision, 'accept');
    return acceptTransfer(decision, item, item.transfer);
  }
  if (isAsked(item, input.agent)) return acceptConsult(decision, item, input.agent);
  refuseNotOffered(decision, 'accept', item, input.agent);
};

/** It goes on to somebody else. */
export const onDecline = (decision: Decision, input: From<'decline'>): void => {
  if (!isKnown(decision, 'decline', input.agent)) return;
  const item = itemOf(decision, 'decline', input.conversation);
  if (item === undefined) return;
  if (item.status === 'offered' && item.agent === input.agent) {
    if (!isSame(input.generation, item.generation)) return refuseOlder(decision, 'decline');
    return endOffer(decision, item, 'declined', because('offer.declined', { agent: input.agent }));
  }
  if (item.status === 'held' && item.transfer?.agent === input.agent) {
    if (!isSame(input.generation, item.transfer.generation)) return refuseOlder(decision, 'decline');
    return declineTransfer(decision, item, item.transfer, 'declined');
  }
  if (isAsked(item, input.agent)) return declineConsult(decision, item, input.agent, 'declined');
  refuseNotOffered(decision, 'decline', item, input.agent);
};

const refuseOlder = (decision: Decision, command: string): void =>
  refuseCommand(
    decision,
    command,
    409,
    'older-offer',
    'That offer has run out, and there is a newer one. Look at your inbox again.',
  );

const refuseNotOffered = (decision: Decision, command: string, item: Item, agent: string): void => {
  if (item.status === 'held' && item.agent === agent)
    return refuseCommand(decision, command, 409, 'already-yours', 'You already have this conversation.');
  const now = item.status === 'held' ? `${holderOf(decision, item).name} has it now` : 'it went on to somebody else';
  refuseCommand(
    decision,
    command,
    409,
    'not-offered',
    `This conversation is not offered to you: ${now}. Look at your inbox again.`,
  );
};

/** Chosen by the agent, or for them by a supervisor; it stays until somebody chooses again. */
export const onPresence = (decision: Decision, input: From<'presence'>): void => {
  if (!isKnown(decision, 'presence', input.agent)) return;
  if (input.presence === 'inactive')
    return refuseCommand(
      decision,
      'presence',
      400,
      'inactive',
      'Inactive is set by the system alone. Choose available, busy, do-not-disturb, away or offline.',
    );
  const before = agentIn(decision, input.agent);
  const reason = input.by === undefined ? 'agent' : 'supervisor';
  if (
    before.presence === input.presence &&
    before.reason === reason &&
    before.lost === undefined &&
    before.missed === undefined
  )
    return decision.record({
      kind: 'dropped',
      what: 'presence',
      because: because('presence.same', { presence: input.presence }),
    });
  const facts = { presence: input.presence, before: before.presence };
  const leaves = input.presence === 'offline' ? leaving(decision, input.agent, reason, input.conversations) : undefined;
  setPresence(decision, input.agent, input.presence, reason, because(`presence.${reason}`, facts), leaves);
  withdrawOffers(decision, input.agent);
  tryAllAgain(decision, input.agent);
};

/** Who signs off gives back what they hold, at once and in this event; of what they keep, only what is urgent goes. */
const leaving = (
  decision: Decision,
  agent: string,
  reason: 'agent' | 'supervisor',
  conversations: From<'presence'>['conversations'],
): AgentState['lost'] => {
  const goes = heldBy(decision, agent).filter(({ urgent }) => conversations !== 'keep' || urgent !== undefined);
  if (goes.length === 0) return undefined;
  const only = conversations === 'keep' && { only: 'urgent' as const };
  return { presence: 'offline', reason, until: decision.now, signedOff: true, ...only };
};

/** An agent takes waiting work: of a pick workstream, what is left to be given by hand, or any where that is allowed. */
export const onPick = (decision: Decision, input: From<'pick'>): void => {
  if (!isKnown(decision, 'pick', input.agent)) return;
  const item = itemOf(decision, 'pick', input.conversation);
  if (item === undefined) return;
  if (item.status !== 'waiting' && !isWithBot(item))
    return refuseCommand(
      decision,
      'pick',
      409,
      'not-waiting',
      'This conversation does not wait any more. Look at the queue again.',
    );
  const workstream = decision.config.workstreams[item.workstream];
  if (item.status === 'waiting' && item.byHand === undefined && workstream?.pickFromPush !== true)
    return refuseCommand(
      decision,
      'pick',
      409,
      'pushed',
      'This conversation is given out automatically; wait for an offer, or take another.',
    );
  if (decision.config.placeIn(item.queue, input.agent) === undefined)
    return refuseCommand(
      decision,
      'pick',
      403,
      'not-in-queue',
      'You are not in the queue of this conversation. Ask a supervisor to assign it.',
    );
  const agent = decision.config.agents[input.agent];
  if (agent === undefined || roomFor(decision.state, decision.config, agent, item) <= 0)
    return refuseCommand(
      decision,
      'pick',
      409,
      'capacity',
      'You have no capacity left. End or hand over a conversation first.',
    );
  assign(decision, item, input.agent, 'picked', because('item.picked', { agent: input.agent }));
};
