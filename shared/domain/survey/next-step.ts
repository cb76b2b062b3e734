/** What a conversation calls: one step for each input that concerns its survey. */
export { type SurveyOccasion, startSurvey } from './start-survey';
export {
  NO_SURVEY,
  type SurveyFact,
  type SurveyGates,
  type SurveyState,
  type SurveyStep,
  surveyWakeAt,
} from './state';
export { surveyTextReceived } from './survey-text-received';
export { surveyWake } from './survey-wake';
