/** Marks an error as the platform's own; `@azure/functions` looks for the flag (its log hook does, for one). */
const asSystemError = <E extends Error>(error: E): E => Object.assign(error, { isAzureFunctionsSystemError: true });

export const systemError = (message: string): Error => asSystemError(new Error(message));
export const systemRangeError = (message: string): Error => asSystemError(new RangeError(message));
export const readOnlyError = (property: string): Error =>
  asSystemError(new TypeError(`Cannot assign to read only property '${property}'`));

/** Anything may be thrown; this makes an Error of it, in the real worker's words. */
export const toError = (thrown: unknown): Error => {
  if (thrown instanceof Error) return thrown;
  if (thrown === undefined || thrown === null) return new Error('Unknown error');
  if (typeof thrown === 'string') return new Error(thrown);
  if (typeof thrown === 'object') return new Error(jsonOf(thrown));
  return new Error(String(thrown));
};

const jsonOf = (value: object): string => {
  try {
    return JSON.stringify(value);
  } catch {
    return String(value);
  }
};
