import type { LinkedCustomer } from '../integrations/linked-customer';
import type { ThreadInput } from '../messages/to-thread';
import type { Question } from './question';

/** The text of a question, as the door tells it. */
export const textOf = ({ from, to, text, at }: Question): ThreadInput => ({
  type: 'text-received',
  messageId: 'bench',
  ...{ from, to, text },
  receivedAt: new Date(at).toISOString(),
});

/** What the look-up of the customer's record answers. */
export const lookedUp = (conversation: string, { customer }: Question): ThreadInput =>
  customer === undefined
    ? { type: 'customer', conversation, result: 'not-found' }
    : { type: 'customer', conversation, result: 'found', customer: recordOf(customer) };

/** A record as a look-up gives it: what has a place of its own stands there, the rest are fields. */
const recordOf = (known: NonNullable<Question['customer']>): LinkedCustomer => {
  const { id = 'example', name = 'Example', kind, email, account, accountId, ...fields } = known;
  return {
    ...{ id: String(id), name: String(name), kind: kind === 'account' ? 'account' : 'contact' },
    ...(email !== undefined && { email: String(email) }),
    ...(account !== undefined && {
      account: { name: String(account), ...(accountId !== undefined && { id: String(accountId) }) },
    }),
    fields,
  };
};
