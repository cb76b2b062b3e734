import { z } from 'zod';
import { DEFAULT_QUESTION_TEXTS, DEFAULT_SURVEY_TEXTS } from './default-texts';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'expected lower-case letters, digits and dashes, at most 40');
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/, 'expected a language such as en, es or en-US');
const text = z.string().trim().min(1).max(1_000);

/** One text per language; reading one falls back from `es-MX` to `es`, then English, then the first. */
const texts = z
  .record(language, text)
  .refine(all => Object.keys(all).length > 0, 'expected a text in at least one language');

/** A question's text may be left out where a good one is known; `choice` has none. */
const scoreQuestion = <Kind extends 'csat' | 'nps' | 'ces' | 'open'>(kind: Kind) =>
  z.strictObject({ id, kind: z.literal(kind), text: texts.default(DEFAULT_QUESTION_TEXTS[kind]) });

const questionSchema = z.discriminatedUnion('kind', [
  scoreQuestion('csat'),
  scoreQuestion('nps'),
  scoreQuestion('ces'),
  scoreQuestion('open'),
  z.strictObject({
    id,
    kind: z.literal('choice'),
    text: texts,
    options: z
      .array(z.strictObject({ id, label: texts }))
      .min(2)
      .max(9),
  }),
]);

/** Texts that a survey has for every language out of the box; a configured language is added or replaces ours. */
const textsWithDefaults = (defaults: Readonly<Record<string, string>>) =>
  z
    .record(language, text)
    .default({})
    .transform(given => ({ ...defaults, ...given }));

/** A survey after a conversation: one to five questions by text, or a link to our own page. */
export const surveySchema = z
  .strictObject({
    id,
    name: z.string().trim().min(1).max(100),
    questions: z.array(questionSchema).min(1).max(5),
    /** Stands before the first question, in the same text. */
    intro: texts.optional(),
    thanks: textsWithDefaults(DEFAULT_SURVEY_TEXTS.thanks),
    /** Stands before a question that is asked a second time. */
    repeat: textsWithDefaults(DEFAULT_SURVEY_TEXTS.repeat),
    /** Stands before a question, or the link, that is sent again as a reminder. */
    reminder: textsWithDefaults(DEFAULT_SURVEY_TEXTS.reminder),
    /** Link mode: the link is appended. */
    link: textsWithDefaults(DEFAULT_SURVEY_TEXTS.link),
    /** Seconds from the end of the conversation to the first question. */
    delaySeconds: z.int().min(0).max(86_400).default(0),
    /** One reminder so long after a question without an answer; none when left out. */
    reminderAfterMinutes: z.int().min(1).max(10_080).optional(),
    /** From the first question on; later answers are still recognised and marked late. */
    expiresAfterHours: z.int().min(1).max(336).default(24),
    /** Days that must pass before the same customer is asked again; 0: after every conversation. */
    minDaysBetween: z.int().min(0).max(3_650).default(7),
    mode: z.enum(['conversational', 'link']).default('conversational'),
    /** For conversations that only a bot handled: the same survey, another one's id, or none. */
    botOnly: z.union([z.enum(['same', 'none']), id]).default('same'),
  })
  .superRefine((survey, context) => {
    const { reminderAfterMinutes, expiresAfterHours, questions } = survey;
    if (reminderAfterMinutes !== undefined && reminderAfterMinutes >= expiresAfterHours * 60) {
      const message = `expected a reminder before the survey expires (${expiresAfterHours * 60} minutes)`;
      context.addIssue({ code: 'custom', path: ['reminderAfterMinutes'], message });
    }
    for (const [index, question] of questions.entries()) {
      if (questions.findIndex(other => other.id === question.id) < index) {
        context.addIssue({ code: 'custom', path: ['questions', index, 'id'], message: 'expected an id of its own' });
      }
    }
  });

export type Survey = z.output<typeof surveySchema>;
export type SurveyQuestion = Survey['questions'][number];
export type SurveyTexts = Readonly<Record<string, string>>;
