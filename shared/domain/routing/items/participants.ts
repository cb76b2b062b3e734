import { offerTerms } from '../../desk/choose';
import type { PoolInput } from '../../messages/to-pool';
import { because } from '../../values/because';
import { isKnown, itemOf } from '../actions/commands';
import type { Decision } from '../actions/decision';
import { agentIn, nameOfAgent, refuseCommand } from '../actions/decision';
import { dueWhileWaiting } from '../actions/queueing';
import { earliest } from '../model/earliest';
import { type Guest, type Item, MOST_CONSULTED } from '../model/item';

type From<T extends PoolInput['type']> = Extract<PoolInput, { type: T }>;

/** When an item must be looked at next, with these guests. */
const dueWith = (decision: Decision, item: Item, guests: readonly Guest[]): number | undefined => {
  const asked = guests.map(guest => guest.asked?.until);
  switch (item.status) {
    case 'waiting':
      return dueWhileWaiting(decision, { ...item, guests });
    case 'offered':
      return earliest([item.expiresAt, ...asked]);
    case 'held':
      return earliest([item.transfer?.expiresAt, ...asked]);
    default:
      return earliest(asked);
  }
};

export const isAsked = (item: Item, agent: string): boolean =>
  item.guests.some(guest => guest.agent === agent && guest.asked !== undefined);

type GuestCame = `consult.${'asked' | 'accepted'}` | `supervisor.${'monitor' | 'join'}`;

/** Somebody joins an item beside its agent; nothing of their capacity is taken. */
export const addGuest = (decision: Decision, item: Item, guest: Guest, name: string, rule: GuestCame): void => {
  const guests = [...item.guests.filter(other => other.agent !== guest.agent), guest];
  const due = dueWith(decision, item, guests);
  const reason = because(rule, { agent: guest.agent, ...(guest.asked === undefined ? {} : { by: guest.asked.by }) });
  const by = guest.asked === undefined ? {} : { by: nameOfAgent(decision, guest.asked.by) };
  decision.record({ kind: 'guest-came', conversation: item.conversation, guest, name, ...by, due, because: reason });
};

export const removeGuest = (
  decision: Decision,
  item: Item,
  guest: Guest,
  name: string,
  how: 'left' | 'declined' | 'timed-out',
): void => {
  const due = dueWith(
    decision,
    item,
    item.guests.filter(other => other !== guest),
  );
  const agent = { id: guest.agent, name };
  const facts = { agent: guest.agent };
  // Only who was asked for advice can let the question go.
  const reason = how === 'left' ? because(`${guest.mode}.left`, facts) : because(`consult.${how}`, facts);
  decision.record({
    kind: 'guest-left',
    conversation: item.conversation,
    agent,
    mode: guest.mode,
    how,
    wasThere: guest.asked === undefined,
    due,
    because: reason,
  });
};

/** The item's agent asks another for advice. */
export const onConsult = (decision: Decision, input: From<'consult'>): void => {
  if (!isKnown(decision, 'consult', input.agent)) return;
  const item = itemOf(decision, 'consult', input.conversation);
  if (item === undefined) return;
  if (item.status !== 'held' || item.agent !== input.agent)
    return refuseCommand(
      decision,
      'consult',
      403,
      'not-yours',
      'You don’t have this conversation; only the agent who has it may ask others for advice.',
    );
  if (decision.config.agents[input.with] === undefined || input.with === input.agent)
    return refuseCommand(decision, 'consult', 400, 'no-agent', 'Choose another agent of the list to ask.');
  const { name } = nameOfAgent(decision, input.with);
  if (item.guests.some(guest => guest.agent === input.with))
    return refuseCommand(decision, 'consult', 409, 'already-there', `${name} is asked or there already.`);
  if (item.guests.filter(guest => guest.mode === 'consult').length >= MOST_CONSULTED)
    return refuseCommand(
      decision,
      'consult',
      409,
      'too-many',
      `${MOST_CONSULTED} agents are consulted already. Let one go first.`,
    );
  const { presence } = agentIn(decision, input.with);
  if (presence !== 'available' && presence !== 'busy')
    return refuseCommand(decision, 'consult', 409, 'presence', `${name} is not available now. Ask somebody else.`);
  const { seconds } = offerTerms(decision.config, item.workstream, 'consult', item.customer !== undefined);
  const until = decision.now + seconds * 1_000;
  const asked = { by: input.agent, until, ...(input.note === undefined ? {} : { note: input.note }) };
  addGuest(decision, item, { agent: input.with, mode: 'consult', since: decision.now, asked }, name, 'consult.asked');
};

export const acceptConsult = (decision: Decision, item: Item, agent: string): void =>
  addGuest(
    decision,
    item,
    { agent, mode: 'consult', since: decision.now },
    nameOfAgent(decision, agent).name,
    'consult.accepted',
  );

export const declineConsult = (decision: Decision, item: Item, agent: string, how: 'declined' | 'timed-out'): void => {
  const guest = item.guests.find(each => each.agent === agent);
  if (guest !== undefined) removeGuest(decision, item, guest, nameOfAgent(decision, agent).name, how);
};

export const onLeave = (decision: Decision, input: From<'leave'>): void => {
  const item = itemOf(decision, 'leave', input.conversation);
  if (item === undefined) return;
  const guest = item.guests.find(each => each.agent === input.agent);
  if (guest === undefined)
    return refuseCommand(
      decision,
      'leave',
      409,
      'not-there',
      'You are not a guest of this conversation, so there is nothing to leave.',
    );
  removeGuest(decision, item, guest, nameOfAgent(decision, input.agent).name, 'left');
};
