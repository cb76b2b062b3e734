import type { EntryOfKind, TranscriptEntry } from '../../shared/api/conversations/transcript';

type Received = EntryOfKind<'text-received'>;

/** What came from the customer's number: their words, a reaction to ours, or what their phone wrote by itself. */
export const receivedLine = ({ text, reaction, automatic }: Received, log: readonly TranscriptEntry[]): string => {
  if (automatic !== undefined) return `(automatic: ${automatic}) ${text}`;
  if (reaction === undefined) return `customer: ${text}`;
  const of = log.find(({ seq }) => seq === reaction.of);
  const shown = reaction.emoji ?? reaction.name;
  const about = of?.kind === 'text-sent' ? ` “${of.text.slice(0, 60)}”` : ' an earlier text';
  return reaction.change === 'added'
    ? `(reaction) customer: ${shown} to${about}`
    : `(reaction) customer took ${shown} from${about}`;
};
