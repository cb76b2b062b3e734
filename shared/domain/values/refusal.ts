import type { Because } from './because';

/** Why a person's command was not done, as they read it: what was found, and what to do next. */
export type Refusal = {
  readonly status: 400 | 403 | 404 | 409;
  readonly sentence: string;
  readonly because?: Because;
};

/** The refusal among an event's outcomes, when it was a person's command that could not be done. */
export const refusalAmong = (outcomes: readonly { readonly kind: string }[]): Refusal | undefined =>
  outcomes.find((outcome): outcome is { kind: string } & Refusal => outcome.kind === 'command-refused');
