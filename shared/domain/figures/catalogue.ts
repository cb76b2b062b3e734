import type { FigureId, LeftOut, Unit } from './catalogue-ids';
import type { SumName, Sums } from './sums';

/** A figure's value, and of so many cases; no value where there is no case. */
export type Value = { readonly value?: number; readonly n: number };

export type Definition = {
  readonly unit: Unit;
  /** Only open hours are counted in it. */
  readonly openHours: boolean;
  readonly better: 'more' | 'less' | 'neither';
  readonly of: (sums: Sums) => Value;
  /** Why a conversation without a case of it is left out. */
  readonly leftOut: LeftOut;
  /** What it is made of: the entries of these made it. */
  readonly madeOf: readonly SumName[];
};

type More = { readonly openHours?: true; readonly better?: 'more' | 'less' | 'neither' };

const count = (names: readonly SumName[], leftOut: LeftOut, { better = 'neither' }: More = {}): Definition => ({
  ...{ unit: 'count', openHours: false, better, leftOut, madeOf: names },
  of: sums => {
    const value = names.reduce((sum, name) => sum + (sums[name] ?? 0), 0);
    return { value, n: value };
  },
});
const ratio =
  (part: SumName, whole: SumName, by: number) =>
  (sums: Sums): Value => {
    const n = sums[whole] ?? 0;
    return n === 0 ? { n } : { value: (sums[part] ?? 0) / n / by, n };
  };
const share = (
  part: SumName,
  whole: SumName,
  leftOut: LeftOut,
  { openHours, better = 'more' }: More = {},
): Definition => ({
  ...{ unit: 'share', openHours: openHours === true, better, leftOut, madeOf: [whole] },
  of: ratio(part, whole, 1),
});
/** A mean of milliseconds, in seconds. */
const seconds = (ms: SumName, n: SumName, leftOut: LeftOut, { openHours, better = 'less' }: More = {}): Definition => ({
  ...{ unit: 'seconds', openHours: openHours === true, better, leftOut, madeOf: [n] },
  of: ratio(ms, n, 1_000),
});

/** Parts of a whole that is made of several counts. */
const rate = (part: SumName, whole: readonly SumName[], leftOut: LeftOut): Definition => ({
  ...{ unit: 'share', openHours: false, better: 'less', leftOut, madeOf: [part, ...whole] },
  of: sums => {
    const n = whole.reduce((sum, name) => sum + (sums[name] ?? 0), 0);
    return n === 0 ? { n } : { value: (sums[part] ?? 0) / n, n };
  },
});

const OPEN_HOURS = { openHours: true } as const;

/** How each figure is made of the sums. */
export const CATALOGUE: { readonly [F in FigureId]: Definition } = {
  conversations: count(['began', 'reopened'], 'not-incoming'),
  incoming: count(['began'], 'not-incoming'),
  reopened: count(['reopened'], 'not-incoming'),
  ended: count(['closed'], 'not-ended'),
  handled: count(['handled'], 'nobody-had-it', { better: 'more' }),
  'given-up': count(['givenUp'], 'not-ended', { better: 'less' }),
  'given-up-rate': rate('givenUp', ['began', 'reopened'], 'not-incoming'),
  'bot-had': count(['botHad'], 'no-bot'),
  'bot-deflected': count(['botDeflected'], 'no-bot', { better: 'more' }),
  'bot-escalated': count(['botEscalated'], 'no-bot'),
  'first-wait': seconds('waitMs', 'waits', 'never-waited'),
  'speed-to-answer': seconds('answerMs', 'answers', 'nobody-had-it'),
  'service-level-10': share('within10', 'answers', 'nobody-had-it'),
  'service-level-20': share('within20', 'answers', 'nobody-had-it'),
  'service-level-30': share('within30', 'answers', 'nobody-had-it'),
  'service-level-40': share('within40', 'answers', 'nobody-had-it'),
  'service-level-60': share('within60', 'answers', 'nobody-had-it'),
  'service-level-120': share('within120', 'answers', 'nobody-had-it'),
  'first-response': seconds('firstMs', 'firsts', 'nobody-answered', OPEN_HOURS),
  'first-response-level-60': share('first60', 'firsts', 'nobody-answered', OPEN_HOURS),
  'in-time': share('inTime', 'promised', 'no-promise', OPEN_HOURS),
  response: seconds('responseMs', 'responses', 'nobody-answered'),
  'response-level-60': share('response60', 'responses', 'nobody-answered'),
  'handle-time': {
    ...{ unit: 'seconds', openHours: false, better: 'less', leftOut: 'not-ended', madeOf: ['ends'] },
    of: ({ talkMs = 0, wrapMs = 0, ends = 0 }) =>
      ends === 0 ? { n: 0 } : { value: (talkMs + wrapMs) / ends / 1_000, n: ends },
  },
  'conversation-time': seconds('talkMs', 'ends', 'not-ended'),
  'hold-time': seconds('holdMs', 'ends', 'not-held'),
  'wrap-up-time': seconds('wrapMs', 'wraps', 'no-wrap-up'),
  sessions: count(['sessions'], 'no-session'),
  'sessions-transferred': count(['transferred'], 'no-session'),
  'transfer-rate': share('transferred', 'sessions', 'no-session', { better: 'less' }),
  'session-handle-time': seconds('sessionMs', 'sessionEnds', 'no-session'),
  'session-wait': seconds('sessionWaitMs', 'sessionWaits', 'never-waited'),
  'sessions-declined': count(['declined'], 'no-session', { better: 'less' }),
  'declined-rate': share('declined', 'offers', 'no-session', { better: 'less' }),
  'sessions-missed': count(['missed'], 'no-session', { better: 'less' }),
  'missed-rate': share('missed', 'offers', 'no-session', { better: 'less' }),
  'time-to-accept': seconds('acceptMs', 'accepts', 'no-session'),
  'consults-asked': count(['consults'], 'no-session'),
  'consults-accepted': count(['consultsJoined'], 'no-session'),
  'consults-declined': count(['consultsDeclined'], 'no-session'),
  'consults-missed': count(['consultsMissed'], 'no-session'),
  'texts-in': count(['textsIn'], 'no-answer'),
  'texts-out': count(['outAgent', 'outBot', 'outAuto'], 'no-answer'),
  'texts-out-agents': count(['outAgent'], 'no-answer'),
  'texts-out-bots': count(['outBot'], 'no-answer'),
  'texts-out-automated': count(['outAuto'], 'no-answer'),
  'texts-failed': count(['failed'], 'no-answer', { better: 'less' }),
  csat: {
    ...{ unit: 'score', openHours: false, better: 'more', leftOut: 'not-asked', madeOf: ['csats'] },
    of: ratio('csatSum', 'csats', 1),
  },
};
