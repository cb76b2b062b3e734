/** What a person chose for this browser. None of it is a secret, or lost without harm. */
export type Settings = {
  readonly language?: string;
  readonly density?: string;
  readonly singleKeys?: boolean;
  readonly sounds?: boolean;
  /** Whether the panel beside a conversation is open. */
  readonly panel?: boolean;
};

const KEY = 'settings';

/** @param storage `localStorage`, which some windows refuse */
export const createSettings = (storage: Pick<Storage, 'getItem' | 'setItem'> | undefined) => {
  const listeners = new Set<() => void>();
  let settings = read(storage);
  return {
    now: (): Settings => settings,
    set: (change: Settings): void => {
      settings = { ...settings, ...change };
      try {
        storage?.setItem(KEY, JSON.stringify(settings));
      } catch {
        // It lasts as long as this page.
      }
      for (const listener of listeners) listener();
    },
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

const read = (storage: Pick<Storage, 'getItem'> | undefined): Settings => {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
};

/** Where there is no storage, or none that may be used. */
export const browserStorage = (): Storage | undefined => {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
};
