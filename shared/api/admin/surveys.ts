import { z } from 'zod';
import { daySchema } from '../../domain/values/moment';
import { endpoint, nothing } from '../endpoint';

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
        by: z.object({ channel: byName, queue: byName, agent: byName, bot: byName }),
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
