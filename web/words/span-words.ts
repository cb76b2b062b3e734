import type { Span } from '../data/clock/span';
import type { Words } from './words';

/** `12 s`, `4 min`, `2 h`, `3 d`. */
export const spanWords = ({ spans }: Pick<Words, 'spans'>, { unit, n }: Span): string => spans[unit](n);
