import type { Entry } from '../model/outcomes';
import type { PoolSign, ThreadState } from '../model/state';

/** The last sign between thread and pool after one log entry; the same object when the entry is none. */
export const evolvePoolSign = ({ poolSign: before, current }: ThreadState, entry: Entry): PoolSign | undefined => {
  const { outcome, at, seq } = entry;
  const waiting = before?.waiting === undefined ? {} : { waiting: before.waiting };
  switch (outcome.kind) {
    case 'work-queued':
      return { at, asks: 0, ...waiting };
    case 'in-queue':
      return { at, asks: 0, ...(outcome.waiting === undefined ? waiting : { waiting: outcome.waiting }) };
    case 'agent-joined':
    case 'agent-lost':
    case 'bot-joined':
      return { at, asks: 0, ...waiting };
    case 'bot-left':
      return current.status === 'bot' ? { at, asks: 0, ...waiting } : before;
    case 'pool-asked':
      return { at, asks: (before?.asks ?? 0) + 1, asked: seq, ...waiting };
    case 'urgent':
      return before !== undefined && outcome.inPool ? { ...before, asked: seq } : before;
    default:
      return before;
  }
};
