import { z } from 'zod';
import type { Collection } from '../kept';
import { isPhoneNumber } from '../numbers';
import { failureCodes } from './delivery-codes';

/** A customer's phone, and what is wrong with it. */
export const phoneSchema = z.strictObject({
  number: z.string().refine(isPhoneNumber, 'expected E.164, such as +14255550123'),
  name: z.string().max(60).optional(),
  /** Switched off: texts wait, and arrive when it is on again, or fail when their time is over. */
  off: z.boolean().default(false),
  /** A landline takes no texts (4003). */
  landline: z.boolean().default(false),
  /** Its carrier blocks every text to it (4007), and nobody told the business. */
  carrierStop: z.boolean().default(false),
  /** Every text to it fails with this code. */
  failWith: z
    .int()
    .refine(code => failureCodes.some(known => known === code), `expected one of ${failureCodes.join(', ')}`)
    .nullable()
    .default(null),
  /** Answers every text it gets with this one, by itself. */
  autoReply: z.string().min(1).max(2048).nullable().default(null),
  /** How often it still does so: two machines that answer each other must end. */
  autoRepliesLeft: z.int().min(0).max(1000).default(50),
});

export type Phone = z.infer<typeof phoneSchema>;

export type Phones = {
  get(number: string): Phone;
  change(number: string, change: Record<string, unknown>): Phone;
  list(): Phone[];
  forget(number: string): void;
};

/** Every well-formed number is a phone; only those with something to remember are kept. */
export const createPhones = (kept: Collection<Phone>): Phones => {
  const get = (number: string): Phone => kept.get(number) ?? phoneSchema.parse({ number });
  return {
    get,
    change: (number, change) => {
      const phone = phoneSchema.parse({ ...get(number), ...change, number });
      kept.set(number, phone);
      return phone;
    },
    list: () => kept.values(),
    forget: number => kept.delete(number),
  };
};
