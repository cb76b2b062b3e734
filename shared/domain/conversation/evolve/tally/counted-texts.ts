import type { HandledAs } from '../../model/outcomes';

/**
 * Texts of a customer that count: words of a person that somebody or something took up. What is kept and no more (a blocked sender's,
 * a flood) counts nowhere, so that a flood writes no figures.
 */
export const COUNTED_TEXTS: ReadonlySet<HandledAs> = new Set([
  ...(['new-conversation', 'reopened-conversation', 'part-of-conversation', 'survey-answer'] as const),
  ...(['opt-out', 'opt-in', 'help', 'stays-opted-in', 'farewell'] as const),
]);
