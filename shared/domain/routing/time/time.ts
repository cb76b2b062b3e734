import { because } from '../../values/because';
import type { Turn } from '../actions/decision';
import { agentIn, nameOfAgent, setPresence } from '../actions/decision';
import { dueWhileWaiting } from '../actions/queueing';
import { heldBy, unassign } from '../items/back-to-queue';
import { tryAgain } from '../items/exhausted';
import { declineConsult, removeGuest } from '../items/guests';
import { endOffer } from '../items/offers';
import { overflowNow } from '../items/overflowing';
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
export const lookAround = (turn: Turn, isTick: boolean): void => {
  const { head } = turn.state;
  const { config, now } = turn;
  const isNewConfig = head.configVersion !== config.version;
  const isNewMinute = Math.floor(head.lookedAt / MINUTE) !== Math.floor(now / MINUTE);
  if (!isNewConfig && !isNewMinute && !isTick) return;
  const openNow = Object.fromEntries(config.hoursInUse.map(id => [id, config.answerAt(id, now).open]));
  const days = daysAt(config, now);
  const changed = config.hoursInUse.filter(id => head.openNow[id] !== openNow[id]);
  const isNewDay = Object.entries(days).some(([profile, day]) => head.days[profile] !== day);
  if (isNewConfig || changed.length > 0 || isNewDay) turn.lookAtEverything();
  else return;
  turn.record({
    kind: 'looked-around',
    openNow,
    days,
    configVersion: config.version,
    at: now,
    because: because('time.looked-around', { changed, newConfiguration: isNewConfig, newDay: isNewDay }),
  });
};

/** Everything whose time has come, the earliest first, as much as one transaction holds. */
export const doWhatIsDue = (turn: Turn): void => {
  const seen = new Set<string>();
  for (;;) {
    const [key, due] = nextDue(turn, seen) ?? [];
    if (key === undefined || due === undefined) return;
    if (turn.isFull()) return turn.leaveRest();
    seen.add(key);
    if (due.agent !== undefined) giveBack(turn, due.agent);
    else itemIsDue(turn, turn.state.items.get(due.conversation));
  }
};
const nextDue = (turn: Turn, seen: ReadonlySet<string>): readonly [string, Due] | undefined => {
  for (const [key, due] of turn.state.index.due) {
    if (due.at > turn.now) return undefined;
    if (!seen.has(key)) return [key, due];
  }
  return undefined;
};

const itemIsDue = (turn: Turn, item: Item | undefined): void => {
  if (item === undefined) return;
  for (const guest of item.guests)
    if (guest.asked !== undefined && guest.asked.until <= turn.now) {
      if (guest.mode === 'consult')
        declineConsult(turn, turn.state.items.get(item.conversation) ?? item, guest.agent, 'timed-out');
      else removeGuest(turn, item, guest, nameOfAgent(turn, guest.agent).name, 'timed-out');
    }
  const now = turn.state.items.get(item.conversation) ?? item;
  if (now.status === 'offered' && now.expiresAt <= turn.now)
    endOffer(
      turn,
      now,
      'timed-out',
      because('offer.timed-out', { agent: now.agent, seconds: Math.round((now.expiresAt - now.offeredAt) / 1_000) }),
    );
  else if (now.status === 'held' && now.transfer !== undefined && now.transfer.expiresAt <= turn.now)
    declineTransfer(turn, now, now.transfer, 'timed-out');
  else if (now.status === 'waiting') waitingIsDue(turn, now);
};

const waitingIsDue = (turn: Turn, item: Waiting): void => {
  const queue = turn.config.queues[item.queue];
  const overflow = overflowWhileWaiting(queue, item);
  if (overflow !== undefined && overflow.at <= turn.now && item.notBefore === undefined) {
    const waited = Math.round((turn.now - item.queuedAt) / 1_000);
    overflowNow(turn, item, {
      action: overflow.action,
      because: because('overflow.waited-too-long', { queue: item.queue, waited }),
    });
  }
  const now = turn.state.items.get(item.conversation);
  if (now?.status !== 'waiting') return;
  tryAgain(turn, now);
  const isReady = now.notBefore !== undefined && now.notBefore <= turn.now;
  const due = dueWhileWaiting(turn, now);
  if (due === now.due && !isReady) return;
  const reason = because('time.looked-at', { ready: isReady });
  turn.record({ kind: 'item-looked-at', conversation: now.conversation, due, ready: isReady, because: reason });
};

/** An agent who didn't come back in time: what they hold goes back into its queues. */
const giveBack = (turn: Turn, id: string): void => {
  const { presence, reason, lost } = agentIn(turn, id);
  for (const item of heldBy(turn, id)) {
    if (lost?.only === 'urgent' && item.urgent === undefined) continue;
    if (turn.isFull()) return turn.leaveRest();
    const agent = { agent: id };
    if (lost?.signedOff === true) unassign(turn, item, because('agent.signed-off', agent), { givenBack: true });
    else unassign(turn, item, because('agent.lost', agent), { connectionLost: true });
  }
  if (lost !== undefined) setPresence(turn, id, presence, reason, because('connection.given-up', { agent: id }));
};

/** One wake is outstanding, at or before the earliest thing that is due. */
export const scheduleWake = (turn: Turn): void => {
  const { wakeAt, desksAt } = turn.state.head;
  const due = earliest([desksAt, turn.state.index.due.first()?.[1].at]);
  if (due === undefined || turn.isLeft) return;
  const outstanding = wakeAt === undefined ? undefined : Date.parse(wakeAt);
  if (outstanding !== undefined && outstanding > turn.now - LOST_WAKE && outstanding <= due) return;
  const when = new Date(due).toISOString();
  turn.record({ kind: 'wake-scheduled', wakeAt: when, because: because('time.next-due', { due: when }) });
};
