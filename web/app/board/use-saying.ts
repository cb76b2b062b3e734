import { useSyncExternalStore } from 'react';

let said: string | undefined;
const listeners = new Set<() => void>();

/** Says a sentence at the foot of the window: there is one such place, whoever speaks. */
export const say = (sentence: string | undefined): void => {
  said = sentence;
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const gone = (): void => say(undefined);

export const useSaying = () => ({ said: useSyncExternalStore(subscribe, () => said), onGone: gone });
