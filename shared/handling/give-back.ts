import { type Message, type MessageOf, type QueueName, queues } from '../domain/messages/queues';
import { kindsOf } from '../failure-words';
import type { Log } from '../log';
import type { Bus, Clock, Hold, Holds, Waiting } from '../ports';

/** So often, and for so long, is the same transaction tried while other owners commit; then it is a dead letter. */
const TRIES = 5;
const ENOUGH_MS = 5 * 60_000;
const PAUSE_MS = 75_000;
/** One behind another comes a moment after it. */
const BEHIND_MS = 500;
/** What was to come so long ago is lost, and holds up nobody. */
const LOST_MS = 10 * 60_000;

type Deps = { readonly holds: Holds; readonly bus: Bus; readonly clock: Clock; readonly log: Log };

/**
 * Messages that wait outside their session, so that one bad owner never holds another's slot: a copy is scheduled under the same
 * permanent id, and the message itself completes. What comes for the same owner meanwhile waits behind it, in its order.
 */
export const createGiveBack = <Queue extends QueueName>(deps: Deps, queue: Queue) => {
  const { holds, bus, clock, log } = deps;
  const committed = createCommitted();

  const schedule = async (body: MessageOf<Queue>, of: string, place: (hold: Hold) => Waiting): Promise<Waiting> => {
    const { waiting } = await holds.change(of, hold => withEntry(hold, place(hold)));
    const entry = waiting.find(({ id }) => id === body.id) as Waiting;
    const message = { queue, body } as Message;
    await bus.send(message.queue, message.body, { notBefore: entry.due });
    return entry;
  };

  return {
    /** Whether others of its owner are before it; then it waits behind them, and is not to be handled now. */
    waitsBehind: async (body: MessageOf<Queue>): Promise<boolean> => {
      const of = ownerOf(queue, body);
      const hold = await holds.of(of);
      if (hold === undefined || firstOf(hold, clock.now(), body.id)) return false;
      await schedule(body, of, now => behind(now, body.id, clock.now()));
      return true;
    },

    /** It was handled, whatever became of it: whoever waits behind it is next. */
    done: async (body: MessageOf<Queue>, letter?: string): Promise<void> => {
      const of = ownerOf(queue, body);
      committed.by(of, clock.now());
      const hold = await holds.of(of);
      if (letter === undefined && !hold?.waiting.some(({ id }) => id === body.id)) return;
      await holds.change(of, ({ waiting, letters }) => ({
        waiting: waiting.filter(({ id }) => id !== body.id),
        letters: letter === undefined ? letters : [...new Set([...letters, letter])],
      }));
    },

    /** @returns false when it was tried long and often enough while others committed: it can never succeed */
    again: async (body: MessageOf<Queue>, error: unknown): Promise<boolean> => {
      const of = ownerOf(queue, body);
      const now = clock.now();
      const before = (await holds.of(of))?.waiting.find(({ id }) => id === body.id);
      const { since, tries } = { since: before?.since ?? now, tries: (before?.tries ?? 0) + 1 };
      if (tries >= TRIES && now - since >= ENOUGH_MS && committed.others(of, since)) return false;
      await schedule(body, of, () => ({ id: body.id, since, tries, due: now + PAUSE_MS }));
      log.warn('given back', { queue, event: body.id, tries, pauseMs: PAUSE_MS, error: kindsOf(error) });
      return true;
    },
  };
};

/** Texts of a customer that lie among the dead letters, or wait: until somebody saw to them, nothing automatic leaves. */
export const textsThatLie = async (holds: Holds, thread: string): Promise<Hold | undefined> =>
  holds.of(`conversations/${thread}`);

/** Whose message it is. Where a session is a lane that many share, its thread; where there is none, the message itself. */
const ownerOf = <Queue extends QueueName>(queue: Queue, body: MessageOf<Queue>): string => {
  const { session } = queues[queue];
  if (session === undefined) return `${queue}/${body.id}`;
  return `${queue}/${'thread' in body ? body.thread : String(Reflect.get(body, session))}`;
};

const firstOf = ({ waiting }: Hold, now: number, id: string): boolean => {
  const first = waiting.find(one => one.id === id || one.due > now - LOST_MS);
  return first === undefined || first.id === id;
};

const behind = ({ waiting }: Hold, id: string, now: number): Waiting => {
  const there = waiting.find(one => one.id === id);
  const others = waiting.filter(one => one.id !== id);
  const last = Math.max(now, ...others.map(({ due }) => due));
  return { id, since: there?.since ?? now, tries: there?.tries ?? 0, due: last + BEHIND_MS };
};

/** In its place if it has one, else last. */
const withEntry = ({ waiting, letters }: Hold, entry: Waiting): Hold => ({
  letters,
  waiting: waiting.some(({ id }) => id === entry.id)
    ? waiting.map(one => (one.id === entry.id ? entry : one))
    : [...waiting, entry],
});

/** Who was handled last, and last of anybody else: enough to know whether others get through. */
const createCommitted = () => {
  let last: { readonly owner: string; readonly at: number } | undefined;
  let before: typeof last;
  return {
    by: (owner: string, at: number): void => {
      if (last !== undefined && last.owner !== owner) before = last;
      last = { owner, at };
    },
    others: (owner: string, since: number): boolean =>
      [last, before].some(one => one !== undefined && one.owner !== owner && one.at > since),
  };
};
