import type { SurveyAnswer, SurveyEnd } from '../state';
import type { SurveyResponse } from './results';

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

/** A row of `SurveyResponses`, whose key is its conversation, as results read it. `null` in a row is what isn't known, or not yet. */
export const toSurveyResponse = (conversation: string, data: Readonly<Record<string, unknown>>): SurveyResponse => {
  const { survey, channel, queue, agent, bot, language, askedAt, end, answers } = data;
  const known = (name: string, value: unknown) => (typeof value === 'string' ? { [name]: value } : {});
  return {
    conversation,
    survey: String(survey),
    channel: typeof channel === 'string' ? channel : '',
    language: String(language),
    askedAt: String(askedAt),
    ...known('queue', queue),
    ...known('agent', agent),
    ...known('bot', bot),
    ...(typeof end === 'string' && { end: end as SurveyEnd }),
    answers: (answers ?? []) as readonly SurveyAnswer[],
  };
};
