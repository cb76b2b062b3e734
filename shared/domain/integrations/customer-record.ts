import { z } from 'zod';
import { internationalNumber } from '../text/numbers/international-number';
import { knownOfCustomer, type LinkedCustomer } from './linked-customer';

const number = z.string('expected a number in quotes, such as "+14255550123"').transform((given, ctx) => {
  const e164 = internationalNumber(given);
  if (e164 !== undefined) return e164;
  ctx.addIssue('expected a number with its country code, such as "+14255550123"');
  return z.NEVER;
});

/** A record as it is kept: with the numbers by which it is found. One that isn't active is never found. */
export const customerRecordSchema = z.strictObject({
  ...knownOfCustomer,
  numbers: z.array(number).max(10).default([]),
  active: z.boolean().default(true),
});
export type CustomerRecord = Readonly<z.output<typeof customerRecordSchema>>;

/** What a thread may keep: neither numbers nor what only the table needs. */
export const toLinked = ({ numbers: _, active: __, ...linked }: CustomerRecord): LinkedCustomer => linked;
