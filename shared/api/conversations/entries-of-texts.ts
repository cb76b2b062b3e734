import { z } from 'zod';
import { because, instant, list, named } from '../shapes';
import { shownDelivery } from './delivery';
import { entryOf, someone } from './entry';

/** Who speaks in a text of ours. */
const origin = z.discriminatedUnion('by', [
  z.object({ by: z.literal('auto'), trigger: z.string(), source: z.string() }),
  z.object({ by: z.literal('agent'), agent: someone }),
  z.object({ by: z.literal('bot'), bot: someone }),
  z.object({ by: z.literal('survey'), survey: z.string(), step: z.string() }),
  z.object({ by: z.literal('consent'), confirms: z.number() }),
]);

const via = z.enum(['link', 'media']);
export const file = z.object({ id: z.string(), name: z.string(), contentType: z.string(), size: z.number() });

/** A suggestion, seen by the agent alone. */
export const shownCard = z.object({
  title: z.string(),
  text: z.string(),
  /** A text that the agent may send as it is, or change. */
  suggestedReply: z.string().optional(),
  link: z.string().optional(),
});

const surveyAnswer = z.object({
  question: z.string(),
  kind: z.string(),
  value: z.union([z.number(), z.string()]),
  comment: z.string().optional(),
  at: instant,
  /** Given after the survey had expired. */
  late: z.boolean(),
});
/** What happened in a survey, each with its reason. */
const surveyFact = z.object({
  kind: z.enum([
    'scheduled',
    'said',
    'link',
    'asked',
    'answered',
    'commented',
    'form-kept',
    'ended',
    'skipped',
    'ignored',
  ]),
  text: z.string().optional(),
  askAt: instant.optional(),
  end: z.string().optional(),
  answers: list(surveyAnswer).optional(),
  because,
});
export type SurveyFactShown = z.input<typeof surveyFact>;

/** What was said: texts of both sides, files, and what only agents read. */
export const entriesOfTexts = [
  entryOf('text-received', {
    messageId: z.string(),
    /** Masked. */
    from: z.string(),
    to: z.string(),
    text: z.string(),
    receivedAt: instant,
    /** What came with it, by its type. */
    media: list(z.string()).optional(),
    handledAs: z.string(),
    /** A phone wrote it to tell of a reaction: it is shown on the text `of` (its `seq`), and says nothing by itself. */
    reaction: z
      .object({
        name: z.string(),
        emoji: z.string().optional(),
        change: z.enum(['added', 'removed']),
        of: z.number().optional(),
      })
      .optional(),
    /** Nobody wrote it: what did (`driving`, `away`, `code`, …). */
    automatic: z.string().optional(),
    /** It arrived after a text that was received later. */
    late: z.boolean(),
    /** The name by which the customer introduced themselves. */
    name: z.string().optional(),
  }),
  entryOf('text-sent', {
    /** Without the tokens of its links: who has one may do what it is for, and that is the customer alone. */
    text: z.string(),
    language: z.string(),
    origin,
    /** Nobody waits for it: caps count it. */
    proactive: z.boolean().optional(),
    /** How many files went with it. */
    media: z.number().optional(),
    delivery: shownDelivery,
  }),
  entryOf('not-sent', { what: z.string() }),
  entryOf('agents-told', { trigger: z.string(), text: z.string(), language: z.string() }),
  entryOf('note', { by: someone, text: z.string() }),
  entryOf('file-received', { file, via }),
  entryOf('file-sent', { file, agent: someone, via }),
  entryOf('file-refused', { refusal: z.string(), via }),
  entryOf('media-expected', { of: z.number(), count: z.number() }),
  entryOf('link-made', { link: z.enum(['survey', 'upload', 'file']), expiresAt: instant }),
  entryOf('cards-shown', { listener: named, of: z.number(), cards: list(shownCard) }),
  entryOf('assist-asked', { listener: z.string(), of: z.number() }),
  entryOf('survey', { status: z.string(), facts: list(surveyFact) }),
  entryOf('wait-told', { position: z.number(), minutes: z.number().nullable() }),
  entryOf('text-failed', {
    ...{ of: z.number(), attempt: z.number(), code: z.string().optional(), details: z.string() },
    /** The number can't take texts. */
    permanent: z.boolean().optional(),
  }),
  /** It arrived after its failure was reported, or where others had not. */
  entryOf('text-arrived', { of: z.number(), attempt: z.number() }),
  entryOf('retry-planned', { of: z.number(), attempt: z.number(), retryAt: instant }),
  entryOf('retry-left', { of: z.number(), attempt: z.number() }),
  entryOf('retry-dropped', { of: z.number(), attempt: z.number() }),
] as const;
