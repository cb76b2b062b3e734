import { ruleFields } from '../../integrations/linked-customer';
import type { PoolInput } from '../../messages/to-pool';
import type { ThreadEffect } from '../model/effects';
import type { Outcome } from '../model/outcomes';
import { knownCustomer, type ThreadState } from '../model/state';

type Linking = Extract<Outcome, { kind: 'customer-linked' | 'customer-not-linked' | 'customer-unlinked' }>;

/** What a `queue` takes along of the customer: all that rules read, and what the pool keeps. */
export const customerForPool = (
  after: ThreadState,
): Pick<Extract<PoolInput, { type: 'queue' }>, 'customer' | 'linked'> => {
  const customer = knownCustomer(after);
  if (customer === undefined) return {};
  const { id, name } = customer;
  return { customer: { ...ruleFields(customer) }, linked: { id, name } };
};

/** The pool that has the item is told whose it is. */
export const customerToPool = (
  after: ThreadState,
  seq: number,
  conversation: string,
  { pool, because }: Linking,
): readonly ThreadEffect[] => {
  if (pool === undefined) return [];
  const { linked } = customerForPool(after);
  return [
    { kind: 'tell-pool', pool, input: { type: 'customer', conversation, seq, ...(linked && { linked }), because } },
  ];
};
