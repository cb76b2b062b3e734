import { useState } from 'react';

const keyOf = (conversation: string): string => `ticks ${conversation}`;
const read = (conversation: string): ReadonlySet<string> => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(conversation)) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter(each => typeof each === 'string') : []);
  } catch {
    return new Set();
  }
};

/** Which steps of a session's scripts are done: kept as long as the window, so that a reload loses none. */
export const useTicks = (conversation: string): readonly [ReadonlySet<string>, (step: string) => void] => {
  const [ticks, setTicks] = useState(() => read(conversation));
  const tick = (step: string): void => {
    const next = new Set(ticks);
    if (!next.delete(step)) next.add(step);
    setTicks(next);
    try {
      sessionStorage.setItem(keyOf(conversation), JSON.stringify([...next]));
    } catch {
      // It lasts as long as this page.
    }
  };
  return [ticks, tick];
};
