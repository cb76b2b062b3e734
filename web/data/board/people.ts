import type { BoardAgent, BoardQueue } from '../../../shared/api/supervisor/live-board';

/** Whose presence takes work. */
export const takesWork = ({ presence }: Pick<BoardAgent, 'presence'>): boolean =>
  presence === 'available' || presence === 'busy';
/** Units that are left. */
export const roomOf = ({ units, capacity }: Pick<BoardAgent, 'units' | 'capacity'>): number =>
  Math.max(0, capacity - units);
/** Hours that a queue doesn't keep are always open. */
export const isOpen = ({ hours }: Pick<BoardQueue, 'hours'>): boolean => hours?.open !== false;

/** Why somebody gets no work. */
export type NoWork = NonNullable<BoardAgent['noWork']>;
