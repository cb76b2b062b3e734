import type { Api } from '../../../shared/api/contract';
import type { BodyReceived } from '../../../shared/api/endpoint';

/** A report as the API gives it. */
export type Figures = BodyReceived<Api['figures']['answers'][200]>;
/** The conversations behind a figure. */
export type Behind = BodyReceived<Api['figureConversations']['answers'][200]>['conversations'][number];
/** The figures of a survey, and what was said in words. */
export type SurveyFigures = BodyReceived<Api['surveyResults']['answers'][200]>;
export type SurveySaid = BodyReceived<Api['surveyWords']['answers'][200]>;
export type SurveyListed = BodyReceived<Api['surveyList']['answers'][200]>['surveys'][number];
