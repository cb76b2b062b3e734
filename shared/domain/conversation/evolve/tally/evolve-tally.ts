import { underQueue } from '../../../figures/sums';
import { localDay } from '../../../operating-hours/counting/local-day';
import type { Entry } from '../../model/outcomes';
import type { Conversation, ThreadState } from '../../model/state';
import type { Tally } from '../../model/tally';
import { add } from './add';
import { withFact } from './counted-fact';
import { withMove } from './moved';

type States = { readonly before: ThreadState; readonly after: ThreadState };

/** The tally after one entry, given the thread before and after it. A conversation from before there were tallies has none. */
export const evolveTally = ({ before, after }: States, entry: Entry): Tally | undefined => {
  const { current } = after;
  const known = begun(before, entry) ?? sameEvent(before.tally, entry);
  if (known === undefined || current.status === 'idle' || current.id !== known.conversation) return undefined;
  const today = onDay(known, entry);
  const episode = isBegin(before.current, entry) ? newEpisode(today, entry) : today;
  const handed = isOver(before.current) ? episode : withHandOver(episode, entry);
  const moved = withMove(inQueue(handed, current, entry), { from: before.current, to: current }, entry);
  return withFact(moved, entry);
};

const begun = ({ tally, current }: ThreadState, { at, seq, event, outcome }: Entry): Tally | undefined => {
  if (outcome.kind !== 'conversation-started') return undefined;
  const { conversation, zone = 'UTC' } = outcome;
  return {
    ...{ conversation, zone, day: localDay(zone, Date.parse(at)), seq, parts: [], ...NOTHING },
    ...(tally !== undefined && current.status !== 'idle' && { before: { ...counted(tally, current), event } }),
  };
};

const counted = (
  { conversation, day, seq, parts }: Tally,
  { channel, language }: { readonly channel: string; readonly language: string },
) => ({ conversation, day, seq, parts, channel, language });

/** The conversation before is forgotten once the event is over in which the new one began. */
const sameEvent = (tally: Tally | undefined, { event }: Entry): Tally | undefined => {
  if (tally?.before === undefined || tally.before.event === event) return tally;
  const { before: _over, ...rest } = tally;
  return rest;
};
const NOTHING = { talkMs: 0, holdMs: 0, wrapMs: 0 } as const;

const onDay = (tally: Tally, { at }: Entry): Tally => {
  const day = localDay(tally.zone, Date.parse(at));
  return day === tally.day ? tally : { ...tally, day, parts: [] };
};

const isOver = ({ status }: Conversation): boolean => status === 'idle' || status === 'closed';

/** What is open can't be opened again. */
const isBegin = (before: Conversation, { outcome: { kind } }: Entry): boolean =>
  kind === 'conversation-started' || (kind === 'conversation-reopened' && before.status === 'closed');

const newEpisode = ({ has: _had, bot: _none, wrapped: _not, ...before }: Tally, entry: Entry): Tally => {
  const { at, outcome } = entry;
  const begins = outcome.kind === 'conversation-started' ? 'began' : 'reopened';
  const begun = { ...before, ...NOTHING, waits: at, fresh: true, firstSince: at, awaits: at } as const;
  return add(begun, entry, { [begins]: 1 });
};

/** Who hands it over had it in the queue that it leaves. */
const withHandOver = (tally: Tally, entry: Entry): Tally => {
  const { outcome } = entry;
  const isOne = outcome.kind === 'agent-joined' || outcome.kind === 'in-queue';
  return isOne && outcome.from !== undefined && tally.bot !== 'has'
    ? add(tally, entry, { transferred: 1 }, outcome.from.id)
    : tally;
};

const inQueue = (tally: Tally, current: Exclude<Conversation, { status: 'idle' }>, { seq }: Entry): Tally => {
  const queue = current.queue?.id;
  if (queue === undefined || queue === tally.queue) return tally;
  const parts = underQueue(tally.parts, queue);
  return { ...tally, queue, parts, ...(parts !== tally.parts && { seq }) };
};
