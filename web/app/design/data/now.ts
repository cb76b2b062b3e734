/** The moment at which every sample stands; from then on its time goes by. */
export const NOW = Date.parse('2026-03-12T19:42:10Z');

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

export const ago = (ms: number): number => NOW - ms;
export const ahead = (ms: number): number => NOW + ms;
