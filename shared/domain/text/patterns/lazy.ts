import { needsOf } from './needs';

/** A pattern that is compiled when a text first holds what it needs. */
export type LazyPattern = { readonly exec: (text: string) => RegExpExecArray | null };

/**
 * A pattern that matches what `new RegExp(source)` matches, and costs nothing until it may. Of hundreds of rules a text
 * concerns a few.
 */
export const lazyPattern = (source: string, flags = ''): LazyPattern => {
  let needs: readonly string[] | undefined;
  let isRead = false;
  let compiled: RegExp | undefined;
  return {
    exec: text => {
      if (!isRead) {
        needs = needsOf(source);
        isRead = true;
      }
      if (needs?.some(need => text.includes(need)) === false) return null;
      compiled ??= new RegExp(source, flags);
      return compiled.exec(text);
    },
  };
};
