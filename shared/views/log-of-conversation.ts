import type { Entry } from '../domain/conversation/model/outcomes';
import { threadOf } from '../domain/values/ids';
import type { Threads } from '../ports';

/** So many entries are read at a time, and of one conversation at most. */
const PAGE = 500;
const MOST = 5_000;
/** After its end, a survey and late reports may follow. */
const AFTER_ITS_END = 200;

export type LogOfConversation = {
  /** In their order: of this conversation alone. */
  readonly entries: readonly Entry[];
  /** The oldest are left out. */
  readonly cut: boolean;
};

/**
 * The log of one conversation, from its begin. Read backwards from its thread's newest entry, or from where it is known to have been.
 *
 * @param near the thread's sequence at some time at or after which it ended, where that is known
 */
export const logOfConversation = async (
  { threads }: { readonly threads: Pick<Threads, 'load' | 'log'> },
  conversation: string,
  near?: number,
): Promise<LogOfConversation> => {
  const thread = threadOf(conversation);
  const { state } = await threads.load(thread);
  let before = near === undefined ? state.seq : Math.min(state.seq, near + AFTER_ITS_END);
  let entries: Entry[] = [];
  while (before > 0 && entries.length < MOST) {
    const page = await threads.log(thread, { before, limit: PAGE });
    const own = page.filter(each => each.conversation === conversation);
    entries = [...own, ...entries];
    const isBegun = own.some(({ outcome }) => outcome.kind === 'conversation-started');
    const first = page[0]?.seq ?? 0;
    if (isBegun || page.length === 0) return { entries, cut: false };
    before = first - 1;
  }
  return { entries, cut: before > 0 };
};
