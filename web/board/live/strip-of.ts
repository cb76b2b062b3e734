import type { BoardQueue, BoardStrip } from '../../../shared/api/supervisor/live-board';
import { LIVE_FIGURES, type LiveFigure } from '../../data/board/live-figures';

/** A figure of the strip: one number, or none yet; `more` stands beside it. */
export type StripFigure = {
  readonly figure: LiveFigure;
  readonly value:
    | { readonly is: 'count'; readonly n: number }
    | { readonly is: 'share'; readonly share: number }
    /** Ticks: since this moment. */
    | { readonly is: 'since'; readonly at: number }
    | { readonly is: 'none' };
  readonly more?: { readonly is: 'room' | 'answered' | 'out'; readonly n: number };
  readonly tone?: 'warn' | 'harm';
};

export type StripParts = { readonly strip: BoardStrip; readonly queues: readonly Pick<BoardQueue, 'dues'>[] };

/** The strip as it is now. What is late follows from the promises and the clock. */
export const stripOf = (parts: StripParts, now: number): readonly StripFigure[] =>
  LIVE_FIGURES.map(figure => ({ figure, ...OF[figure](parts, now) }));

/** How many of these promises are broken. They come the earliest first. */
export const lateOf = (dues: readonly string[], now: number): number => {
  const ahead = dues.findIndex(due => Date.parse(due) > now);
  return ahead < 0 ? dues.length : ahead;
};
/** When the next promise is broken, if nobody answers. */
export const nextDueAt = (queues: readonly Pick<BoardQueue, 'dues'>[], now: number): number | undefined => {
  const ahead = queues.flatMap(({ dues }) => dues.map(due => Date.parse(due)).filter(at => at > now));
  return ahead.length === 0 ? undefined : Math.min(...ahead);
};

type Of = (parts: StripParts, now: number) => Omit<StripFigure, 'figure'>;
const none = { value: { is: 'none' } } as const;
const count = (n: number) => ({ is: 'count', n }) as const;

const OF: Readonly<Record<LiveFigure, Of>> = {
  waiting: ({ strip }) => ({ value: count(strip.waiting) }),
  longest: ({ strip }) =>
    strip.longest === undefined ? none : { value: { is: 'since', at: Date.parse(strip.longest.since) } },
  late: ({ queues }, now) => {
    const n = queues.reduce((sum, { dues }) => sum + lateOf(dues, now), 0);
    return { value: count(n), ...(n > 0 && { tone: 'harm' as const }) };
  },
  agents: ({ strip: { agents, waiting } }) => ({
    value: count(agents.on),
    more: { is: 'room', n: agents.room },
    ...(agents.room === 0 && waiting > 0 && { tone: 'warn' as const }),
  }),
  'in-time': ({ strip: { today } }) =>
    today.answered === 0
      ? none
      : { value: { is: 'share', share: today.inTime / today.answered }, more: { is: 'answered', n: today.answered } },
  'given-up': ({ strip: { today } }) => ({ value: count(today.givenUp) }),
  texts: ({ strip: { today } }) => ({ value: count(today.textsIn), more: { is: 'out', n: today.textsOut } }),
  failures: ({ strip: { today } }) => ({
    value: count(today.failed),
    ...(today.failed > 0 && { tone: 'warn' as const }),
  }),
};
