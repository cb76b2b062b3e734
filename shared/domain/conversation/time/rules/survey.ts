import { surveyWakeAt } from '../../../survey/next-step';
import { because } from '../../../values/because';
import { onSurveyWake } from '../../ending/survey';
import type { TimeRuleOf } from '../time-rule';

/** A survey is asked, comes back to mind, or expires. */
export const surveyRule: TimeRuleOf = {
  deadline: ({ survey }) => {
    const at = surveyWakeAt(survey);
    return at === undefined ? undefined : { at: Date.parse(at), because: because('survey.due') };
  },
  act: onSurveyWake,
};
