import type { ConversationShown } from '../../../shared/api/conversations/conversation';
import type { TranscriptEntry } from '../../../shared/api/conversations/transcript';
import type { WatchedConversation } from '../../../shared/api/feed';

/** A conversation as this window knows it, and the place in the feed that stands for it. */
export type KnownConversation = { readonly shown: ConversationShown; readonly place: string };

/** As it was read. */
export const asRead = (shown: ConversationShown): KnownConversation => ({ shown, place: String(shown.seq) });

/**
 * What is known after news came. An entry that was told before is the same entry; news that is older than what is known changes
 * nothing but what it knows better.
 */
export const withNews = (known: KnownConversation, news: WatchedConversation): KnownConversation => {
  const { place, entries, deliveries, more: _, ...about } = news;
  const isOlder = news.seq < known.shown.seq;
  const log = withDeliveries(merged(known.shown.log, entries), deliveries);
  if (isOlder) return { place: known.place, shown: { ...known.shown, log } };
  return { place, shown: { ...cleared(known.shown), ...about, log } };
};

/** What the news leaves out is no more: it tells everything of a conversation but its log. */
const cleared = ({
  warning: _w,
  conversation: _c,
  deliverability: _d,
  ...rest
}: ConversationShown): ConversationShown => rest;

const merged = (log: readonly TranscriptEntry[], entries: readonly TranscriptEntry[]): readonly TranscriptEntry[] => {
  if (entries.length === 0) return log;
  const bySeq = new Map([...log, ...entries].map(entry => [entry.seq, entry]));
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
};

const withDeliveries = (
  log: readonly TranscriptEntry[],
  deliveries: WatchedConversation['deliveries'],
): readonly TranscriptEntry[] => {
  if (deliveries.length === 0) return log;
  const told = new Map(deliveries.map(({ seq, delivery }) => [seq, delivery]));
  return log.map(entry => {
    const delivery = told.get(entry.seq);
    return entry.kind === 'text-sent' && delivery !== undefined ? { ...entry, delivery } : entry;
  });
};

/** With an earlier page of the log before it. */
export const withEarlier = (known: KnownConversation, page: ConversationShown): KnownConversation => {
  const { before: _, ...shown } = known.shown;
  return {
    ...known,
    shown: {
      ...shown,
      log: merged(page.log, known.shown.log),
      ...(page.before !== undefined && { before: page.before }),
    },
  };
};
