import type { FigureId } from '../../../shared/domain/figures/catalogue-ids';

/** What belongs together in a report, in its order. */
export const FIGURE_GROUPS = [
  'conversations',
  'waiting',
  'answers',
  'time',
  'sessions',
  'advice',
  'texts',
  'surveys',
] as const;
export type FigureGroup = (typeof FIGURE_GROUPS)[number];

/** Where each figure stands; one that is new in the catalogue doesn't compile until it has its place. */
export const GROUP_OF: Readonly<Record<FigureId, FigureGroup>> = {
  conversations: 'conversations',
  incoming: 'conversations',
  reopened: 'conversations',
  ended: 'conversations',
  handled: 'conversations',
  'given-up': 'conversations',
  'given-up-rate': 'conversations',
  'bot-had': 'conversations',
  'bot-deflected': 'conversations',
  'bot-escalated': 'conversations',
  'first-wait': 'waiting',
  'speed-to-answer': 'waiting',
  'service-level-10': 'waiting',
  'service-level-20': 'waiting',
  'service-level-30': 'waiting',
  'service-level-40': 'waiting',
  'service-level-60': 'waiting',
  'service-level-120': 'waiting',
  'first-response': 'answers',
  'first-response-level-60': 'answers',
  'in-time': 'answers',
  response: 'answers',
  'response-level-60': 'answers',
  'handle-time': 'time',
  'conversation-time': 'time',
  'hold-time': 'time',
  'wrap-up-time': 'time',
  sessions: 'sessions',
  'sessions-transferred': 'sessions',
  'transfer-rate': 'sessions',
  'session-handle-time': 'sessions',
  'session-wait': 'sessions',
  'sessions-declined': 'sessions',
  'declined-rate': 'sessions',
  'sessions-missed': 'sessions',
  'missed-rate': 'sessions',
  'time-to-accept': 'sessions',
  'consults-asked': 'advice',
  'consults-accepted': 'advice',
  'consults-declined': 'advice',
  'consults-missed': 'advice',
  'texts-in': 'texts',
  'texts-out': 'texts',
  'texts-out-agents': 'texts',
  'texts-out-bots': 'texts',
  'texts-out-automated': 'texts',
  'texts-failed': 'texts',
  csat: 'surveys',
};
export const FIGURE_IDS = Object.keys(GROUP_OF) as readonly FigureId[];

/** Periods that one press chooses: so many days up to today. */
export const PRESETS = [1, 7, 28, 92] as const;
export type Preset = (typeof PRESETS)[number];
/** Whose figures they are. */
export const ONLY = ['queue', 'agent', 'channel', 'language'] as const;
export type Only = (typeof ONLY)[number];
