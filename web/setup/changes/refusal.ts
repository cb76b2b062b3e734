import { Refused } from '../../../shared/api/refused';

/** A refusal in the API's own words; what else went wrong, as it is. */
export const sentenceOf = (failure: unknown): string => (failure instanceof Error ? failure.message : String(failure));

/** Conflicts that a publish was refused for: another version is live by now. */
export const isConflict = (failure: unknown): boolean =>
  failure instanceof Refused && (failure.status === 409 || failure.status === 412);
