import type { Outcome } from '../model/outcomes';
import type { ThreadState } from '../model/state';

type Linking = Extract<Outcome, { kind: 'customer-linked' | 'customer-not-linked' | 'customer-unlinked' }>;

/** The customer's record after a look-up has answered, or a person has. */
export const linkedBy = (state: ThreadState, outcome: Linking): ThreadState => {
  const { lookUp: _answered, record: before, ...rest } = state;
  switch (outcome.kind) {
    case 'customer-linked': {
      const { customer, by } = outcome;
      return { ...rest, record: { customer, ...(by && { by }) } };
    }
    case 'customer-not-linked':
      return outcome.result === 'failed' && before !== undefined ? { ...rest, record: before } : rest;
    case 'customer-unlinked':
      return { ...rest, record: { by: outcome.by } };
  }
};
