/** What a conversation calls: one step for each input that concerns its survey. */
export { type SurveyOccasion, startSurvey } from './start-survey';
export {
  NO_SURVEY,
  type QuietTime,
  type SurveyAnswer,
  type SurveyEnd,
  type SurveyFact,
  type SurveyGates,
  type SurveyState,
  type SurveyStep,
  surveyWakeAt,
} from './state';
export { type SurveyText, surveyTextReceived } from './survey-text-received';
export { type SurveyWake, surveyWake } from './survey-wake';
