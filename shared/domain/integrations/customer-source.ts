import { z } from 'zod';
import { id, name } from '../values/id-and-name';
import { addressSchema } from './address';
import { linkedCustomerSchema } from './linked-customer';

/** Where customers are looked up by their number when a conversation starts: nowhere, in a table of ours, or in a CRM. */
export const customersSchema = z.union([
  z.enum(['none', 'table']),
  z.strictObject({ crm: z.strictObject({ id, name, url: addressSchema }) }),
]);

/** What a CRM answers: every active record with the number, or the one with the id. */
export const crmAnswerSchema = z.object({ customers: z.array(linkedCustomerSchema).max(50) });
