import { z } from 'zod';
import type { App } from '../../../shared/app';
import type { ThreadState } from '../../../shared/domain/conversation/model/state';
import { findCustomers, type Wanted } from '../../../shared/integrations/customer';
import { commandId, conversationPath, refuse } from '../commands';
import { Problem } from '../problem';
import { nothing, serve } from '../serve';
import { threadCommand } from './agent-command';
import { headOf, mustSee } from './conversations';

const find = async (app: App, { current }: ThreadState, question: string, wanted: Wanted) => {
  if (current.status === 'idle') throw new Problem(404, 'There is no such conversation.');
  const { id: conversation, workstream } = current;
  const found = await findCustomers(
    app,
    await app.config.current(),
    { id: question, conversation, workstream },
    wanted,
  );
  if ('customers' in found) return found.customers;
  throw new Problem(503, `The customer system does not answer (${found.details}). Try again in a moment.`);
};

serve(
  {
    name: 'conversation-customers',
    method: 'GET',
    route: 'conversations/{id}/customers',
    summary: 'Customer records that have this conversation’s number: to choose from, where several have it',
    roles: ['agent', 'supervisor', 'admin'],
    path: conversationPath,
    query: nothing,
    body: nothing,
    answers: { 200: { description: 'Active records, without their numbers' } },
  },
  async ({ app, principal, path: { id } }) => {
    const state = await headOf(app, id);
    await mustSee({ app, principal }, state, id);
    const question = `candidates/${principal.id}/${id}/${app.clock.now()}`;
    return { body: { customers: await find(app, state, question, { number: state.customer }) } };
  },
);

threadCommand(
  {
    name: 'link-customer',
    summary: 'Says which record the customer of a conversation that I have has; it holds until somebody says otherwise',
    body: z.object({ commandId, customer: z.string().trim().min(1).max(100) }),
  },
  async ({ app, by, id, state, body }) => {
    const found = await find(app, state, `link/${by.id}/${body.commandId}`, { id: body.customer });
    // A customer system that answers with somebody else as well, or instead, links nobody: a wrong name is worse than none.
    const customer = found.find(({ id: known }) => known === body.customer);
    if (customer === undefined) return refuse(404, `There is no active customer record "${body.customer}".`);
    return { type: 'link-customer', conversation: id, agent: by, customer };
  },
);

threadCommand(
  {
    name: 'unlink-customer',
    summary: 'Says that the record isn’t this customer’s: they are not looked up again',
    body: z.object({ commandId }),
  },
  ({ by, id }) => ({ type: 'unlink-customer', conversation: id, agent: by }),
);
