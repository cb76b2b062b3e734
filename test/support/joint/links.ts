import type { IntegrationCall } from '../../../shared/domain/messages/integration-calls';
import type { TimeRule } from '../../../shared/domain/messages/time-rules';
import type { PoolEvent } from '../../../shared/domain/messages/to-pool';
import type { ThreadEvent } from '../../../shared/domain/messages/to-thread';
import type { Chance } from './chance';

/** What is under way: to a thread, to a pool, to whoever wakes threads, or to the outside. */
export type Message =
  | { readonly to: 'thread'; readonly event: ThreadEvent }
  | { readonly to: 'pool'; readonly event: PoolEvent }
  | {
      readonly to: 'waker';
      readonly id: string;
      readonly thread: string;
      readonly rule: TimeRule;
      readonly wakeAt: string;
    }
  | { readonly to: 'outside'; readonly id: string; readonly thread: string; readonly call: IntegrationCall };

/** One link for each source and destination. What is scheduled comes on none before its time. */
type Scheduled = { readonly at: number; readonly nth: number; readonly link: string; readonly message: Message };

/** Messages between owners: each arrives late, by any link first; within a link in order, or in any. */
export const links = (luck: Chance, order: 'each-link-in-order' | 'any-order') => {
  const ready = new Map<string, Message[]>();
  let later: Scheduled[] = [];
  let sent = 0;
  const put = (link: string, message: Message): void => {
    const queue = ready.get(link);
    if (queue === undefined) ready.set(link, [message]);
    else queue.push(message);
  };
  return {
    send: (link: string, message: Message): void => put(link, message),
    schedule: (link: string, message: Message, at: number): void => {
      sent += 1;
      later.push({ at, nth: sent, link: `${link} ${sent}`, message });
    },
    /** What is scheduled up to a time is under way from now on. */
    release: (now: number): void => {
      const due = later.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at || a.nth - b.nth);
      if (due.length === 0) return;
      later = later.filter(({ at }) => at > now);
      for (const { link, message } of due) put(link, message);
    },
    nextAt: (): number => later.reduce((first, { at }) => Math.min(first, at), Number.POSITIVE_INFINITY),
    isScheduled: (matches: (message: Message) => boolean): boolean => later.some(({ message }) => matches(message)),
    take: (): Message | undefined => {
      const names = [...ready.keys()];
      const link = luck.among(names);
      const queue = link === undefined ? undefined : ready.get(link);
      if (link === undefined || queue === undefined) return undefined;
      const [message] = queue.splice(order === 'any-order' ? luck.below(queue.length) : 0, 1);
      if (queue.length === 0) ready.delete(link);
      return message;
    },
    /** The first that matches, before all others: for histories that are told step by step. */
    takeFirst: (matches: (message: Message) => boolean): Message | undefined => {
      for (const [link, queue] of ready) {
        const at = queue.findIndex(matches);
        if (at < 0) continue;
        const [message] = queue.splice(at, 1);
        if (queue.length === 0) ready.delete(link);
        return message;
      }
      return undefined;
    },
  };
};
