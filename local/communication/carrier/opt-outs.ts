import type { Collection } from '../kept';

export type OptOut = {
  readonly from: string;
  readonly to: string;
  readonly at: string;
  readonly by: 'keyword' | 'api';
};

/** Who blocked which of our numbers. `from` is the business's number, `to` the customer's, as in a send. */
export type OptOuts = {
  add(from: string, to: string, by: OptOut['by'], now: number): void;
  remove(from: string, to: string): void;
  has(from: string, to: string): boolean;
  list(): OptOut[];
};

export const createOptOuts = (kept: Collection<OptOut>): OptOuts => {
  const key = (from: string, to: string) => `${from}|${to}`;
  return {
    add: (from, to, by, now) => kept.set(key(from, to), { from, to, by, at: new Date(now).toISOString() }),
    remove: (from, to) => kept.delete(key(from, to)),
    has: (from, to) => kept.get(key(from, to)) !== undefined,
    list: () => kept.values(),
  };
};
