import { type Because, because } from '../values/because';
import { ask, plus } from './ask';
import type { Survey } from './schema';
import { NO_SURVEY, type QuietTime, type SurveyGates, type SurveyState, type SurveyStep } from './state';

export type SurveyOccasion = {
  /** The channel's survey; undefined: the channel has none. */
  readonly survey: Survey | undefined;
  /** All surveys of the configuration, for bot-only conversations that have their own. */
  readonly surveys: readonly Survey[];
  readonly conversation: string;
  readonly language: string;
  /** When the conversation ended; ISO 8601. */
  readonly now: string;
  readonly gates: SurveyGates;
  /** No person took part in the conversation. */
  readonly botOnly: boolean;
  /** When this customer was last asked on this channel. */
  readonly lastAskedAt?: string;
  /** Left out: surveys may be asked at any hour. */
  readonly quietTime?: QuietTime;
};

const DAY = 86_400_000;

/** A conversation has ended: asks at once, schedules the question, or says why there is none. */
export const startSurvey = (occasion: SurveyOccasion): SurveyStep => {
  const { conversation, language, now } = occasion;
  const chosen = chooseSurvey(occasion);
  if ('rule' in chosen) return skipped(chosen);
  const { survey } = chosen;
  const closed = closedGate(occasion.gates) ?? tooSoon(survey, occasion);
  if (closed !== undefined) return skipped(closed);
  const wanted = plus(now, survey.delaySeconds * 1_000);
  const time = occasion.quietTime?.(wanted);
  if (time?.kind === 'drop') return skipped(time.because);
  const askAt = time?.kind === 'wait' ? time.until : wanted;
  const running = { survey: survey.id, conversation, language };
  if (Date.parse(askAt) <= Date.parse(now)) return ask(survey, running, now, because('survey.conversation-ended'));
  const reason = time?.kind === 'wait' ? time.because : because('survey.delay', { delaySeconds: survey.delaySeconds });
  const state: SurveyState = { status: 'scheduled', ...running, askAt };
  return { state, facts: [{ kind: 'scheduled', askAt, because: reason }], taken: false, toAgent: false };
};

/** The survey's own choice for conversations that only a bot handled; else the channel's. */
const chooseSurvey = ({ survey, surveys, botOnly }: SurveyOccasion): { readonly survey: Survey } | Because => {
  if (survey === undefined) return because('survey.off');
  if (!botOnly || survey.botOnly === 'same') return { survey };
  if (survey.botOnly === 'none') return because('survey.bot-only', { survey: survey.id });
  const own = surveys.find(candidate => candidate.id === survey.botOnly);
  return own === undefined ? because('survey.bot-survey-missing', { survey: survey.botOnly }) : { survey: own };
};

/** Why nobody may be asked now; `undefined` when they may. */
export const closedGate = (gates: SurveyGates): Because | undefined => {
  if (gates.optedOut) return because('survey.opted-out');
  if (gates.blocked) return because('survey.blocked');
  if (gates.muted === true) return because('survey.muted');
  if (gates.askedAboutOptOut === true) return because('survey.asked-about-opt-out');
  if (gates.unreachable) return because('survey.number-unreachable');
  if (gates.abandoned) return because('survey.abandoned');
  if (gates.talking === true) return because('survey.conversation-goes-on');
  return gates.held;
};

const tooSoon = (survey: Survey, { lastAskedAt, now }: SurveyOccasion): Because | undefined => {
  if (survey.minDaysBetween === 0 || lastAskedAt === undefined) return undefined;
  const days = (Date.parse(now) - Date.parse(lastAskedAt)) / DAY;
  return days < survey.minDaysBetween
    ? because('survey.asked-recently', { days: Math.floor(days), minDaysBetween: survey.minDaysBetween })
    : undefined;
};

const skipped = (reason: Because): SurveyStep => ({
  state: NO_SURVEY,
  facts: [{ kind: 'skipped', because: reason }],
  taken: false,
  toAgent: false,
});
