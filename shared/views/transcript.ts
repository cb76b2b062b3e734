import type { ShownDelivery } from '../api/conversations/delivery';
import type { TranscriptEntry } from '../api/conversations/transcript';
import type { Config } from '../domain/config/config';
import type { Entry } from '../domain/conversation/model/outcomes';
import { shownOutcome } from './shown-outcome';

/** For whom entries are shown, and what stands beside them. */
export type Reader = {
  /** Of the sign-in: the permanent ids of their commands begin with it. */
  readonly id: string;
  readonly config: Pick<Config, 'agents'>;
  /** By the sequence of the text. */
  readonly deliveries: ReadonlyMap<number, ShownDelivery>;
};

/** One entry of the log as a person is shown it: its author reads the command's id, and nobody reads a directory's. */
export const transcriptEntry = (entry: Entry, { id, config, deliveries }: Reader): TranscriptEntry => {
  const { seq, at, event, outcome } = entry;
  // What begins a conversation is of that one, though the one before it went on until then.
  const { conversation } = outcome.kind === 'conversation-started' ? outcome : entry;
  const isOwn = event.startsWith(`${id}/`);
  return {
    ...{ seq, at },
    ...(conversation !== undefined && { conversation }),
    ...(isOwn && { command: event.slice(id.length + 1) }),
    ...{ kind: outcome.kind, because: outcome.because },
    ...shownOutcome(outcome, { config, delivery: deliveries.get(seq) }),
  } as TranscriptEntry;
};
