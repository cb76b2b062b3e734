import { alwaysHolds } from '../conditions/condition';

type Rule = Readonly<Record<string, unknown>>;

/** The rule before that always holds, so that this one is never reached; nothing where there is none. */
export const hiddenBy = (rules: readonly unknown[], at: number): number | undefined => {
  const found = rules.slice(0, at).findIndex(rule => alwaysHolds((rule as Rule | null)?.when));
  return found === -1 ? undefined : found;
};

/** What a rule is called: its id, else its place. */
export const ruleName = (rule: unknown, at: number): string => {
  const { id } = (rule ?? {}) as Rule;
  return typeof id === 'string' && id !== '' ? id : `${at + 1}`;
};

/** The shares of a rule together, in percent; nothing where it has one queue. */
export const totalShare = (rule: unknown): number | undefined => {
  const { percentages } = (rule ?? {}) as Rule;
  if (!Array.isArray(percentages)) return undefined;
  return percentages.reduce((sum: number, share) => sum + (Number((share as Rule | null)?.percent) || 0), 0);
};
