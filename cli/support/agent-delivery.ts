import type { TranscriptEntry } from '../../shared/api/conversations/transcript';

/** What was last told of a text's delivery, by conversation and sequence. */
export type ToldDeliveries = Map<string, string>;

const EXCERPT = 30;

/**
 * What an agent should hear of the texts in a log: that one waits and until when, that one did not arrive or may not have, and what
 * to do; each once. That a text arrives is what they expect, so nothing is said of it.
 */
export const deliveryLines = (
  conversation: string,
  log: readonly TranscriptEntry[],
  told: ToldDeliveries,
): readonly string[] =>
  log.flatMap(entry => {
    if (entry.kind !== 'text-sent') return [];
    const { seq, text } = entry;
    const { state, attempt = 1, leavesInSeconds, reason, advice = '', retryAt = '' } = entry.delivery;
    const isNews = state === 'failed' || state === 'unknown' || leavesInSeconds !== undefined;
    const key = `${conversation}/${seq}`;
    const now = `${state} ${attempt} ${retryAt}`;
    if (!isNews || told.get(key) === now) return [];
    told.set(key, now);
    const words = text.length > EXCERPT ? `${text.slice(0, EXCERPT - 1)}…` : text;
    if (state === 'queued') return [`          “${words}”: ${reason}`];
    const mark = state === 'failed' ? 'not delivered' : 'perhaps not delivered';
    return [`          “${words}” ${mark}: ${`${reason} ${advice}`.trim()}`];
  });
