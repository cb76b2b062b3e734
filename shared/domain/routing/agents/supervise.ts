import type { PoolInput } from '../../messages/to-pool';
import { because } from '../../values/because';
import { assertNever } from '../../values/never';
import { itemOf } from '../actions/commands';
import type { Decision } from '../actions/decision';
import { nameOfAgent, refuseCommand } from '../actions/decision';
import { assign } from '../items/assign';
import { isWithBot } from '../items/bots';
import { addGuest, removeGuest } from '../items/participants';
import { toQueue } from '../items/transfer';
import { type Item, MOST_WATCHING } from '../model/item';

type Supervise = Extract<PoolInput, { type: 'supervise' }>;

/** A supervisor's command. That they are one is checked at the door; each action has its switch in the workstream. */
export const onSupervise = (decision: Decision, input: Supervise): void => {
  const item = itemOf(decision, input.action, input.conversation);
  if (item === undefined) return;
  if (!isAllowed(decision, item, input.action)) {
    const sentence = `Supervisors can’t ${input.action.replace('-', ' ')} conversations of this workstream: its settings say so.`;
    return refuseCommand(decision, input.action, 403, 'switched-off', sentence);
  }
  const { supervisor } = input;
  switch (input.action) {
    case 'monitor':
    case 'join':
      return watch(decision, item, input.action, supervisor);
    case 'leave': {
      const guest = item.guests.find(each => each.agent === supervisor.id);
      if (guest === undefined)
        return refuseCommand(
          decision,
          'leave',
          409,
          'not-there',
          'You don’t watch this conversation, so there is nothing to leave.',
        );
      return removeGuest(decision, item, guest, supervisor.name, 'left');
    }
    case 'assign':
      return handTo(
        decision,
        item,
        input,
        'assign',
        isWithBot(item) ? ['held'] : ['waiting', 'offered'],
        'Only work that waits can be assigned. Transfer it instead.',
      );
    case 'transfer':
      return handTo(
        decision,
        item,
        input,
        'transfer',
        ['held', 'released'],
        'Only work that an agent has can be transferred. Assign it instead.',
      );
    case 'force-close':
      return decision.record({
        kind: 'item-force-closed',
        conversation: item.conversation,
        by: supervisor,
        because: because('supervisor.force-close', { supervisor: supervisor.id, status: item.status }),
      });
    default:
      return assertNever(input.action, 'action of a supervisor');
  }
};

const isAllowed = (decision: Decision, item: Item, action: Supervise['action']): boolean => {
  const settings = decision.config.workstreams[item.workstream]?.supervision;
  if (settings === undefined || action === 'leave') return true;
  return action === 'force-close' ? settings.forceClose : settings[action];
};

const watch = (decision: Decision, item: Item, mode: 'monitor' | 'join', supervisor: Supervise['supervisor']): void => {
  if (item.status === 'waiting' || item.status === 'offered')
    return refuseCommand(
      decision,
      mode,
      409,
      'nobody-there',
      'Nobody talks with this customer yet, so there is nothing to watch. Assign it instead.',
    );
  if (item.agent === supervisor.id)
    return refuseCommand(decision, mode, 409, 'already-yours', 'This is your own conversation.');
  if (item.guests.some(guest => guest.agent === supervisor.id && guest.mode === mode))
    return refuseCommand(decision, mode, 409, 'already-there', 'You are in this conversation already.');
  const others = item.guests.filter(guest => guest.mode !== 'consult' && guest.agent !== supervisor.id);
  if (others.length >= MOST_WATCHING)
    return refuseCommand(
      decision,
      mode,
      409,
      'too-many',
      `${MOST_WATCHING} supervisors watch or joined this conversation already. One of them has to leave first.`,
    );
  addGuest(decision, item, { agent: supervisor.id, mode, since: decision.now }, supervisor.name, `supervisor.${mode}`);
};

/** By hand: neither capacity nor presence stands in the way. */
const handTo = (
  decision: Decision,
  item: Item,
  input: Supervise,
  action: 'assign' | 'transfer',
  from: readonly Item['status'][],
  otherwise: string,
): void => {
  const { to, supervisor } = input;
  if (!from.includes(item.status)) return refuseCommand(decision, action, 409, 'wrong-status', otherwise);
  if (to === undefined)
    return refuseCommand(decision, action, 400, 'no-destination', 'Say to which agent or queue it goes.');
  if ('queue' in to) return toQueue(decision, action, item, to.queue, supervisor.id, input.note);
  if (decision.config.agents[to.agent] === undefined)
    return refuseCommand(decision, action, 400, 'no-agent', `There is no agent "${to.agent}". Choose one of the list.`);
  if (item.status === 'held' && item.agent === to.agent)
    return refuseCommand(
      decision,
      action,
      409,
      'already-theirs',
      `${nameOfAgent(decision, to.agent).name} already has this conversation.`,
    );
  assign(
    decision,
    item,
    to.agent,
    'assigned-by-supervisor',
    because(`supervisor.${action}`, { supervisor: supervisor.id, agent: to.agent }),
    input.note,
  );
};
