import { z } from 'zod';
import { toE164 } from '../text/phone-numbers';

/** One line: a name or a value that stands in a text or on a page. */
const line = (longest: number) =>
  z
    .string('expected a text')
    .transform(text => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim())
    .refine(text => text !== '' && text.length <= longest, `expected 1 to ${longest} characters`);

const number = z.string('expected a number in quotes, such as "+14255550123"').transform((given, ctx) => {
  const e164 = toE164(given);
  if (e164?.startsWith('+') === true) return e164;
  ctx.addIssue('expected a number with its country code, such as "+14255550123"');
  return z.NEVER;
});

/** The most fields of a record: each is read by rules and shown to agents. */
const MOST_FIELDS = 20;

/** What is known of a customer beside their texts: a person (`contact`), or a company (`account`). */
const known = {
  /** As the customer system calls it. */
  id: line(100),
  kind: z.enum(['contact', 'account']).default('contact'),
  name: line(100),
  firstName: line(100).optional(),
  lastName: line(100).optional(),
  email: line(200).optional(),
  /** The company that a person belongs to. */
  account: z.strictObject({ id: line(100).optional(), name: line(100) }).optional(),
  /** For rules (`customer.tier`) and for agents. */
  fields: z
    .record(
      z.string().regex(/^\w{1,100}$/, 'expected letters, digits and underscores, at most 100'),
      z.union([line(200), z.number(), z.boolean()]),
    )
    .refine(fields => Object.keys(fields).length <= MOST_FIELDS, `expected at most ${MOST_FIELDS} fields`)
    .default({}),
};

/** What a thread keeps of the record that it is linked with, and what rules, templates and agents read. */
export const linkedCustomerSchema = z.object(known);
export type LinkedCustomer = Readonly<z.output<typeof linkedCustomerSchema>>;

/** A record as it is kept: with the numbers by which it is found. One that isn't active is never found. */
export const customerRecordSchema = z.strictObject({
  ...known,
  numbers: z.array(number).max(10).default([]),
  active: z.boolean().default(true),
});
export type CustomerRecord = Readonly<z.output<typeof customerRecordSchema>>;

/** What a thread may keep: neither numbers nor what only the table needs. */
export const toLinked = ({ numbers: _, active: __, ...linked }: CustomerRecord): LinkedCustomer => linked;

/** What rules read of a customer: `customer.name`, `customer.account`, `customer.<field>`. A field can't cover what the record itself says. */
export const ruleFields = (customer: LinkedCustomer): Readonly<Record<string, string | number | boolean>> => {
  const { id, kind, name, email, account, fields } = customer;
  return {
    ...fields,
    ...{ id, kind, name },
    ...(email !== undefined && { email }),
    ...(account !== undefined && { account: account.name }),
    ...(account?.id !== undefined && { accountId: account.id }),
  };
};
