import type { z } from 'zod';

export type CheckContext = Pick<z.RefinementCtx, 'addIssue'>;

/** Says a mistake at its place. What was refused is not looked at again: the checks of the whole record wait until it is right. */
export const refuse = (context: CheckContext, path: readonly (string | number)[], message: string): void =>
  context.addIssue({ code: 'custom', path: [...path], message, input: undefined, continue: false });
