/** The pages of the wizard, in the original's order. The last three come after Finish. */
export const STEPS = [
  ...(['prerequisites', 'workstream', 'number', 'language', 'behaviours', 'features', 'summary'] as const),
  ...(['code', 'next'] as const),
] as const;
export type Step = (typeof STEPS)[number];

export const stepOf = (written: string | undefined): Step => STEPS.find(each => each === written) ?? 'prerequisites';

/** Steps that are about a number, and need one. */
const OF_A_NUMBER: readonly Step[] = ['language', 'behaviours', 'features', 'summary', 'code', 'next'];
export const needsNumber = (step: Step): boolean => OF_A_NUMBER.includes(step);

/** The step before and after; what comes after Finish isn't reached by Next. */
export const around = (step: Step): { readonly before: Step | undefined; readonly after: Step | undefined } => {
  const at = STEPS.indexOf(step);
  return {
    before: step === 'code' || step === 'next' ? undefined : STEPS[at - 1],
    after: step === 'summary' || step === 'next' ? undefined : STEPS[at + 1],
  };
};
