import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { tickOf } from './span';

const Clock = createContext<() => number>(Date.now);

/** Whose time everything inside goes by. */
export const GoesBy = ({ now, children }: { readonly now: () => number; readonly children: ReactNode }) => (
  <Clock value={now}>{children}</Clock>
);

/**
 * The server's time now, and again whenever a span from or to `moment` reads differently: once a second below 90 of them, else
 * once a minute. Without a moment it stands still.
 */
export const useNow = (moment?: number): number => {
  const now = useContext(Clock);
  const [at, setAt] = useState(now);
  // Each tick sets the next one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as said
  useEffect(() => {
    if (moment === undefined) return;
    const away = now() - moment;
    const tick = tickOf(away);
    // At the next whole second or minute of the span, not of the clock.
    const pause = tick - (((away % tick) + tick) % tick);
    const timer = setTimeout(() => setAt(now()), pause + 5);
    return () => clearTimeout(timer);
  }, [moment, now, at]);
  return moment === undefined ? at : now();
};
