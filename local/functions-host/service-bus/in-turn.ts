/**
 * Runs what it is given one after the other. The SDK's AMQP client merges settlements of one link that
 * leave in the same tick, and then an abandon can arrive as a complete: so a link's settlements wait for
 * each other.
 */
export const inTurn = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(run: () => Promise<T>): Promise<T> => {
    const result = last.then(run);
    last = result.catch(() => {});
    return result;
  };
};

/** Lets `size` in at a time; `enter` gives the function to leave with. */
export const turnstile = (size: number) => {
  let free = size;
  const waiting: (() => void)[] = [];
  return async (): Promise<() => void> => {
    if (free > 0) free--;
    else await new Promise<void>(resolve => waiting.push(resolve));
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const next = waiting.shift();
      if (next) next();
      else free++;
    };
  };
};
