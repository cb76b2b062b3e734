/** What a conversation calls: one step for each input that concerns its survey. */
export { finish } from './ask';
export { LATE_DAYS } from './late-answer';
export { type ReceivedForm, surveyFormReceived } from './read-form';
export { type SurveyOccasion, startSurvey } from './start-survey';
export {
  NO_SURVEY,
  type RunningSurvey,
  type SurveyFact,
  type SurveyGates,
  type SurveyState,
  type SurveyStep,
  surveyWakeAt,
} from './state';
export { surveyTextReceived } from './survey-text-received';
export { surveyThumb } from './survey-thumb';
export { surveyWake } from './survey-wake';
