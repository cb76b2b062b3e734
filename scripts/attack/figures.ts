/** Of a hundred, ninety-five waited no longer. */
export const p95 = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(values.length * 0.95) - 1)] ?? Number.NaN;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Under attack customers may wait so much longer, and a process may hold so much more at the end than in its middle. */
export const SLOWER = 1.5;
const FLAT = 1.25;
/** What a collector may leave lying, whatever the size. */
const SLACK_MB = 48;

/** The size of a process: at the end of the first third, when it is warm, and in the last. MB. */
export const growth = (
  samples: readonly number[],
): { readonly from: number; readonly to: number; readonly isFlat: boolean } => {
  const third = Math.max(1, Math.floor(samples.length / 3));
  const [from, to] = [median(samples.slice(third, 2 * third)), median(samples.slice(-third))];
  return { from, to, isFlat: to <= Math.max(from * FLAT, from + SLACK_MB) };
};
