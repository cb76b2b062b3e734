import type { Transcript } from '../../api/conversations/download';
import type { TranscriptEntry } from '../../api/conversations/transcript';

type Line = Transcript['lines'][number];
export type Wanted = { readonly notes: boolean; readonly reasons: boolean };

/** What was said, with notes and what was decided as wanted, from entries as people are shown them. */
export const linesOf = (entries: readonly TranscriptEntry[], wanted: Wanted): readonly Line[] =>
  entries.flatMap(entry => {
    const line = lineOf(entry, wanted);
    if (line === undefined) return [];
    const { because } = entry;
    return [{ seq: entry.seq, at: entry.at, ...line, ...(wanted.reasons && { because }) }];
  });

const lineOf = (entry: TranscriptEntry, { notes, reasons }: Wanted): Omit<Line, 'seq' | 'at'> | undefined => {
  switch (entry.kind) {
    case 'text-received':
      return { kind: 'text', by: { side: 'customer' }, text: entry.text, ...{ at: entry.receivedAt } };
    case 'text-sent':
      return { kind: 'text', by: speaker(entry.origin), text: entry.text, delivery: entry.delivery.state };
    case 'file-received':
      return { kind: 'file', by: { side: 'customer' }, text: entry.file.name };
    case 'file-sent':
      return { kind: 'file', by: { side: 'agent', name: entry.agent.name }, text: entry.file.name };
    case 'note':
      return notes ? { kind: 'note', by: { side: 'agent', name: entry.by.name }, text: entry.text } : undefined;
    default:
      return reasons ? { kind: 'event', by: { side: 'automatic' }, text: entry.kind } : undefined;
  }
};

const speaker = (origin: Extract<TranscriptEntry, { kind: 'text-sent' }>['origin']): Line['by'] => {
  if (origin.by === 'agent') return { side: 'agent', name: origin.agent.name };
  return origin.by === 'bot' ? { side: 'bot', name: origin.bot.name } : { side: 'automatic' };
};
