/** The shell's clock, in epoch milliseconds. */
export type Clock = { readonly now: () => number };

/**
 * Where a run may be cut off. Called before and after every write with the write's name; a test throws from it.
 * In production it does nothing.
 */
export type FaultPoint = (where: string) => void | Promise<void>;
