import { z } from 'zod';
import { daySchema } from '../../domain/values/moment';
import { endpoint, nothing } from '../endpoint';
import { instant, list } from '../shapes';

const roles = ['supervisor', 'admin'] as const;
const path = z.object({ id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'expected the id of a survey') });
/** Days in UTC, both included, on which customers were asked; by default the last thirty. */
const days = { from: daySchema.optional(), to: daySchema.optional() };

/** The figures of a set of surveys; one without answers is left out. */
const figures = z.object({
  asked: z.number(),
  /** Surveys with at least one answer. */
  responded: z.number(),
  completed: z.number(),
  /** responded ÷ asked, 0 to 1. */
  responseRate: z.number().optional(),
  /** Share of satisfaction scores of 4 or 5, 0 to 1. */
  csat: z.object({ answers: z.number(), share: z.number().optional(), mean: z.number().optional() }),
  /** Share of promoters (9, 10) less share of detractors (0 to 6), −100 to 100. */
  nps: z.object({
    answers: z.number(),
    score: z.number().optional(),
    ...{ promoters: z.number(), passives: z.number(), detractors: z.number() },
  }),
  /** Mean effort, 1 (very hard) to 7 (very easy). */
  ces: z.object({ answers: z.number(), mean: z.number().optional() }),
  /** Per question: how often each score or option was given. Of open texts, only how many. */
  answers: z.record(z.string(), z.record(z.string(), z.number()).readonly()).readonly(),
});
const byName = z.record(z.string(), figures).readonly();

export const surveyList = endpoint({
  name: 'survey-list',
  method: 'GET',
  route: 'surveys',
  summary: 'The surveys of the configuration, with their questions',
  roles,
  path: nothing,
  /** The language of the questions; where a survey hasn't it, the one that a customer would be asked in. */
  query: z.object({ language: z.string().max(20).optional() }),
  body: nothing,
  answers: {
    200: {
      description: 'In the order of the configuration',
      schema: z.object({
        surveys: list(
          z.object({
            ...{ id: z.string(), name: z.string() },
            questions: list(
              z.object({ id: z.string(), kind: z.enum(['csat', 'nps', 'ces', 'open', 'choice']), text: z.string() }),
            ),
          }),
        ),
      }),
    },
  },
});

export const surveyResults = endpoint({
  name: 'survey-results',
  method: 'GET',
  route: 'surveys/{id}/results',
  summary:
    'CSAT, NPS, CES and the response rate of a survey, with each answer counted, also by channel, queue, agent, bot',
  roles,
  path,
  query: z.object(days),
  body: nothing,
  answers: {
    200: {
      description: 'The figures; one without answers is left out',
      schema: figures.extend({
        ...{ survey: z.string(), from: z.string(), to: z.string() },
        /** A figure of fewer answers than this says little. */
        smallBelow: z.number(),
        by: z.object({ channel: byName, queue: byName, agent: byName, bot: byName }),
        /** By the day on which they were asked (UTC), those days alone on which somebody was. */
        trend: list(figures.omit({ answers: true }).extend({ day: z.string() })),
      }),
    },
  },
});

export const surveyResponses = endpoint({
  name: 'survey-responses',
  method: 'GET',
  route: 'surveys/{id}/responses.csv',
  summary: 'Every answer as CSV, in pages: the header Link names the next one; put together they are one table',
  roles,
  path,
  query: z.object({
    ...days,
    /** Where a page goes on: a month, and the last row of it that was read. */
    after: z
      .string()
      .regex(/^\d{4}-\d\d(_[0-9a-f-]{1,60})?$/, 'expected what an earlier page gave')
      .optional(),
  }),
  body: nothing,
  answers: { 200: { description: 'One row an answer', schema: z.string(), mediaType: 'text/csv' } },
});

export const surveyWords = endpoint({
  name: 'survey-words',
  method: 'GET',
  route: 'surveys/{id}/words',
  summary: 'What customers said in words, the newest first',
  roles,
  path,
  query: z.object({
    ...days,
    ...{ queue: z.string().max(100).optional(), agent: z.string().max(100).optional() },
    limit: z.coerce.number<number | string>().int().min(1).max(500).default(100),
  }),
  body: nothing,
  answers: {
    200: {
      description: 'At most `limit` of them',
      schema: z.object({
        /** How many there are in the period. */
        found: z.number(),
        words: list(
          z.object({
            ...{ conversation: z.string(), at: instant, question: z.string(), text: z.string() },
            /** The score that they gave beside it, or in the same survey, and of which kind. */
            score: z.object({ kind: z.enum(['csat', 'nps', 'ces']), value: z.number() }).optional(),
            ...{ queue: z.string().optional(), agent: z.string().optional() },
          }),
        ),
      }),
    },
  },
});
