import { z } from 'zod';
import { dayRowSchema } from '../../../figures/day-row';
import { linkRowSchema } from '../../../links/public-links';
import { surveyResponseRowSchema } from '../../../survey/results/response-row';
import { consentProofRowSchema, consentRowSchema, restrictedRowSchema } from './consent-rows';
import { inboxRowSchema, summaryRowSchema } from './work-rows';

const id = z.string();
/** A read model: what finds one of its rows, and what a row says. */
const model = <Key extends z.ZodType, Row extends z.ZodType>(key: Key, row: Row) => ({ key, row });

/**
 * What threads write for others to read: lists of the desk, the ledger of consent, results. Where a row stands is for those alone
 * who keep it. A row says what its write says; what that leaves out stays as it was. None is ever deleted: it is marked gone.
 */
export const readModels = {
  /** What a desk lists for an agent. */
  inbox: model(z.object({ agent: id, thread: id }), inboxRowSchema),
  /** How a customer stands on a channel, for whoever asks the ledger alone; and each proof of it. */
  consent: model(z.object({ thread: id }), consentRowSchema),
  'consent-proof': model(z.object({ thread: id, at: id, seq: z.int() }), consentProofRowSchema),
  /** Who is blocked or muted, for a supervisor to see and to take back. */
  restricted: model(z.object({ thread: id }), restrictedRowSchema),
  /** An ended conversation: in the history of its thread, the newest first; and under the day of its end. */
  summary: model(z.object({ thread: id, conversation: id }), summaryRowSchema),
  'day-summary': model(z.object({ day: id, conversation: id }), summaryRowSchema),
  /** What happened in a conversation on one day, for reports. */
  'day-figures': model(z.object({ day: id, conversation: id }), dayRowSchema),
  /** A survey that was asked, by the month it was asked in. */
  'survey-response': model(z.object({ month: id, conversation: id }), surveyResponseRowSchema),
  /** Threads by the last four digits of their customer's number, so that a number is found by its end. */
  'number-end': model(z.object({ end: id, thread: id }), z.object({ conversation: id })),
  /** What a public link leads to: its token finds it in one read. */
  link: model(z.object({ token: id }), linkRowSchema),
  /** That a code of the set-up has come to a number, and when. */
  'live-code': model(z.object({ number: id, code: id }), z.object({ arrivedAt: id })),
} as const;

export type ReadModel = keyof typeof readModels;
export type KeyOf<M extends ReadModel> = Readonly<z.infer<(typeof readModels)[M]['key']>>;
export type RowOf<M extends ReadModel> = Readonly<z.infer<(typeof readModels)[M]['row']>>;

/** One row of a read model. */
export type RowName = { [M in ReadModel]: { readonly model: M; readonly key: KeyOf<M> } }[ReadModel];
/** What a row says from now on; or that it is gone, with what is known of it still, or without. */
export type Projection = {
  [M in ReadModel]: { readonly model: M; readonly key: KeyOf<M> } & (
    | { readonly row: RowOf<M>; readonly gone?: boolean }
    | { readonly row?: never; readonly gone: true }
  );
}[ReadModel];

/** Two names of one row are the same. */
export const rowName = ({ model: name, key }: RowName): string => JSON.stringify([name, ...Object.values(key)]);
