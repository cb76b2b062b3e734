import type { Entry } from './entry';

/** A piece of a log as it is drawn. */
export type Piece =
  | { readonly is: 'day'; readonly at: number; readonly key: string }
  | { readonly is: 'unread'; readonly key: string }
  | {
      readonly is: 'entry';
      readonly entry: Entry;
      readonly isFirst: boolean;
      readonly isLast: boolean;
      readonly key: string;
    };

/** What stands this close together, from one hand, is one group: its name stands above, its time below. */
const TOGETHER_MS = 5 * 60_000;

const handOf = (entry: Entry): string =>
  entry.kind === 'text'
    ? `${entry.by}/${entry.author ?? ''}`
    : entry.kind === 'note'
      ? `note/${entry.author}`
      : `${entry.kind}/${entry.seq}`;

const together = (a: Entry | undefined, b: Entry | undefined, sameDay: (a: number, b: number) => boolean): boolean =>
  a !== undefined && b !== undefined && handOf(a) === handOf(b) && b.at - a.at < TOGETHER_MS && sameDay(a.at, b.at);

/**
 * Puts the lines of days and of what is unread between the entries, and says which begin and end a group.
 *
 * @param readUpTo the sequence up to which the agent has read; nothing is unread where it is undefined
 */
export const pieces = (
  entries: readonly Entry[],
  sameDay: (a: number, b: number) => boolean,
  readUpTo?: number,
): readonly Piece[] => {
  const isNew = (entry: Entry) =>
    readUpTo !== undefined && entry.seq > readUpTo && entry.kind === 'text' && entry.by === 'customer';
  const firstNew = entries.find(isNew);
  return entries.flatMap((entry, at): Piece[] => {
    const [before, after] = [entries[at - 1], entries[at + 1]];
    const startsDay = before === undefined || !sameDay(before.at, entry.at);
    const isUnreadLine = entry === firstNew;
    return [
      ...(startsDay ? [{ is: 'day', at: entry.at, key: `day-${entry.seq}` } as const] : []),
      ...(isUnreadLine ? [{ is: 'unread', key: 'unread' } as const] : []),
      {
        is: 'entry',
        entry,
        isFirst: isUnreadLine || !together(before, entry, sameDay),
        isLast: after === firstNew || !together(entry, after, sameDay),
        key: String(entry.seq),
      },
    ];
  });
};
