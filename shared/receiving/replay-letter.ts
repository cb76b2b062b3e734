import { markInThread } from '../handling/dead-letter';
import { noteLyingText } from '../handling/lying-text';
import type { Log } from '../log';
import type { Bus, Clock, DeadLetter, DeadLetters, Holds, Threads } from '../ports';
import { settleDelivery } from '../sending/settle-delivery';
import { toReplay } from './replay';

export type ReplayDeps = {
  readonly deadLetters: Pick<DeadLetters, 'page' | 'beginReplay' | 'endReplay'>;
  readonly threads: Pick<Threads, 'noteDeadLetter' | 'delivery' | 'saveDelivery' | 'entry'>;
  readonly holds: Holds;
  readonly bus: Bus;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: { readonly threadIdKey: Buffer };
};

/** What became of a letter stands in the table and in its thread; what lies there no more holds nothing back. */
export const markLetter = async (
  deps: Pick<ReplayDeps, 'threads' | 'holds' | 'clock'> & { readonly deadLetters: Pick<DeadLetters, 'mark'> },
  letter: DeadLetter,
  state: DeadLetter['state'],
  by: string,
): Promise<void> => {
  await deps.deadLetters.mark(letter.id, state, by, new Date(deps.clock.now()).toISOString());
  await showAs(deps, letter, state);
};

const showAs = async (
  deps: Pick<ReplayDeps, 'threads' | 'holds'>,
  letter: DeadLetter,
  state: DeadLetter['state'],
): Promise<void> => {
  await markInThread(deps, letter, state);
  await noteLyingText(deps.holds, { ...letter, state });
};

/**
 * Sends a letter through its own door again. Until it is sent it waits for a person, whatever is cut off or fails meanwhile; what
 * fails again, at once or later, waits for one again.
 *
 * @throws ReplayRefused when it can't be sent anywhere, and then nothing was changed; or what the door throws
 */
export const replayLetter = async (deps: ReplayDeps, letter: DeadLetter, by: string): Promise<void> => {
  const replay = toReplay(letter, { threadIdKey: deps.settings.threadIdKey, now: deps.clock.now() });
  await deps.deadLetters.beginReplay(letter.id);
  await showAs(deps, letter, 'replayed');
  try {
    if (replay.kind === 'message') await deps.bus.send(replay.message.queue, replay.message.body);
    else await settleDelivery(deps, replay.report);
  } catch (error) {
    await showAs(deps, letter, letter.state);
    throw error;
  }
  await deps.deadLetters.endReplay(letter.id, by, new Date(deps.clock.now()).toISOString());
};
