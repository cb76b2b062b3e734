import { contract } from '../../../shared/api/contract';
import type { App } from '../../../shared/app';
import type { ThreadState } from '../../../shared/domain/conversation/model/state';
import { findCustomers, type Wanted } from '../../../shared/integrations/customer';
import { Problem, refuse } from '../problem';
import { handle } from '../serve';
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

export const conversationCustomers = handle(contract.conversationCustomers)(
  async ({ app, principal, path: { id } }) => {
    const state = await headOf(app, id);
    await mustSee({ app, principal }, state, id);
    const question = `candidates/${principal.id}/${id}/${app.clock.now()}`;
    return { body: { customers: await find(app, state, question, { number: state.customer }) } };
  },
);

export const linkCustomer = threadCommand(contract.linkCustomer, async ({ app, by, id, state, body }) => {
  const found = await find(app, state, `link/${by.id}/${body.commandId}`, { id: body.customer });
  // A customer system that answers with somebody else as well, or instead, links nobody: a wrong name is worse than none.
  const customer = found.find(({ id: known }) => known === body.customer);
  if (customer === undefined) return refuse(404, `There is no active customer record "${body.customer}".`);
  return { type: 'link-customer', conversation: id, agent: by, customer };
});

export const unlinkCustomer = threadCommand(contract.unlinkCustomer, ({ by, id }) => ({
  type: 'unlink-customer',
  conversation: id,
  agent: by,
}));
