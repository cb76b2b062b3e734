import { contract } from '../../../shared/api/contract';
import type { App } from '../../../shared/app';
import { surveyCsv } from '../../../shared/domain/survey/results/csv';
import { monthsBetween, toSurveyResponse } from '../../../shared/domain/survey/results/response-row';
import {
  type SurveyResponse,
  surveyResultsBy,
  surveyResults as toFigures,
} from '../../../shared/domain/survey/results/results';
import { wordsOf } from '../../../shared/domain/survey/results/words';
import { inLanguage } from '../../../shared/domain/survey/wording';
import type { Projected } from '../../../shared/ports';
import { Problem } from '../problem';
import { handle } from '../serve';

/** Days in UTC, both included. */
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

/** One that was erased says nothing. */
const toResponse = ({ key, row }: Projected<'survey-response'>): readonly SurveyResponse[] =>
  row === undefined ? [] : [toSurveyResponse(key.conversation, row)];

const isAsked =
  (id: string, { from, to }: { readonly from: string; readonly to: string }) =>
  ({ survey, askedAt }: SurveyResponse): boolean =>
    survey === id && askedAt.slice(0, 10) >= from && askedAt.slice(0, 10) <= to;

/** Of fewer answers than this a figure says little. */
const SMALL_BELOW = 10;

/** Every response of a survey that was asked in these days. */
const responsesOf = async (app: App, id: string, range: { readonly from: string; readonly to: string }) => {
  const responses: SurveyResponse[] = [];
  for (const month of monthsBetween(range.from, range.to)) {
    const rows = await app.projections.list('survey-response', { month });
    responses.push(...rows.flatMap(toResponse).filter(isAsked(id, range)));
  }
  return responses;
};

export const surveyList = handle(contract.surveyList)(async ({ app, query: { language } }) => {
  const { surveys } = await app.config.current();
  return {
    body: {
      surveys: Object.values(surveys).map(({ id, name, questions }) => ({
        ...{ id, name },
        questions: questions.map(each => ({ id: each.id, kind: each.kind, text: inLanguage(each.text, language) })),
      })),
    },
  };
});

export const surveyResults = handle(contract.surveyResults)(async ({ app, path: { id }, query }) => {
  const range = rangeOf(app, query);
  const responses = await responsesOf(app, id, range);
  await mustExist(app, id, responses);
  const by = {
    channel: surveyResultsBy('channel', responses),
    queue: surveyResultsBy('queue', responses),
    agent: surveyResultsBy('agent', responses),
    bot: surveyResultsBy('bot', responses),
  };
  const days = [...new Set(responses.map(({ askedAt }) => askedAt.slice(0, 10)))].sort();
  const trend = days.map(day => {
    const { answers: _each, ...figures } = toFigures(responses.filter(({ askedAt }) => askedAt.startsWith(day)));
    return { day, ...figures };
  });
  return { body: { survey: id, ...range, ...toFigures(responses), smallBelow: SMALL_BELOW, by, trend } };
});

export const surveyResponses = handle(contract.surveyResponses)(async call => {
  const {
    app,
    path: { id },
    query,
  } = call;
  const range = rangeOf(app, query);
  const months = monthsBetween(range.from, range.to);
  const [month = months[0] ?? '', last] = query.after?.split('_') ?? [];
  const after = last === undefined ? undefined : { month, conversation: last };
  const rows = await app.projections.list('survey-response', { month }, { after, limit: PAGE });
  const responses = rows.flatMap(toResponse).filter(isAsked(id, range));
  if (query.after === undefined && months.length === 1) await mustExist(app, id, responses);
  const next = rows.length === PAGE ? `${month}_${rows.at(-1)?.key.conversation}` : months[months.indexOf(month) + 1];
  return {
    text: surveyCsv(responses, { header: query.after === undefined }),
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${id}-${range.from}-${range.to}.csv"`,
      ...(months.includes(month) && next !== undefined && { link: linkTo(call, range, next) }),
    },
  };
});

const linkTo = ({ path: { id } }: { readonly path: { readonly id: string } }, range: Days, next: string): string =>
  `</api/surveys/${id}/responses.csv?from=${range.from}&to=${range.to}&after=${next}>; rel="next"`;

export const surveyWords = handle(contract.surveyWords)(async ({ app, path: { id }, query }) => {
  const range = rangeOf(app, query);
  const { queue, agent, limit } = query;
  const responses = await responsesOf(app, id, range);
  await mustExist(app, id, responses);
  const words = responses
    .filter(each => (queue === undefined || each.queue === queue) && (agent === undefined || each.agent === agent))
    .flatMap(wordsOf)
    .sort((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : 0));
  return { body: { found: words.length, words: words.slice(0, limit) } };
});
