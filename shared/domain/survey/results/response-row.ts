import { z } from 'zod';
import type { SurveyResponse } from './results';

const answer = z.object({
  question: z.string(),
  kind: z.enum(['csat', 'nps', 'ces', 'choice', 'open']),
  value: z.union([z.number(), z.string()]),
  comment: z.string().exactOptional(),
  at: z.string(),
  late: z.boolean(),
});

/** A survey of one conversation as it stands: asked, answered so far, and how it ended. `null` is what isn't known, or not yet. */
export const surveyResponseRowSchema = z.object({
  survey: z.string(),
  language: z.string(),
  askedAt: z.string(),
  /** Left out of what an outbox keeps. */
  answers: z.array(answer).readonly().exactOptional(),
  end: z.enum(['completed', 'put-aside', 'declined', 'expired', 'cancelled']).nullable(),
  endedAt: z.string().exactOptional(),
  /** Whose it was; left out when it isn't the newest conversation any more. */
  channel: z.string().exactOptional(),
  agent: z.string().nullable().exactOptional(),
  bot: z.string().nullable().exactOptional(),
  queue: z.string().nullable().exactOptional(),
});
export type SurveyResponseRow = Readonly<z.infer<typeof surveyResponseRowSchema>>;

/** The months from one day to another, both included, as rows are parted by: `2026-11`. Days are ISO, in UTC. */
export const monthsBetween = (from: string, to: string): readonly string[] => {
  const months: string[] = [];
  const at = new Date(`${from.slice(0, 7)}-01T00:00:00Z`);
  while (at.toISOString().slice(0, 7) <= to.slice(0, 7)) {
    months.push(at.toISOString().slice(0, 7));
    at.setUTCMonth(at.getUTCMonth() + 1);
  }
  return months;
};

/** The row of a conversation's survey as results read it. */
export const toSurveyResponse = (conversation: string, row: SurveyResponseRow): SurveyResponse => {
  const { survey, channel = '', queue, agent, bot, language, askedAt, end, answers = [] } = row;
  return {
    ...{ conversation, survey, channel, language, askedAt, answers },
    ...(typeof queue === 'string' && { queue }),
    ...(typeof agent === 'string' && { agent }),
    ...(typeof bot === 'string' && { bot }),
    ...(end !== null && { end }),
  };
};
