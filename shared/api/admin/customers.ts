import { z } from 'zod';
import { customerRecordSchema } from '../../domain/integrations/customer-record';
import { endpoint, nothing } from '../endpoint';
import { list } from '../shapes';

const path = z.object({ id: z.string().trim().min(1).max(100) });

export const customerSave = endpoint({
  name: 'customer-save',
  method: 'PUT',
  route: 'customers/{id}',
  summary: 'Keeps a customer record, found by its numbers from then on; it takes the place of an earlier one',
  roles: ['admin'],
  path,
  query: nothing,
  /** As it is given, defaults left out. */
  body: customerRecordSchema.omit({ id: true }),
  answers: { 200: { description: 'As it is kept', schema: customerRecordSchema } },
});

export const customer = endpoint({
  name: 'customer',
  method: 'GET',
  route: 'customers/{id}',
  summary: 'A customer record',
  roles: ['supervisor', 'admin'],
  path,
  query: nothing,
  body: nothing,
  answers: { 200: { description: 'The record', schema: customerRecordSchema } },
});

export const customerDelete = endpoint({
  name: 'customer-delete',
  method: 'DELETE',
  route: 'customers/{id}',
  summary: 'Forgets a customer record; conversations that were linked with it keep the name that they had',
  roles: ['admin'],
  path,
  query: nothing,
  body: nothing,
  answers: { 204: { description: 'It is gone' } },
});

export const customerFind = endpoint({
  name: 'customer-find',
  method: 'GET',
  route: 'customers',
  summary: 'Customer records that have a number: one is linked by itself, of several none',
  roles: ['supervisor', 'admin'],
  path: nothing,
  query: z.object({ number: z.string().min(1).max(40) }),
  body: nothing,
  answers: {
    200: {
      description: 'The records, also those that are not active',
      schema: z.object({ customers: list(customerRecordSchema) }),
    },
  },
});
