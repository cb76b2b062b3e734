import { type Message, type MessageOf, type QueueName, queues, sessionOf } from '../domain/messages/queues';
import { isThreadId } from '../domain/values/ids';
import { kindsOf } from '../failure-words';
import type { Log } from '../log';
import type { Bus, Clock, Hold, Holds, Waiting } from '../ports';
import { behind, hasToGo, holdOfThread, isFirst, withEntry, withoutEntry } from './hold';

/** So often, and for so long, is the same transaction tried while the store takes others; then it is a dead letter. */
const TRIES = 5;
const ENOUGH_MS = 5 * 60_000;
const PAUSE_MS = 75_000;

type Deps = { readonly holds: Holds; readonly bus: Bus; readonly clock: Clock; readonly log: Log };

/**
 * Messages that wait outside their session, so that one bad owner never holds another's slot: a copy is scheduled under the same
 * permanent id, and the message itself completes. What comes for the same owner meanwhile waits behind it, in its order.
 */
export const createGiveBack = <Queue extends QueueName>(deps: Deps, queue: Queue) => {
  const { holds, bus, clock, log } = deps;

  const schedule = async (body: MessageOf<Queue>, of: string, place: (hold: Hold) => Waiting): Promise<void> => {
    const { waiting } = await holds.change(of, hold => withEntry(hold, place(hold), clock.now()));
    const entry = waiting.find(({ id }) => id === body.id) as Waiting;
    const message = { queue, body } as Message;
    await bus.send(message.queue, message.body, { notBefore: entry.due });
  };

  return {
    /** Whether others of its owner are before it; then it waits behind them, and is not to be handled now. */
    waitsBehind: async (body: MessageOf<Queue>): Promise<boolean> => {
      const of = ownerOf(queue, body);
      const hold = of === undefined ? undefined : await holds.of(of);
      if (of === undefined || hold === undefined || isFirst(hold, body.id, clock.now())) return false;
      await schedule(body, of, now => behind(now, body.id, clock.now()));
      return true;
    },

    /** It was handled, whatever became of it: whoever waits behind it is next. */
    done: (body: unknown, letter?: string): Promise<void> => leaveHold(deps, queue, body, letter),

    /** @returns false when it was tried long and often enough while the store took others' transactions: it can never succeed */
    again: async (body: MessageOf<Queue>, error: unknown): Promise<boolean> => {
      const of = ownerOf(queue, body) ?? `${queue}/${body.id}`;
      const now = clock.now();
      const before = (await holds.of(of))?.waiting.find(({ id }) => id === body.id);
      const { since, tries } = { since: before?.since ?? now, tries: (before?.tries ?? 0) + 1 };
      const isEnough = tries >= TRIES && now - since >= ENOUGH_MS;
      if (isEnough && (await holds.storeWorks())) return false;
      await schedule(body, of, () => ({ id: body.id, since, tries, due: now + PAUSE_MS }));
      const facts = { queue, event: body.id, tries, pauseMs: PAUSE_MS, error: kindsOf(error) };
      log.warn('given back', facts);
      if (tries === TRIES) log.error('a message waits for the store, and others of its owner behind it', facts);
      return true;
    },
  };
};

/**
 * Takes a message out of its owner's hold, if it stands there. A customer's own words that became a dead letter stay in it: while they
 * lie there nothing automatic is said to them.
 *
 * @param body whatever it was: one that can't be read may have been given back too
 */
export const leaveHold = async (
  { holds, clock }: Pick<Deps, 'holds' | 'clock'>,
  queue: QueueName,
  body: unknown,
  letter?: string,
): Promise<void> => {
  const message = Object(body) as object;
  const of = ownerOf(queue, message);
  const id: unknown = Reflect.get(message, 'id');
  if (of === undefined || typeof id !== 'string') return;
  const now = clock.now();
  const lies = letter !== undefined && isText(queue, message) ? letter : undefined;
  const hold = await holds.of(of);
  if (lies === undefined && (hold === undefined || !hasToGo(hold, id, now))) return;
  await holds.change(of, there => withoutEntry(there, id, now, lies));
};

/** Dead letters that nobody has to see to any more hold nothing back. */
export const forgetLetters = async (holds: Holds, thread: string, letters: readonly string[]): Promise<void> => {
  const of = holdOfThread(thread);
  const hold = await holds.fresh(of);
  if (!hold?.letters.some(letter => letters.includes(letter))) return;
  await holds.change(of, there => ({ ...there, letters: there.letters.filter(letter => !letters.includes(letter)) }));
};

/** Whose message it is. Where a session is a lane that many share, its thread; where there is none, the message itself. */
const ownerOf = (queue: QueueName, body: object): string | undefined => {
  const owner: unknown =
    queues[queue].session === undefined
      ? Reflect.get(body, 'id')
      : (Reflect.get(body, 'thread') ?? sessionOf(queue, body));
  return typeof owner === 'string' ? `${queue}/${owner}` : undefined;
};

/** A customer's own words, in a thread of ours. */
export const isText = (queue: QueueName, body: object): boolean => {
  const thread: unknown = Reflect.get(body, 'thread');
  const input: unknown = Reflect.get(body, 'input');
  return (
    queue === 'conversations' &&
    typeof thread === 'string' &&
    isThreadId(thread) &&
    Reflect.get(Object(input) as object, 'type') === 'text-received'
  );
};
