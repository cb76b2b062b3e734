/**
 * One read for all who ask for the same in the same moment. Whoever asks later has another, even while the first is still under way: what
 * they get was never read before they asked.
 */
export const createOneRead = <T>(read: (of: string) => Promise<T>): ((of: string) => Promise<T>) => {
  const begun = new Map<string, Promise<T>>();
  return of => {
    const there = begun.get(of);
    if (there !== undefined) return there;
    const reading = read(of);
    begun.set(of, reading);
    const isOver = () => {
      if (begun.get(of) === reading) begun.delete(of);
    };
    setImmediate(isOver);
    reading.then(isOver, isOver);
    return reading;
  };
};
