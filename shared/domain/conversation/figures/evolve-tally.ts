import { underQueue } from '../../figures/sums';
import { localDay } from '../../operating-hours/local-day';
import type { Entry } from '../model/outcomes';
import type { Conversation, ThreadState } from '../model/state';
import { withFact } from './counted-fact';
import { withMove } from './moved';
import { add, type Tally } from './tally';

type States = { readonly before: ThreadState; readonly after: ThreadState };

/** The tally after one entry, given the thread before and after it. A conversation from before there were tallies has none. */
export const evolveTally = ({ before, after }: States, entry: Entry): Tally | undefined => {
  const { current } = after;
  const known = begun(entry) ?? before.tally;
  if (known === undefined || current.status === 'idle' || current.id !== known.conversation) return undefined;
  const today = onDay(known, entry);
  const episode = isBegin(entry) ? { ...today, ...newEpisode(entry) } : today;
  const handed = withHandOver(episode, entry);
  const moved = withMove(inQueue(handed, current), { from: before.current, to: current }, entry);
  return withFact(moved, entry);
};

const begun = ({ at, seq, outcome }: Entry): Tally | undefined => {
  if (outcome.kind !== 'conversation-started') return undefined;
  const { conversation, zone = 'UTC' } = outcome;
  return { conversation, zone, day: localDay(zone, Date.parse(at)), seq, parts: [], ...NOTHING };
};
const NOTHING = { talkMs: 0, holdMs: 0, wrapMs: 0 } as const;

const onDay = (tally: Tally, { at }: Entry): Tally => {
  const day = localDay(tally.zone, Date.parse(at));
  return day === tally.day ? tally : { ...tally, day, parts: [] };
};

const isBegin = ({ outcome: { kind } }: Entry): boolean =>
  kind === 'conversation-started' || kind === 'conversation-reopened';

const newEpisode = ({ at, outcome: { kind } }: Entry) => ({
  ...NOTHING,
  begins: kind === 'conversation-started' ? ('began' as const) : ('reopened' as const),
  waits: at,
  fresh: true as const,
  firstSince: at,
  awaits: at,
  has: undefined,
  bot: undefined,
  wrapped: undefined,
});

/** Who hands it over had it in the queue that it leaves. */
const withHandOver = (tally: Tally & { readonly begins?: 'began' | 'reopened' }, entry: Entry): Tally => {
  const { begins, ...rest } = tally;
  const { outcome } = entry;
  const begin = begins === undefined ? rest : add(rest, entry, { [begins]: 1 });
  const isOne = outcome.kind === 'agent-joined' || outcome.kind === 'in-queue';
  return isOne && outcome.from !== undefined && tally.bot !== 'has'
    ? add(begin, entry, { transferred: 1 }, outcome.from.id)
    : begin;
};

const inQueue = (tally: Tally, current: Exclude<Conversation, { status: 'idle' }>): Tally => {
  const queue = current.queue?.id;
  return queue === undefined || queue === tally.queue
    ? tally
    : { ...tally, queue, parts: underQueue(tally.parts, queue) };
};
