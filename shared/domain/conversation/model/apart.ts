import type { Outcome } from './outcomes';

type Kept = Pick<Extract<Outcome, { kind: 'text-received' }>, 'handledAs'>;

/** Whether a text of the customer's number is nobody's words: a reaction, or what a phone wrote by itself. Nothing follows from it. */
export const isApart = ({ handledAs }: Kept): boolean => handledAs === 'reaction' || handledAs === 'automatic';
