type Load<Given extends unknown[], Result> = () => Promise<(...given: Given) => Result | Promise<Result>>;
type Later<Given extends unknown[], Result> = (...given: Given) => Promise<Result>;

/** A handler whose code, a part of its own in the bundle, is loaded when it is first called. */
export const onFirstCall = <Given extends unknown[], Result>(load: Load<Given, Result>): Later<Given, Result> => {
  const loaded = keptUnlessFailed(load);
  return async (...given) => (await loaded())(...given);
};

/**
 * A handler whose code is loaded by `loadWaiting`, or when it is first called before that: a start parses and makes only what every
 * function stands on.
 */
export const later = <Given extends unknown[], Result>(load: Load<Given, Result>): Later<Given, Result> => {
  const loaded = keptUnlessFailed(load);
  waiting.push(loaded);
  return async (...given) => (await loaded())(...given);
};

/** In the order of need. */
const waiting: (() => Promise<unknown>)[] = [];

/** Loads every handler, one a turn of the loop: whatever comes meanwhile goes between. */
export const loadWaiting = async (): Promise<void> => {
  for (const load of waiting.splice(0)) {
    await new Promise(done => setTimeout(done, 0).unref());
    // The call that needs it loads it again, and tells.
    await load().catch(() => {});
  }
};

/** What failed is tried again at the next call: the disk may have been away. */
const keptUnlessFailed = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch(error => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
};
