import { z } from 'zod';
import type { App } from '../../../shared/app';
import { surveyCsv } from '../../../shared/domain/survey/results/csv';
import { monthsBetween, toSurveyResponse } from '../../../shared/domain/survey/results/response-row';
import { type SurveyResponse, surveyResults, surveyResultsBy } from '../../../shared/domain/survey/results/results';
import { Problem } from '../problem';
import { type Call, nothing, serve } from '../serve';

const roles = ['supervisor', 'admin'] as const;
const path = z.object({ id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'expected the id of a survey') });
const day = z.iso.date('expected a day such as 2026-11-22');

/** Days in UTC, both included, on which customers were asked; by default the last thirty. */
const days = { from: day.optional(), to: day.optional() };
type Days = { readonly from?: string | undefined; readonly to?: string | undefined };

const DAY = 86_400_000;
const DAYS_BY_DEFAULT = 30;
/** Each month is a partition that is read: nobody waits for ten years of them. */
const MOST_DAYS = 366;
/** So many rows are read for one page of the table. */
const PAGE = 5_000;

const rangeOf = ({ clock }: Pick<App, 'clock'>, given: Days): { readonly from: string; readonly to: string } => {
  const to = given.to ?? new Date(clock.now()).toISOString().slice(0, 10);
  const from = given.from ?? new Date(Date.parse(to) - (DAYS_BY_DEFAULT - 1) * DAY).toISOString().slice(0, 10);
  const length = (Date.parse(to) - Date.parse(from)) / DAY + 1;
  if (length < 1) throw new Problem(400, `query.to: expected ${from} or a later day, found ${to}.`);
  if (length > MOST_DAYS)
    throw new Problem(
      400,
      `query.from: expected at most ${MOST_DAYS} days, found ${length}. Ask for one year at a time.`,
    );
  return { from, to };
};

/** A survey that was removed from the configuration still has its results; one that nobody ever configured has none. */
const mustExist = async ({ config }: App, id: string, responses: readonly SurveyResponse[]): Promise<void> => {
  if (responses.length === 0 && (await config.current()).surveys[id] === undefined)
    throw new Problem(404, `There is no survey "${id}".`);
};

const isAsked =
  (id: string, { from, to }: { readonly from: string; readonly to: string }) =>
  ({ survey, askedAt }: SurveyResponse): boolean =>
    survey === id && askedAt.slice(0, 10) >= from && askedAt.slice(0, 10) <= to;

serve(
  {
    name: 'survey-results',
    method: 'GET',
    route: 'surveys/{id}/results',
    summary:
      'CSAT, NPS, CES and the response rate of a survey, with each answer counted, also by channel, queue, agent, bot',
    roles,
    path,
    query: z.object(days),
    body: nothing,
    answers: { 200: { description: 'The figures; one without answers is left out' } },
  },
  async ({ app, path: { id }, query }) => {
    const range = rangeOf(app, query);
    const responses: SurveyResponse[] = [];
    for (const month of monthsBetween(range.from, range.to)) {
      const rows = await app.rows.list('SurveyResponses', month);
      responses.push(...rows.map(({ row, data }) => toSurveyResponse(row, data)).filter(isAsked(id, range)));
    }
    await mustExist(app, id, responses);
    const by = {
      channel: surveyResultsBy('channel', responses),
      queue: surveyResultsBy('queue', responses),
      agent: surveyResultsBy('agent', responses),
      bot: surveyResultsBy('bot', responses),
    };
    return { body: { survey: id, ...range, ...surveyResults(responses), by } };
  },
);

/** Where a page goes on: a month, and the last row of it that was read. */
const after = z
  .string()
  .regex(/^\d{4}-\d\d(_[0-9a-f-]{1,60})?$/, 'expected what an earlier page gave')
  .optional();

serve(
  {
    name: 'survey-responses',
    method: 'GET',
    route: 'surveys/{id}/responses.csv',
    summary: 'Every answer as CSV, in pages: the header Link names the next one; put together they are one table',
    roles,
    path,
    query: z.object({ ...days, after }),
    body: nothing,
    answers: { 200: { description: 'One row an answer', schema: z.string(), mediaType: 'text/csv' } },
  },
  async call => {
    const {
      app,
      path: { id },
      query,
    } = call;
    const range = rangeOf(app, query);
    const months = monthsBetween(range.from, range.to);
    const [month = months[0] ?? '', last] = query.after?.split('_') ?? [];
    const rows = await app.rows.list('SurveyResponses', month, { after: last, limit: PAGE });
    const responses = rows.map(({ row, data }) => toSurveyResponse(row, data)).filter(isAsked(id, range));
    if (query.after === undefined && months.length === 1) await mustExist(app, id, responses);
    const next = rows.length === PAGE ? `${month}_${rows.at(-1)?.row}` : months[months.indexOf(month) + 1];
    return {
      text: surveyCsv(responses, { header: query.after === undefined }),
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${id}-${range.from}-${range.to}.csv"`,
        ...(months.includes(month) && next !== undefined && { link: linkTo(call, range, next) }),
      },
    };
  },
);

const linkTo = (
  { path: { id } }: Pick<Call<{ id: string }, never, never>, 'path'>,
  range: Days,
  next: string,
): string => `</api/surveys/${id}/responses.csv?from=${range.from}&to=${range.to}&after=${next}>; rel="next"`;
