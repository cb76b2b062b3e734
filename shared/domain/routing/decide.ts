import type { PoolEvent, PoolInput } from '../messages/to-pool';
import { because } from '../values/because';
import { assertNever } from '../values/never';
import type { Decision } from './actions/decision';
import { startDecision } from './actions/decision';
import { tellClosing } from './actions/open-now';
import { presencesByCapacity } from './actions/presence';
import { onConnection } from './agents/connection';
import { onAccept, onDecline, onPick, onPresence } from './agents/from-agents';
import { lookAtDesks } from './agents/heartbeats';
import { onSupervise } from './agents/supervise';
import { onPassOn } from './items/back-to-queue';
import { markFreshExhausted } from './items/exhausted';
import { onCustomer, onDone, onQueue, onRelease } from './items/from-thread';
import { match } from './items/matching';
import { setFreshRight } from './items/misplaced';
import { onConsult, onLeave } from './items/participants';
import { onPosition } from './items/position';
import { onTransfer } from './items/transfer';
import { onUrgent } from './items/urgent';
import type { PoolOutcome } from './model/outcomes';
import type { PoolState } from './model/state';
import { onWhere } from './reconciling/on-where';
import { sayStandings } from './reconciling/say-standings';
import type { RoutingConfig } from './rules/configuration';
import { compileConfiguration } from './rules/configuration';
import { sweep } from './time/sweep';
import { doWhatIsDue, lookAround, scheduleWake } from './time/time';

/**
 * What one event makes of a pool: first what it says itself, then whatever is due, then everything that can be given out now.
 *
 * The same state, event, clock (`now`, epoch milliseconds) and configuration give the same facts, byte for byte. One event
 * changes at most thirty items; what is left is done by the next (`more-to-do`).
 */
export const decidePool = (
  state: PoolState,
  event: PoolEvent,
  given: { readonly now: number; readonly config: RoutingConfig },
): readonly PoolOutcome[] => {
  const decision = startDecision(state, compileConfiguration(given.config), timeOf(state, event, given.now));
  lookAround(decision, event.input.type === 'tick');
  handle(decision, event.input);
  if (event.desks !== undefined) lookAtDesks(decision, event.desks);
  doWhatIsDue(decision);
  if (decision.everything) sweep(decision);
  setFreshRight(decision);
  markFreshExhausted(decision);
  if (decision.everything) presencesByCapacity(decision);
  if (decision.everything) tellClosing(decision);
  match(decision);
  if (decision.isLeft) decision.record({ kind: 'more-to-do', cursor: 'rest', because: because('transaction.full') });
  scheduleWake(decision);
  return decision.outcomes;
};

/** The pool's own wake carries its time: a clock that is slow can't call it early, and have it scheduled again at once. */
const timeOf = ({ head }: PoolState, { input }: PoolEvent, now: number): number =>
  input.type === 'wake' && input.wakeAt === head.wakeAt ? Math.max(now, Date.parse(input.wakeAt)) : now;

const handle = (decision: Decision, input: PoolInput): void => {
  switch (input.type) {
    case 'queue':
      return onQueue(decision, input);
    case 'pass-on':
      return onPassOn(decision, input);
    case 'release':
      return onRelease(decision, input);
    case 'done':
      return onDone(decision, input);
    case 'urgent':
      return onUrgent(decision, input);
    case 'customer':
      return onCustomer(decision, input);
    case 'position':
      return onPosition(decision, input);
    case 'where':
      return onWhere(decision, input);
    case 'presence':
      return onPresence(decision, input);
    case 'connection':
      return onConnection(decision, input);
    case 'accept':
      return onAccept(decision, input);
    case 'decline':
      return onDecline(decision, input);
    case 'pick':
      return onPick(decision, input);
    case 'transfer':
      return onTransfer(decision, input);
    case 'consult':
      return onConsult(decision, input);
    case 'leave':
      return onLeave(decision, input);
    case 'supervise':
      return onSupervise(decision, input);
    case 'tick':
      return sayStandings(decision);
    case 'wake':
      return onWake(decision, input.wakeAt);
    case 'continue':
      return decision.lookAtEverything();
    default:
      return assertNever(input, 'event of a pool');
  }
};

/** The wake that counts is used up; another changes nothing, for whatever is due is done at every event. */
const onWake = (decision: Decision, wakeAt: string): void => {
  const counts = decision.state.head.wakeAt === wakeAt;
  if (counts) decision.record({ kind: 'wake-came', because: because('time.wake', { wakeAt }) });
  else decision.record({ kind: 'dropped', what: 'wake', because: because('time.other-wake', { wakeAt }) });
};
