import type { SurveyGates } from '../../survey/next-step';
import type { Decision } from '../actions/decision';
import { ongoing, type ThreadState } from '../model/state';

type Begun = Exclude<ThreadState['current'], { status: 'idle' }>;

/** Only a bot had the conversation: such ones have survey settings of their own. */
export const isBotOnly = (current: Begun): boolean => current.lastAgent === undefined && current.lastBot !== undefined;

/** Why this customer may not be asked now. Where neither a person nor a bot ever had the conversation, there is nothing to ask about. */
export const gatesOf = ({ state }: Decision): SurveyGates => {
  const { current } = state;
  const now = ongoing(state);
  return {
    optedOut: state.consent.status === 'out',
    blocked: state.sender?.blocked !== undefined,
    muted: state.sender?.muted !== undefined,
    askedAboutOptOut: state.sender?.optOutAsked?.open === true,
    unreachable: state.deliverability?.unreachable !== undefined,
    abandoned: current.status !== 'idle' && current.lastAgent === undefined && current.lastBot === undefined,
    talking: now !== undefined && now.status !== 'wrap-up',
  };
};
