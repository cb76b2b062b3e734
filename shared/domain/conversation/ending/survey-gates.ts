import type { SurveyGates } from '../../survey/next-step';
import { type Decision, servedChannel } from '../actions/decision';
import { limited } from '../actions/limited';
import { ongoing, type ThreadState } from '../model/state';

type Begun = Exclude<ThreadState['current'], { status: 'idle' }>;

/** Only a bot had the conversation: such ones have survey settings of their own. */
export const isBotOnly = (current: Begun): boolean => current.lastAgent === undefined && current.lastBot !== undefined;

/** Why this customer may not be asked now. Where neither a person nor a bot ever had the conversation, there is nothing to ask about. */
export const gatesOf = (decision: Decision): SurveyGates => {
  const { state } = decision;
  const { current } = state;
  const channel = servedChannel(decision);
  const held = channel && limited(decision, channel, { by: 'survey', survey: '', step: 'question' });
  const now = ongoing(state);
  return {
    optedOut: state.consent.status === 'out',
    blocked: state.sender?.blocked !== undefined,
    muted: state.sender?.muted !== undefined,
    askedAboutOptOut: state.sender?.optOutAsked?.open === true,
    unreachable: state.deliverability?.unreachable !== undefined,
    abandoned: current.status !== 'idle' && current.lastAgent === undefined && current.lastBot === undefined,
    talking: now !== undefined && now.status !== 'wrap-up',
    ...(held !== undefined && { held }),
  };
};
