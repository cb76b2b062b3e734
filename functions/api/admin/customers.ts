import { z } from 'zod';
import { customerRecordSchema } from '../../../shared/domain/integrations/customer-record';
import { toE164 } from '../../../shared/domain/text/phone-numbers';
import { refuse } from '../commands';
import { nothing, serve } from '../serve';

const path = z.object({ id: z.string().trim().min(1).max(100) });
const unknown = 'There is no customer record with this id.';
/** As it is given, defaults left out. */
const given = customerRecordSchema.omit({ id: true });

serve(
  {
    name: 'customer-save',
    method: 'PUT',
    route: 'customers/{id}',
    summary: 'Keeps a customer record, found by its numbers from then on; it takes the place of an earlier one',
    roles: ['admin'],
    path,
    query: nothing,
    body: given,
    answers: { 200: { description: 'As it is kept' } },
  },
  async ({ app, path: { id }, body }) => {
    const record = { ...body, id };
    await app.customers.save(record);
    return { body: record };
  },
);

serve(
  {
    name: 'customer',
    method: 'GET',
    route: 'customers/{id}',
    summary: 'A customer record',
    roles: ['supervisor', 'admin'],
    path,
    query: nothing,
    body: nothing,
    answers: { 200: { description: 'The record' } },
  },
  async ({ app, path: { id } }) => ({ body: (await app.customers.find(id)) ?? refuse(404, unknown) }),
);

serve(
  {
    name: 'customer-delete',
    method: 'DELETE',
    route: 'customers/{id}',
    summary: 'Forgets a customer record; conversations that were linked with it keep the name that they had',
    roles: ['admin'],
    path,
    query: nothing,
    body: nothing,
    answers: { 204: { description: 'It is gone' } },
  },
  async ({ app, path: { id } }) => ((await app.customers.remove(id)) ? { status: 204 } : refuse(404, unknown)),
);

serve(
  {
    name: 'customer-find',
    method: 'GET',
    route: 'customers',
    summary: 'Customer records that have a number: one is linked by itself, of several none',
    roles: ['supervisor', 'admin'],
    path: nothing,
    query: z.object({ number: z.string().min(1).max(40) }),
    body: nothing,
    answers: { 200: { description: 'The records, also those that are not active' } },
  },
  async ({ app, query }) => {
    // A plus that nobody encoded comes as a space.
    const number = toE164(query.number.trim());
    if (number === undefined)
      return refuse(400, `Expected a number with its country code, such as +14255550123, found "${query.number}".`);
    return { body: { customers: await app.customers.withNumber(number) } };
  },
);
