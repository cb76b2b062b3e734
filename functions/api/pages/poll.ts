import type { App } from '../../../shared/app';
import { lookNow, nextLook, sleep } from './look';

/** What one look found, or how long to pause before the next. */
type Looked<T> = { readonly found: T } | { readonly pauseMs: number };

/**
 * Looks again and again until something is found, or the wait is over, and then there is nothing. Polls that pause equally long look
 * together.
 *
 * @param wait seconds
 */
export const poll = async <T>(
  app: App,
  wait: number,
  step: (look: App) => Promise<Looked<T>>,
): Promise<T | undefined> => {
  let look = lookNow(app);
  for (let left = wait * 1_000; ; ) {
    const looked = await step(look);
    if ('found' in looked) return looked.found;
    if (left <= 0) return undefined;
    const { pauseMs } = looked;
    const pause = Math.min(pauseMs, left);
    left -= pause;
    if (pause < pauseMs) await sleep(pause);
    look = pause < pauseMs ? lookNow(app) : await nextLook(app, pauseMs);
  }
};
