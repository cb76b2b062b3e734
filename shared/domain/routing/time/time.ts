import { because } from '../../values/because';
import type { Decision } from '../actions/decision';
import { agentIn, nameOfAgent, setPresence } from '../actions/decision';
import { dueWhileWaiting } from '../actions/queueing';
import { heldBy, unassign } from '../items/back-to-queue';
import { tryAgain } from '../items/exhausted';
import { endOffer } from '../items/offers';
import { overflowNow } from '../items/overflowing';
import { declineConsult, removeGuest } from '../items/participants';
import { declineTransfer } from '../items/transfer';
import { earliest } from '../model/earliest';
import type { Item, Waiting } from '../model/item';
import type { Due } from '../model/pool-index';
import { daysAt } from '../rules/capacity';
import { overflowWhileWaiting } from '../rules/overflow';

const MINUTE = 60_000;
/** A wake that is so late will not come any more. */
const LOST_WAKE = MINUTE;

/**
 * What is open now, what day it is, which configuration counts: compared, once a minute and after each change of
 * configuration, with what the pool last knew. Where something differs, everything that waits is looked at again; where nothing
 * does, nothing is written, so that a quiet pool's partition doesn't grow by a row a minute.
 */
export const lookAround = (decision: Decision, isTick: boolean): void => {
  const { head } = decision.state;
  const { config, now } = decision;
  const isNewConfig = head.configVersion !== config.version;
  const isNewMinute = Math.floor(head.lookedAt / MINUTE) !== Math.floor(now / MINUTE);
  if (!isNewConfig && !isNewMinute && !isTick) return;
  const openNow = Object.fromEntries(config.hoursInUse.map(id => [id, config.answerAt(id, now).open]));
  const days = daysAt(config, now);
  const changed = config.hoursInUse.filter(id => head.openNow[id] !== openNow[id]);
  const isNewDay = Object.entries(days).some(([profile, day]) => head.days[profile] !== day);
  if (isNewConfig || changed.length > 0 || isNewDay) decision.lookAtEverything();
  else return;
  decision.record({
    kind: 'looked-around',
    openNow,
    days,
    configVersion: config.version,
    at: now,
    because: because('time.looked-around', { changed, newConfiguration: isNewConfig, newDay: isNewDay }),
  });
};

/** Everything whose time has come, the earliest first, as much as one transaction holds. */
export const doWhatIsDue = (decision: Decision): void => {
  const seen = new Set<string>();
  for (;;) {
    const [key, due] = nextDue(decision, seen) ?? [];
    if (key === undefined || due === undefined) return;
    if (decision.isFull()) return decision.leaveRest();
    seen.add(key);
    if (due.agent !== undefined) giveBack(decision, due.agent);
    else itemIsDue(decision, decision.state.items.get(due.conversation));
  }
};
const nextDue = (decision: Decision, seen: ReadonlySet<string>): readonly [string, Due] | undefined => {
  for (const [key, due] of decision.state.index.due) {
    if (due.at > decision.now) return undefined;
    if (!seen.has(key)) return [key, due];
  }
  return undefined;
};

const itemIsDue = (decision: Decision, item: Item | undefined): void => {
  if (item === undefined) return;
  for (const guest of item.guests)
    if (guest.asked !== undefined && guest.asked.until <= decision.now) {
      if (guest.mode === 'consult')
        declineConsult(decision, decision.state.items.get(item.conversation) ?? item, guest.agent, 'timed-out');
      else removeGuest(decision, item, guest, nameOfAgent(decision, guest.agent).name, 'timed-out');
    }
  const now = decision.state.items.get(item.conversation) ?? item;
  if (now.status === 'offered' && now.expiresAt <= decision.now)
    endOffer(
      decision,
      now,
      'timed-out',
      because('offer.timed-out', { agent: now.agent, seconds: Math.round((now.expiresAt - now.offeredAt) / 1_000) }),
    );
  else if (now.status === 'held' && now.transfer !== undefined && now.transfer.expiresAt <= decision.now)
    declineTransfer(decision, now, now.transfer, 'timed-out');
  else if (now.status === 'waiting') waitingIsDue(decision, now);
};

const waitingIsDue = (decision: Decision, item: Waiting): void => {
  const queue = decision.config.queues[item.queue];
  const overflow = overflowWhileWaiting(queue, item);
  if (overflow !== undefined && overflow.at <= decision.now && item.notBefore === undefined) {
    const waited = Math.round((decision.now - item.queuedAt) / 1_000);
    overflowNow(decision, item, {
      action: overflow.action,
      because: because('overflow.waited-too-long', { queue: item.queue, waited }),
    });
  }
  const now = decision.state.items.get(item.conversation);
  if (now?.status !== 'waiting') return;
  tryAgain(decision, now);
  const isReady = now.notBefore !== undefined && now.notBefore <= decision.now;
  const due = dueWhileWaiting(decision, now);
  if (due === now.due && !isReady) return;
  const reason = because('time.looked-at', { ready: isReady });
  decision.record({ kind: 'item-looked-at', conversation: now.conversation, due, ready: isReady, because: reason });
};

/** An agent who didn't come back in time: what they hold goes back into its queues. */
const giveBack = (decision: Decision, id: string): void => {
  const { presence, reason, lost } = agentIn(decision, id);
  for (const item of heldBy(decision, id)) {
    if (lost?.only === 'urgent' && item.urgent === undefined) continue;
    if (decision.isFull()) return decision.leaveRest();
    const agent = { agent: id };
    if (lost?.signedOff === true) unassign(decision, item, because('agent.signed-off', agent), { givenBack: true });
    else unassign(decision, item, because('agent.lost', agent), { connectionLost: true });
  }
  if (lost !== undefined) setPresence(decision, id, presence, reason, because('connection.given-up', { agent: id }));
};

/** One wake is outstanding, at or before the earliest thing that is due. */
export const scheduleWake = (decision: Decision): void => {
  const { wakeAt, desksAt } = decision.state.head;
  const due = earliest([desksAt, decision.state.index.due.first()?.[1].at]);
  if (due === undefined || decision.isLeft) return;
  const outstanding = wakeAt === undefined ? undefined : Date.parse(wakeAt);
  if (outstanding !== undefined && outstanding > decision.now - LOST_WAKE && outstanding <= due) return;
  const when = new Date(due).toISOString();
  decision.record({ kind: 'wake-scheduled', wakeAt: when, because: because('time.next-due', { due: when }) });
};
