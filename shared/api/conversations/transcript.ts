import { z } from 'zod';
import { entriesOfPeople, entriesOfTime } from './entries-of-people';
import { entriesOfTexts } from './entries-of-texts';

/**
 * One entry of a conversation's log, as people are shown it: told apart by `kind`, each with its reason. Numbers are masked, tokens
 * of links left out, and nobody's directory id stands in it.
 */
export const transcriptEntry = z.discriminatedUnion('kind', [...entriesOfTexts, ...entriesOfPeople, ...entriesOfTime]);
export type TranscriptEntry = z.output<typeof transcriptEntry>;
export type EntryKind = TranscriptEntry['kind'];
/** The entry of one kind. */
export type EntryOfKind<Kind extends EntryKind> = Extract<TranscriptEntry, { readonly kind: Kind }>;
