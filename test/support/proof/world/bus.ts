import type { QueueName } from '../../../../shared/domain/messages/queues';
import type { Chance } from '../../joint/chance';
import type { Journal } from './journal';

/** Who else asks for something: Event Grid, a provider's webhook, people at their desks, the timer, whoever publishes. */
export type OutsideName = 'text' | 'report' | 'webhook' | 'http' | 'tick' | 'published';

export type Message = {
  readonly queue: QueueName | OutsideName;
  readonly session: string;
  readonly body: unknown;
  /** In the order in which they were sent. */
  readonly nth: number;
  /** So often it was delivered. */
  count: number;
};
type Session = { readonly name: string; readonly messages: Message[]; lockedUntil: number };
type Later = { readonly at: number; readonly message: Message };

/**
 * Queues in memory: a session's messages one after the other, sessions in any order, what is scheduled not before its time. What comes
 * from outside has no session, and keeps no order.
 */
export const createQueues = ({ changing }: Journal) => {
  const ready = new Map<string, Session>();
  const later: Later[] = [];
  let sent = 0;
  /** Puts all of them back to where they stand now. */
  const asNow = (): (() => void) => {
    const sessions = [...ready.values()].map(session => ({ ...session, messages: [...session.messages] }));
    const [scheduled, sentSoFar] = [[...later], sent];
    return () => {
      ready.clear();
      for (const session of sessions) ready.set(session.name, session);
      later.splice(0, later.length, ...scheduled);
      sent = sentSoFar;
    };
  };

  const isBefore = (a: Later, b: Later): boolean => a.at < b.at || (a.at === b.at && a.message.nth < b.message.nth);
  const schedule = (one: Later): void => {
    let at = later.push(one) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = later[parent] as Later;
      if (!isBefore(one, above)) break;
      later[at] = above;
      at = parent;
    }
    later[at] = one;
  };
  const takeLater = (): Later | undefined => {
    const first = later[0];
    const last = later.pop();
    if (first === undefined || last === undefined || later.length === 0) return first;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= later.length) break;
      const right = left + 1;
      const child = right < later.length && isBefore(later[right] as Later, later[left] as Later) ? right : left;
      if (!isBefore(later[child] as Later, last)) break;
      later[at] = later[child] as Later;
      at = child;
    }
    later[at] = last;
    return first;
  };

  const put = (message: Message): void => {
    const session = ready.get(message.session);
    if (session === undefined)
      ready.set(message.session, { name: message.session, messages: [message], lockedUntil: 0 });
    else session.messages.push(message);
  };

  return {
    send: (queue: Message['queue'], session: string | undefined, body: unknown, now: number, notBefore = 0): void => {
      changing(asNow);
      sent += 1;
      const message = { queue, session: `${queue} ${session ?? `#${sent}`}`, body, nth: sent, count: 0 };
      if (notBefore > now) schedule({ at: notBefore, message });
      else put(message);
    },
    /** What is due is under way from now on. */
    release: (now: number): void => {
      if (later[0] === undefined || later[0].at > now) return;
      changing(asNow);
      while (later[0] !== undefined && later[0].at <= now) put((takeLater() as Later).message);
    },
    /** When the next thing is due that isn't yet, or a lock ends. */
    nextAt: (now: number): number => {
      let next = later[0]?.at ?? Number.POSITIVE_INFINITY;
      for (const { lockedUntil } of ready.values()) if (lockedUntil > now && lockedUntil < next) next = lockedUntil;
      return next;
    },
    /** The next message of a session that is free: the one that was sent first, or by chance. It stays where it is. */
    next: (now: number, luck?: Chance): Message | undefined => {
      const free: Session[] = [];
      let first: Session | undefined;
      for (const session of ready.values()) {
        if (session.lockedUntil > now) continue;
        if (luck !== undefined) free.push(session);
        else if (first === undefined || (session.messages[0] as Message).nth < (first.messages[0] as Message).nth)
          first = session;
      }
      return (luck === undefined ? first : luck.among(free))?.messages[0];
    },
    /** The one that is behind it in its session. */
    behind: ({ session }: Message): Message | undefined => ready.get(session)?.messages[1],
    /** It was completed. */
    complete: (message: Message): void => {
      const session = ready.get(message.session);
      if (session === undefined) return;
      const at = session.messages.indexOf(message);
      if (at < 0) return;
      changing(asNow);
      session.messages.splice(at, 1);
      if (session.messages.length === 0) ready.delete(message.session);
    },
    /** Nobody gets anything of its session until then. */
    lock: (message: Message, until: number): void => {
      const session = ready.get(message.session);
      if (session === undefined) return;
      changing(asNow);
      session.lockedUntil = Math.max(session.lockedUntil, until);
    },
    /** The first message of each session that is free. */
    heads: (now: number): readonly Message[] =>
      [...ready.values()].flatMap(({ lockedUntil, messages: [first] }) =>
        lockedUntil > now || first === undefined ? [] : [first],
      ),
    /** All that is under way, each session in its order; and what is scheduled. */
    all: () => ({
      sessions: [...ready.values()].map(({ name, messages }) => ({ name, bodies: messages.map(({ body }) => body) })),
      scheduled: later.map(({ at, message: { queue, body } }) => ({ at, queue, body })),
    }),
    isUnderWay: (matches: (message: Message) => boolean): boolean =>
      later.some(({ message }) => matches(message)) ||
      [...ready.values()].some(({ messages }) => messages.some(matches)),
  };
};
