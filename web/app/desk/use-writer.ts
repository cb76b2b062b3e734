import { useCallback, useEffect, useState } from 'react';

/**
 * One window at a time writes in a conversation, so that a text isn't begun twice. Another window says so; it writes when the first
 * one has gone, or takes over. Where a browser has no locks, each writes.
 *
 * @returns whether this window writes, and what makes it so
 */
export const useWriter = (conversation: string): { readonly writes: boolean; readonly takeOver: () => void } => {
  const [writes, setWrites] = useState(true);
  const [takes, setTakes] = useState(0);
  useEffect(() => {
    if (navigator.locks === undefined) return;
    const name = `write ${conversation}`;
    const over = new AbortController();
    const hold = (): Promise<void> => {
      setWrites(true);
      return new Promise(done => over.signal.addEventListener('abort', () => done()));
    };
    const wait = async (): Promise<void> => {
      const isHeld = await navigator.locks.request(name, { ifAvailable: true }, lock =>
        lock === null || over.signal.aborted ? lock === null : hold().then(() => false),
      );
      if (!isHeld || over.signal.aborted) return;
      setWrites(false);
      await navigator.locks.request(name, { signal: over.signal }, hold);
    };
    const held = takes === 0 ? wait() : navigator.locks.request(name, { steal: true }, hold);
    // Another window has taken it over, or this one is gone.
    held.catch(() => {
      if (!over.signal.aborted) setWrites(false);
    });
    return () => over.abort();
  }, [conversation, takes]);
  return { writes, takeOver: useCallback(() => setTakes(n => n + 1), []) };
};
