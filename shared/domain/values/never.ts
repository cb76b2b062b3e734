/** Ends a `switch` over a union: a variant that was forgotten no longer compiles, and one that arrives anyway throws. */
export const assertNever = (value: never, what: string): never => {
  throw new Error(`Unexpected ${what}: ${JSON.stringify(value)}`);
};
