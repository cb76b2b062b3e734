import type { CustomerRecord } from '../../domain/integrations/customer-record';

/** Customer records: by their id, and by the numbers that they have. Numbers are E.164. */
export type Customers = {
  /** Makes the record what it is now, its numbers included. */
  readonly save: (record: CustomerRecord) => Promise<void>;
  readonly find: (id: string) => Promise<CustomerRecord | undefined>;
  /** Every record that has the number, also those that aren't active. */
  readonly withNumber: (number: string) => Promise<readonly CustomerRecord[]>;
  /** `false` when there is none. */
  readonly remove: (id: string) => Promise<boolean>;
};
