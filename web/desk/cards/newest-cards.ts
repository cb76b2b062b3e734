import type { EntryOfKind, TranscriptEntry } from '../../../shared/api/conversations/transcript';

type Shown = EntryOfKind<'cards-shown'>;
export type CardOfListener = {
  readonly key: string;
  readonly listener: string;
  readonly card: Shown['cards'][number];
};

/** What listeners suggest now: of each what it said last, unless the agent has written since, or put it away. */
export const cardsNow = (log: readonly TranscriptEntry[], away: ReadonlySet<string>): readonly CardOfListener[] => {
  const last = new Map<string, Shown>();
  for (const entry of log) if (entry.kind === 'cards-shown') last.set(entry.listener.id, entry);
  return [...last.values()]
    .flatMap(({ seq, listener, cards }) =>
      cards.map((card, at) => ({ key: `${seq}/${at}`, listener: listener.name, card })),
    )
    .filter(({ key }) => !away.has(key));
};
