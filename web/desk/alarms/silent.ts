/** Why nothing would be heard, or seen outside of the page, of work that comes. */
export type Silent = 'sound' | 'alerts';
