import { z } from 'zod';
import { knownFactsSchema, linkedCustomerSchema } from '../../domain/integrations/linked-customer';
import { commandId, conversationCommand, noDryRun, plainCommand } from '../commands';
import { endpoint, nothing, roles } from '../endpoint';
import { conversationPath, list } from '../shapes';

export const conversationCustomers = endpoint({
  name: 'conversation-customers',
  method: 'GET',
  route: 'conversations/{id}/customers',
  summary: 'Customer records that have this conversation’s number: to choose from, where several have it',
  roles,
  path: conversationPath,
  query: nothing,
  body: nothing,
  answers: {
    200: {
      description: 'Active records, without their numbers',
      schema: z.object({ customers: list(linkedCustomerSchema) }),
    },
  },
});

export const linkCustomer = conversationCommand({
  name: 'link-customer',
  summary:
    'Says which record the customer of a conversation that I have has: one with their number, or one that says two things which they told of themselves. It holds until somebody says otherwise',
  /** Each look-up is written down before it is made, so that one can't be tried. */
  body: z.object({
    ...{ commandId, dryRun: noDryRun },
    customer: z.string().trim().min(1).max(100),
    knows: knownFactsSchema.optional(),
  }),
});

export const unlinkCustomer = conversationCommand({
  name: 'unlink-customer',
  summary: 'Says that the record isn’t this customer’s: they are not looked up again',
  body: plainCommand,
});
