/** Every figure of a report, by its id. What each says in words stands with the pages. */
export const FIGURES = [
  // Conversations.
  'conversations',
  'incoming',
  'reopened',
  'ended',
  'handled',
  'given-up',
  'given-up-rate',
  'bot-had',
  'bot-deflected',
  'bot-escalated',
  // Waiting.
  'first-wait',
  'speed-to-answer',
  'service-level-10',
  'service-level-20',
  'service-level-30',
  'service-level-40',
  'service-level-60',
  'service-level-120',
  // Answers.
  'first-response',
  'first-response-level-60',
  'in-time',
  'response',
  'response-level-60',
  // Time.
  'handle-time',
  'conversation-time',
  'hold-time',
  'wrap-up-time',
  // Sessions: one for each agent who had it.
  'sessions',
  'sessions-transferred',
  'transfer-rate',
  'session-handle-time',
  'session-wait',
  'sessions-declined',
  'declined-rate',
  'sessions-missed',
  'missed-rate',
  'time-to-accept',
  // Advice.
  'consults-asked',
  'consults-accepted',
  'consults-declined',
  'consults-missed',
  // Texts.
  'texts-in',
  'texts-out',
  'texts-out-agents',
  'texts-out-bots',
  'texts-out-automated',
  'texts-failed',
  // Surveys.
  'csat',
] as const;
export type FigureId = (typeof FIGURES)[number];

/** Seconds, a number of them, a share from 0 to 1, or a mean score from 1 to 5. */
export type Unit = 'count' | 'seconds' | 'share' | 'score';

/** What a report can be split by. Days are those of each channel's own time zone; weeks begin on Monday. */
export const SPLITS = ['day', 'week', 'queue', 'agent', 'channel', 'language'] as const;
export type Split = (typeof SPLITS)[number];

/** Why a conversation is left out of a figure. */
export const LEFT_OUT = [
  'nobody-had-it',
  'nobody-answered',
  'never-waited',
  'not-ended',
  'not-incoming',
  'no-promise',
  'no-bot',
  'no-session',
  'no-wrap-up',
  'not-held',
  'no-answer',
  'not-asked',
] as const;
export type LeftOut = (typeof LEFT_OUT)[number];
