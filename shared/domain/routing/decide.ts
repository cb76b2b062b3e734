import type { PoolEvent, PoolInput } from '../messages/to-pool';
import { because } from '../values/because';
import { assertNever } from '../values/never';
import type { Turn } from './actions/decision';
import { startTurn } from './actions/decision';
import { tellClosing } from './actions/open-now';
import { onConnection } from './agents/connection';
import { lookAtDesks } from './agents/desks';
import { onAccept, onDecline, onPick, onPresence } from './agents/from-agents';
import { onSupervise } from './agents/supervise';
import { onCustomer, onDone, onQueue, onRelease } from './items/from-thread';
import { onConsult, onLeave } from './items/guests';
import { match } from './items/matching';
import { onPosition } from './items/position';
import { onTransfer } from './items/transfer';
import { onUrgent } from './items/urgent';
import type { PoolOutcome } from './model/outcomes';
import type { PoolState } from './model/state';
import type { RoutingConfig } from './rules/configuration';
import { compileConfiguration } from './rules/configuration';
import { sweep } from './time/sweep';
import { doWhatIsDue, lookAround, scheduleWake } from './time/time';

/**
 * What one event makes of a pool: first what it says itself, then whatever is due, then everything that can be given out now.
 *
 * The same state, event, clock (`now`, epoch milliseconds) and configuration give the same facts, byte for byte. One event
 * changes at most thirty items; what is left is done by the next (`more-to-do`).
 *
 * @throws UnknownWorkstream when a thread names one that isn't configured
 */
export const decidePool = (
  state: PoolState,
  event: PoolEvent,
  given: { readonly now: number; readonly config: RoutingConfig },
): readonly PoolOutcome[] => {
  const turn = startTurn(state, compileConfiguration(given.config), given.now);
  lookAround(turn, event.input.type === 'tick');
  take(turn, event.input);
  if (event.desks !== undefined) lookAtDesks(turn, event.desks);
  doWhatIsDue(turn);
  if (turn.everything) sweep(turn);
  if (turn.everything) tellClosing(turn);
  match(turn);
  if (turn.isLeft) turn.record({ kind: 'more-to-do', cursor: 'rest', because: because('transaction.full') });
  scheduleWake(turn);
  return turn.outcomes;
};

const take = (turn: Turn, input: PoolInput): void => {
  switch (input.type) {
    case 'queue':
      return onQueue(turn, input);
    case 'release':
      return onRelease(turn, input);
    case 'done':
      return onDone(turn, input);
    case 'urgent':
      return onUrgent(turn, input);
    case 'customer':
      return onCustomer(turn, input);
    case 'position':
      return onPosition(turn, input);
    case 'presence':
      return onPresence(turn, input);
    case 'connection':
      return onConnection(turn, input);
    case 'accept':
      return onAccept(turn, input);
    case 'decline':
      return onDecline(turn, input);
    case 'pick':
      return onPick(turn, input);
    case 'transfer':
      return onTransfer(turn, input);
    case 'consult':
      return onConsult(turn, input);
    case 'leave':
      return onLeave(turn, input);
    case 'supervise':
      return onSupervise(turn, input);
    case 'tick':
      return;
    case 'wake':
      return onWake(turn, input.wakeAt);
    case 'continue':
      return turn.lookAtEverything();
    default:
      return assertNever(input, 'event of a pool');
  }
};

/** The wake that counts is used up; another changes nothing, for whatever is due is done at every event. */
const onWake = (turn: Turn, wakeAt: string): void => {
  const counts = turn.state.head.wakeAt === wakeAt;
  if (counts) turn.record({ kind: 'wake-came', because: because('time.wake', { wakeAt }) });
  else turn.record({ kind: 'dropped', what: 'wake', because: because('time.other-wake', { wakeAt }) });
};
