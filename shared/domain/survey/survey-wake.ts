import { type Because, because } from '../values/because';
import { ask, finish } from './ask';
import type { Survey } from './schema';
import { closedGate } from './start-survey';
import {
  NO_SURVEY,
  type QuietTime,
  type SurveyFact,
  type SurveyGates,
  type SurveyState,
  type SurveyStep,
} from './state';
import { inLanguage, reminderText } from './wording';

export type SurveyWake = {
  readonly now: string;
  readonly gates: SurveyGates;
  readonly quietTime?: QuietTime;
};

/**
 * A wake has come due: asks, reminds, expires, or does nothing and says why. A wake that comes early, twice, or after
 * the survey's end changes nothing; `surveyWakeAt` of the new state says when the next one is due.
 *
 * @param survey the survey that the state names, as configured now; undefined when it was removed
 */
export const surveyWake = (state: SurveyState, survey: Survey | undefined, wake: SurveyWake): SurveyStep => {
  if (state.status === 'none' || state.status === 'done') return quiet(state, 'survey.nothing-due');
  if (state.status === 'scheduled') return askNow(state, survey, wake);
  const now = Date.parse(wake.now);
  if (survey === undefined)
    return end(state, 'cancelled', wake.now, because('survey.removed', { survey: state.survey }));
  if (now >= Date.parse(state.expiresAt))
    return end(state, 'expired', wake.now, because('survey.expired', { expiresAt: state.expiresAt }));
  if (state.remindAt === undefined || now < Date.parse(state.remindAt)) return quiet(state, 'survey.not-due-yet');
  return remind(state, survey, wake);
};

const askNow = (
  state: Extract<SurveyState, { status: 'scheduled' }>,
  survey: Survey | undefined,
  wake: SurveyWake,
): SurveyStep => {
  if (Date.parse(wake.now) < Date.parse(state.askAt)) return quiet(state, 'survey.not-due-yet');
  const closed = survey === undefined ? because('survey.removed', { survey: state.survey }) : closedGate(wake.gates);
  if (survey === undefined || closed !== undefined) return skip(closed ?? because('survey.off'));
  const time = wake.quietTime?.(wake.now);
  if (time?.kind === 'drop') return skip(time.because);
  if (time?.kind === 'wait') {
    const facts: readonly SurveyFact[] = [{ kind: 'scheduled', askAt: time.until, because: time.because }];
    return { state: { ...state, askAt: time.until }, facts, taken: false, toAgent: false };
  }
  return ask(survey, state, wake.now, because('survey.due', { askAt: state.askAt }));
};

type Waiting = Extract<SurveyState, { status: 'asked' | 'linked' }>;

/** One reminder. Where the night or a cap is in its way it waits for them, and is left out when it would be too late. */
const remind = (state: Waiting, survey: Survey, wake: SurveyWake): SurveyStep => {
  const { remindAt: _, ...reminded } = state;
  const closed = closedGate(wake.gates);
  if (closed !== undefined)
    return { state: reminded, facts: [{ kind: 'ignored', because: closed }], taken: false, toAgent: false };
  const time = wake.quietTime?.(wake.now);
  if (time?.kind === 'wait' && Date.parse(time.until) < Date.parse(state.expiresAt)) {
    return {
      state: { ...state, remindAt: time.until },
      facts: [{ kind: 'ignored', because: time.because }],
      taken: false,
      toAgent: false,
    };
  }
  if (time !== undefined && time.kind !== 'now') {
    return { state: reminded, facts: [{ kind: 'ignored', because: time.because }], taken: false, toAgent: false };
  }
  return { state: reminded, facts: [reminder(state, survey)], taken: false, toAgent: false };
};

const reminder = (state: Waiting, survey: Survey): SurveyFact => {
  const reason = because('survey.reminder', { remindAt: state.remindAt ?? null });
  if (state.status === 'linked') {
    return { kind: 'link', what: 'reminder', text: inLanguage(survey.reminder, state.language), because: reason };
  }
  const question = survey.questions[state.index];
  if (question === undefined)
    return { kind: 'ignored', because: because('survey.question-gone', { survey: survey.id }) };
  return {
    kind: 'said',
    what: 'reminder',
    question: question.id,
    text: reminderText(survey, question, state.language),
    because: reason,
  };
};

const end = (state: Waiting, how: 'expired' | 'cancelled', now: string, reason: Because): SurveyStep => ({
  ...finish(state, how, now, reason),
  taken: false,
  toAgent: false,
});

const skip = (reason: Because): SurveyStep => ({
  state: NO_SURVEY,
  facts: [{ kind: 'skipped', because: reason }],
  taken: false,
  toAgent: false,
});

const quiet = (state: SurveyState, rule: 'survey.nothing-due' | 'survey.not-due-yet'): SurveyStep => ({
  state,
  facts: [{ kind: 'ignored', because: because(rule) }],
  taken: false,
  toAgent: false,
});
