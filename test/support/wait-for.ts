type Found<T> = Exclude<T, undefined | null | false | 0 | ''>;

/**
 * Waits until `predicate` gives something truthy, and returns it. The tests' only way to wait: nothing sleeps.
 *
 * @param what what is waited for, for the sentence of the failure ("the greeting", "two rows in DeadLetters")
 * @param options `timeoutMs` (default 20 s) and `everyMs` between two looks (default 25 ms)
 * @throws when the time is over; a predicate that throws counts as "not yet", and its last error is told
 */
export const waitFor = async <T>(
  what: string,
  predicate: () => T | Promise<T>,
  options: { readonly timeoutMs?: number; readonly everyMs?: number } = {},
): Promise<Found<T>> => {
  const { timeoutMs = 20_000, everyMs = 25 } = options;
  const giveUpAt = performance.now() + timeoutMs;
  let last: unknown;
  for (;;) {
    try {
      const found = await predicate();
      if (found) return found as Found<T>;
      last = found;
    } catch (error) {
      last = error;
    }
    if (performance.now() >= giveUpAt) {
      const seen = last instanceof Error ? `${last.name}: ${last.message}` : JSON.stringify(last);
      throw new Error(`Waited ${timeoutMs} ms for ${what}; it did not come. Last seen: ${seen}`, { cause: last });
    }
    await new Promise(resolve => setTimeout(resolve, everyMs));
  }
};
