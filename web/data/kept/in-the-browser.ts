import { type Kept, keptInMemory } from './kept';

const DATABASE = 'desk';
const VERSION = 1;
/** Each is a store of its own in the one database. */
const STORES = ['outbox', 'drafts'] as const;
export type StoreName = (typeof STORES)[number];

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const open = async (factory: IDBFactory): Promise<IDBDatabase> => {
  const request = factory.open(DATABASE, VERSION);
  request.onupgradeneeded = () => {
    for (const store of STORES)
      if (!request.result.objectStoreNames.contains(store)) request.result.createObjectStore(store);
  };
  const database = await done(request);
  // Another window with newer pages wants to change the stores: it doesn't have to wait for this one.
  database.onversionchange = () => database.close();
  return database;
};

/**
 * Keeps values in IndexedDB, or in memory where there is none: a private window, or a browser that refuses.
 *
 * @param store which of ours
 */
export const keptInTheBrowser = async <T>(store: StoreName, factory = globalThis.indexedDB): Promise<Kept<T>> => {
  const database = await open(factory).catch(() => undefined);
  if (database === undefined) return keptInMemory();
  const change = (act: (objects: IDBObjectStore) => void): Promise<void> =>
    new Promise((resolve, reject) => {
      const transaction = database.transaction(store, 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      act(transaction.objectStore(store));
    });
  return {
    lasts: true,
    all: async () => {
      const objects = database.transaction(store, 'readonly').objectStore(store);
      const [keys, values] = await Promise.all([done(objects.getAllKeys()), done<T[]>(objects.getAll())]);
      return values.map((value, at) => [String(keys[at]), value] as const);
    },
    put: (key, value) => change(objects => objects.put(value, key)),
    remove: key => change(objects => objects.delete(key)),
  };
};
