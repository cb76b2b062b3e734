/** The places of the board, in the order of its bar. */
export const PLACES = ['now', 'work', 'agents', 'figures', 'surveys', 'failures', 'restricted'] as const;
export type Place = (typeof PLACES)[number];
