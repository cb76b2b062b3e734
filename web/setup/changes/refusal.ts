/** A refusal in the API's own words; what else went wrong, as it is. */
export const sentenceOf = (failure: unknown): string => (failure instanceof Error ? failure.message : String(failure));
