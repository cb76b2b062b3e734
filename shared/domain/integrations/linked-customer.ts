import { z } from 'zod';
import { oneLine } from '../text/one-line';

/** One line: a name or a value that stands in a text or on a page. */
const line = (longest: number) =>
  z
    .string('expected a text')
    .transform(oneLine)
    .refine(text => text !== '' && text.length <= longest, `expected 1 to ${longest} characters`);

/** The most fields of a record: each is read by rules and shown to agents. */
const MOST_FIELDS = 20;

/** What is known of a customer beside their texts: a person (`contact`), or a company (`account`). */
export const knownOfCustomer = {
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
export const linkedCustomerSchema = z.object(knownOfCustomer);
export type LinkedCustomer = Readonly<z.output<typeof linkedCustomerSchema>>;

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

/** What a customer told of themselves: under `name`, `email`, `account`, or the name of a field of their record. */
export const knownFactsSchema = z
  .record(z.string().max(100), z.string().trim().min(1).max(200))
  .refine(
    facts => Object.keys(facts).length >= 2 && Object.keys(facts).length <= 5,
    'expected two to five things that the customer told of themselves, such as name and email',
  );
export type KnownFacts = Readonly<z.output<typeof knownFactsSchema>>;
