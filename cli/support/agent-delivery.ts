import type { TranscriptEntry } from '../../shared/api/conversations/transcript';

/** What was last told of a text's delivery, by conversation and sequence. */
export type ToldDeliveries = Map<string, string>;

const EXCERPT = 30;

/**
 * What an agent should hear of the texts in a log: that one waits and until when, that one did not arrive or may not have, and what
 * to do; each once. That a text arrives is what they expect, so it is said only of one that was reported as lost.
 */
export const deliveryLines = (
  conversation: string,
  log: readonly TranscriptEntry[],
  told: ToldDeliveries,
): readonly string[] =>
  log.flatMap(entry => {
    if (entry.kind === 'text-arrived') return arrivedLine(conversation, log, entry.of, told);
    if (entry.kind !== 'text-sent') return [];
    const { seq, text } = entry;
    const { state, attempt = 1, leavesInSeconds, reason, advice = '', retryAt = '' } = entry.delivery;
    const isNews = state === 'failed' || state === 'unknown' || leavesInSeconds !== undefined;
    const key = `${conversation}/${seq}`;
    const now = `${state} ${attempt} ${retryAt}`;
    if (!isNews || told.get(key) === now) return [];
    told.set(key, now);
    const words = excerpt(text);
    if (state === 'queued') return [`          “${words}”: ${reason}`];
    const mark = state === 'failed' ? 'not delivered' : 'perhaps not delivered';
    return [`          “${words}” ${mark}: ${`${reason} ${advice}`.trim()}`];
  });

const arrivedLine = (
  conversation: string,
  log: readonly TranscriptEntry[],
  of: number,
  told: ToldDeliveries,
): readonly string[] => {
  const key = `${conversation}/${of}`;
  const sent = log.find(({ seq }) => seq === of);
  // Who was never told that it failed expects it to be there.
  if (sent?.kind !== 'text-sent' || !told.has(key) || told.get(key) === 'arrived') return [];
  told.set(key, 'arrived');
  return [`          “${excerpt(sent.text)}” arrived after all`];
};

const excerpt = (text: string): string => (text.length > EXCERPT ? `${text.slice(0, EXCERPT - 1)}…` : text);
