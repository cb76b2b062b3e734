/** Why something is as it is: a sentence, what was compared, and the rule by its id. */
export type Reason = {
  readonly sentence: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly rule: string;
};
