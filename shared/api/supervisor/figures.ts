import { z } from 'zod';
import { FIGURES, LEFT_OUT, SPLITS } from '../../domain/figures/catalogue-ids';
import { daySchema } from '../../domain/values/moment';
import { endpoint, nothing } from '../endpoint';
import { list } from '../shapes';

const roles = ['supervisor', 'admin'] as const;

/** Days, both included, each by the clock of a channel's own hours; by default the last seven with today. */
const period = { from: daySchema.optional(), to: daySchema.optional() };
const id = z.string().min(1).max(100).optional();
/** Of one queue, agent, channel or language alone; at most one of these. */
const only = { queue: id, agent: id, channel: id, language: id };

/** A figure: nothing has a value of which nothing is known. `n`: of so many cases; a count has as many. */
const figureValue = z.object({ value: z.number().optional(), n: z.number() });
const values = z.record(z.enum(FIGURES), figureValue).readonly();

const days = z.object({ from: z.string(), to: z.string() });

export const figures = endpoint({
  name: 'figures',
  method: 'GET',
  route: 'supervisor/figures',
  summary: 'Every figure of a period, split by day, week, queue, agent, channel or language, and of the period before',
  roles,
  path: nothing,
  query: z.object({ ...period, ...only, by: z.enum(SPLITS).default('day') }),
  body: nothing,
  answers: {
    200: {
      description: 'The figures, with what they are',
      schema: z.object({
        ...days.shape,
        by: z.enum(SPLITS),
        /** By whose clocks the days are, and for which channels. */
        zones: list(z.object({ zone: z.string(), channels: list(z.string()) })),
        definitions: list(
          z.object({
            figure: z.enum(FIGURES),
            unit: z.enum(['count', 'seconds', 'share', 'score']),
            /** Only open hours are counted in it. */
            openHours: z.boolean(),
            /** More is better, less is better, or neither. */
            better: z.enum(['more', 'less', 'neither']),
          }),
        ),
        /** A figure of fewer cases than this says little. */
        smallBelow: z.number(),
        total: values,
        /** As many days just before. */
        before: z.object({ ...days.shape, total: values }),
        /** In the order of their names, days and weeks in the order of time. `key` empty: it has none. */
        rows: list(z.object({ key: z.string(), name: z.string(), values })),
      }),
    },
  },
});

export const figureConversations = endpoint({
  name: 'figure-conversations',
  method: 'GET',
  route: 'supervisor/figures/{figure}/conversations',
  summary:
    'The conversations behind a figure, each with the entries of its log that made it; or those left out, and why',
  roles,
  path: z.object({ figure: z.enum(FIGURES) }),
  query: z.object({
    ...period,
    ...only,
    part: z.enum(['counted', 'left-out']).default('counted'),
    /** The `next` of the page before. */
    after: z.string().max(100).optional(),
    limit: z.coerce.number<number | string>().int().min(1).max(500).default(100),
  }),
  body: nothing,
  answers: {
    200: {
      description: 'By day, one row for each conversation of a day',
      schema: z.object({
        ...days.shape,
        conversations: list(
          z.object({
            conversation: z.string(),
            day: z.string(),
            ...{ channel: z.string(), language: z.string() },
            queue: z.string().nullable(),
            agent: z.string().nullable(),
            /** What it adds: seconds, how often, or a score; and in how many cases. */
            ...{ value: z.number().optional(), n: z.number() },
            leftOut: z.enum(LEFT_OUT).optional(),
            /** Places in the log of its thread. */
            entries: list(z.number()),
          }),
        ),
        next: z.string().optional(),
      }),
    },
  },
});

export const figureTable = endpoint({
  name: 'figure-table',
  method: 'GET',
  route: 'supervisor/figures/conversations.csv',
  summary: 'One row for each conversation of a period, at most 92 days of it, with what the figures are made of',
  roles,
  path: nothing,
  query: z.object({ ...period, ...only }),
  body: nothing,
  answers: { 200: { description: 'One row a conversation', schema: z.string(), mediaType: 'text/csv' } },
});
