import type { SurveyAnswer, SurveyEnd } from '../state';

/** One survey that was asked, as a row of `SurveyResponses` holds it. */
export type SurveyResponse = {
  readonly conversation: string;
  readonly survey: string;
  readonly channel: string;
  /** Who had the conversation last, and the queue it came by, where they are known. */
  readonly queue?: string;
  readonly agent?: string;
  readonly bot?: string;
  readonly language: string;
  /** ISO 8601. */
  readonly askedAt: string;
  /** How it ended; left out while it waits for answers. */
  readonly end?: SurveyEnd;
  readonly answers: readonly SurveyAnswer[];
};

export type SurveyResults = {
  readonly asked: number;
  /** Surveys with at least one answer. */
  readonly responded: number;
  readonly completed: number;
  /** responded ÷ asked, 0 to 1; undefined when nobody was asked. */
  readonly responseRate: number | undefined;
  /** Share of satisfaction scores of 4 or 5, 0 to 1. */
  readonly csat: { readonly answers: number; readonly share: number | undefined; readonly mean: number | undefined };
  /** Share of promoters (9, 10) less share of detractors (0 to 6), −100 to 100. */
  readonly nps: {
    readonly answers: number;
    readonly score: number | undefined;
    readonly promoters: number;
    readonly passives: number;
    readonly detractors: number;
  };
  /** Mean effort, 1 (very hard) to 7 (very easy). */
  readonly ces: { readonly answers: number; readonly mean: number | undefined };
  /** Per question: how often each score or option was given. Of open texts, only how many. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, number>>>>;
};

/** The figures of a set of surveys. Late answers count; a figure without answers is undefined, never 0. */
export const surveyResults = (responses: readonly SurveyResponse[]): SurveyResults => {
  const answers = responses.flatMap(response => response.answers);
  const scores = (kind: 'csat' | 'nps' | 'ces'): readonly number[] =>
    answers.flatMap(answer => (answer.kind === kind && typeof answer.value === 'number' ? [answer.value] : []));
  const responded = responses.filter(response => response.answers.length > 0).length;
  const csat = scores('csat');
  const ces = scores('ces');
  return {
    asked: responses.length,
    responded,
    completed: responses.filter(response => response.end === 'completed').length,
    responseRate: ratio(responded, responses.length),
    csat: {
      answers: csat.length,
      share: ratio(csat.filter(score => score >= 4).length, csat.length),
      mean: mean(csat),
    },
    nps: promoterScore(scores('nps')),
    ces: { answers: ces.length, mean: mean(ces) },
    answers: countEach(answers),
  };
};

const promoterScore = (scores: readonly number[]): SurveyResults['nps'] => {
  const promoters = scores.filter(score => score >= 9).length;
  const detractors = scores.filter(score => score <= 6).length;
  const share = ratio(promoters - detractors, scores.length);
  return {
    answers: scores.length,
    score: share === undefined ? undefined : share * 100,
    promoters,
    passives: scores.length - promoters - detractors,
    detractors,
  };
};

const countEach = (answers: readonly SurveyAnswer[]): SurveyResults['answers'] => {
  const counts = new Map<string, Map<string, number>>();
  for (const { kind, question, value } of answers) {
    const given = kind === 'open' ? 'in words' : `${value}`;
    const ofQuestion = counts.get(question) ?? new Map<string, number>();
    counts.set(question, ofQuestion.set(given, (ofQuestion.get(given) ?? 0) + 1));
  }
  return Object.fromEntries([...counts].map(([question, each]) => [question, Object.fromEntries(each)]));
};

/** What responses can be split by, where the row knows it. */
export type SurveySplit = 'channel' | 'queue' | 'agent' | 'bot';

/** The figures for each channel, queue, agent or bot; who isn't known stands under no name. */
export const surveyResultsBy = (
  split: SurveySplit,
  responses: readonly SurveyResponse[],
): Readonly<Record<string, SurveyResults>> => {
  const groups = new Map<string, SurveyResponse[]>();
  for (const response of responses) {
    const name = response[split];
    if (name === undefined || name === '') continue;
    const group = groups.get(name) ?? [];
    group.push(response);
    groups.set(name, group);
  }
  return Object.fromEntries([...groups].sort().map(([name, group]) => [name, surveyResults(group)]));
};

const ratio = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : part / whole);

const mean = (values: readonly number[]): number | undefined =>
  ratio(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );
