import type { InboxItemShown } from '../api/agents/inbox';
import { type Config, channelOf } from '../domain/config/config';
import { ongoing, type ThreadState } from '../domain/conversation/model/state';
import { dueOf } from '../domain/desk/due';
import { maskNumber } from '../domain/text/numbers/phone-numbers';
import type { Threads } from '../ports';
import { lastSaid } from './last-said';

type FromThread = Pick<
  InboxItemShown,
  'channel' | 'number' | 'waitingSince' | 'due' | 'muted' | 'blocked' | 'numberReassigned'
>;

/** What a list shows of an item beside what the pool and its inbox row say: whose it is, how long they wait, what is promised. */
export const itemOfThread = async (
  threads: Pick<Threads, 'log'>,
  config: Config,
  state: ThreadState,
  queue: string,
): Promise<FromThread> => {
  const channel = channelOf(config, state.business);
  const { blocked, muted, numberReassigned } = state.sender ?? {};
  const { waitingSince } = await lastSaid(threads, state);
  const due = waitingSince === undefined ? undefined : promised(config, state, queue, waitingSince);
  return {
    ...(channel !== undefined && { channel: { id: channel.id, name: channel.name } }),
    number: maskNumber(state.customer),
    ...(waitingSince !== undefined && { waitingSince }),
    ...(due !== undefined && { due: { at: new Date(due.at).toISOString(), because: due.because } }),
    ...(muted !== undefined && { muted: true }),
    ...(blocked !== undefined && { blocked: true }),
    ...(numberReassigned !== undefined && { numberReassigned: true }),
  };
};

const promised = (config: Config, state: ThreadState, queue: string, waitingSince: string) => {
  const current = ongoing(state);
  const { serviceLevelSeconds } = config.queues[queue] ?? {};
  const { timeOuts } = config.workstreams[current?.workstream ?? ''] ?? {};
  if (current === undefined || serviceLevelSeconds === undefined || timeOuts === undefined) return undefined;
  return dueOf(
    { queue, serviceLevelSeconds, timeOuts },
    {
      since: Date.parse(waitingSince),
      newest: Date.parse(current.arrivedAt ?? current.lastFromCustomerAt),
      answeredBefore: current.firstReplyAt !== undefined,
    },
  );
};
