import type { PoolInput } from '../../messages/to-pool';
import { because } from '../../values/because';
import { isKnown, itemOf } from '../actions/commands';
import type { Turn } from '../actions/decision';
import { agentIn, refuse, setPresence } from '../actions/decision';
import { holderOf, isWithBot } from '../items/bots';
import { assign } from '../items/giving';
import { acceptConsult, declineConsult, isAsked } from '../items/guests';
import { endOffer, withdrawOffers } from '../items/offers';
import { acceptTransfer, declineTransfer } from '../items/transfer';
import type { Item } from '../model/item';
import { roomFor } from '../rules/capacity';

type From<T extends PoolInput['type']> = Extract<PoolInput, { type: T }>;
type Answer = From<'accept'> | From<'decline'>;

const isSame = (asked: Answer['generation'], offered: Item['generation']): boolean =>
  asked === undefined || (asked.seq === offered.seq && asked.n === offered.n);

/** An offer, a transfer or a question for advice is taken. */
export const onAccept = (turn: Turn, input: From<'accept'>): void => {
  if (!isKnown(turn, 'accept', input.agent)) return;
  const item = itemOf(turn, 'accept', input.conversation);
  if (item === undefined) return;
  if (item.status === 'offered' && item.agent === input.agent) {
    if (!isSame(input.generation, item.generation)) return refuseOlder(turn, 'accept');
    return assign(turn, item, input.agent, 'accepted', because('offer.accepted', { agent: input.agent }));
  }
  if (item.status === 'held' && item.transfer?.agent === input.agent) {
    if (!isSame(input.generation, item.transfer.generation)) return refuseOlder(turn, 'accept');
    return acceptTransfer(turn, item, item.transfer);
  }
  if (isAsked(item, input.agent)) return acceptConsult(turn, item, input.agent);
  refuseNotOffered(turn, 'accept', item, input.agent);
};

/** It goes on to somebody else. */
export const onDecline = (turn: Turn, input: From<'decline'>): void => {
  if (!isKnown(turn, 'decline', input.agent)) return;
  const item = itemOf(turn, 'decline', input.conversation);
  if (item === undefined) return;
  if (item.status === 'offered' && item.agent === input.agent) {
    if (!isSame(input.generation, item.generation)) return refuseOlder(turn, 'decline');
    return endOffer(turn, item, 'declined', because('offer.declined', { agent: input.agent }));
  }
  if (item.status === 'held' && item.transfer?.agent === input.agent) {
    if (!isSame(input.generation, item.transfer.generation)) return refuseOlder(turn, 'decline');
    return declineTransfer(turn, item, item.transfer, 'declined');
  }
  if (isAsked(item, input.agent)) return declineConsult(turn, item, input.agent, 'declined');
  refuseNotOffered(turn, 'decline', item, input.agent);
};

const refuseOlder = (turn: Turn, command: string): void =>
  refuse(
    turn,
    command,
    409,
    'older-offer',
    'That offer has run out, and there is a newer one. Look at your inbox again.',
  );

const refuseNotOffered = (turn: Turn, command: string, item: Item, agent: string): void => {
  if (item.status === 'held' && item.agent === agent)
    return refuse(turn, command, 409, 'already-yours', 'You already have this conversation.');
  const now = item.status === 'held' ? `${holderOf(turn, item).name} has it now` : 'it went on to somebody else';
  refuse(
    turn,
    command,
    409,
    'not-offered',
    `This conversation is not offered to you: ${now}. Look at your inbox again.`,
  );
};

/** Chosen by the agent, or for them by a supervisor; it stays until somebody chooses again. */
export const onPresence = (turn: Turn, input: From<'presence'>): void => {
  if (!isKnown(turn, 'presence', input.agent)) return;
  if (input.presence === 'inactive')
    return refuse(
      turn,
      'presence',
      400,
      'inactive',
      'Inactive is set by the system alone. Choose available, busy, do-not-disturb, away or offline.',
    );
  const before = agentIn(turn, input.agent);
  const reason = input.by === undefined ? 'agent' : 'supervisor';
  if (before.presence === input.presence && before.reason === reason && before.lost === undefined)
    return turn.record({
      kind: 'dropped',
      what: 'presence',
      because: because('presence.same', { presence: input.presence }),
    });
  const facts = { presence: input.presence, before: before.presence };
  setPresence(turn, input.agent, input.presence, reason, because(`presence.${reason}`, facts));
  withdrawOffers(turn, input.agent);
};

/** An agent takes waiting work: of a pick workstream, what is left to be given by hand, or any where that is allowed. */
export const onPick = (turn: Turn, input: From<'pick'>): void => {
  if (!isKnown(turn, 'pick', input.agent)) return;
  const item = itemOf(turn, 'pick', input.conversation);
  if (item === undefined) return;
  if (item.status !== 'waiting' && !isWithBot(item))
    return refuse(
      turn,
      'pick',
      409,
      'not-waiting',
      'This conversation does not wait any more. Look at the queue again.',
    );
  const workstream = turn.config.workstreams[item.workstream];
  if (item.status === 'waiting' && item.byHand === undefined && workstream?.pickFromPush !== true)
    return refuse(
      turn,
      'pick',
      409,
      'pushed',
      'This conversation is given out automatically; wait for an offer, or take another.',
    );
  if (turn.config.placeIn(item.queue, input.agent) === undefined)
    return refuse(
      turn,
      'pick',
      403,
      'not-in-queue',
      'You are not in the queue of this conversation. Ask a supervisor to assign it.',
    );
  const agent = turn.config.agents[input.agent];
  if (agent === undefined || roomFor(turn.state, turn.config, agent, item) <= 0)
    return refuse(turn, 'pick', 409, 'capacity', 'You have no capacity left. End or hand over a conversation first.');
  assign(turn, item, input.agent, 'picked', because('item.picked', { agent: input.agent }));
};
