/** The figures at the top of a board, in their order. */
export const LIVE_FIGURES = [
  'waiting',
  'longest',
  'late',
  'agents',
  'in-time',
  'given-up',
  'texts',
  'failures',
] as const;
export type LiveFigure = (typeof LIVE_FIGURES)[number];
