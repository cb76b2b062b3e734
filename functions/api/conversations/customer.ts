import { contract } from '../../../shared/api/contract';
import type { App } from '../../../shared/app';
import type { Person, ThreadState } from '../../../shared/domain/conversation/model/state';
import { fitsFacts } from '../../../shared/domain/integrations/known-facts';
import type { LinkedCustomer } from '../../../shared/domain/integrations/linked-customer';
import { maskNumbers } from '../../../shared/domain/text/numbers/phone-numbers';
import { findCustomers, type Wanted } from '../../../shared/integrations/customer';
import { Problem, refuse } from '../problem';
import { handle } from '../serve';
import { signedInPerson } from '../signed-in';
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

/** Each look-up is written down, whatever it finds, before it is made. */
const noteLookUp = (app: App, by: Person, conversation: string, of: string, question: string): Promise<void> => {
  const at = new Date(app.clock.now()).toISOString();
  return app.reads.note(
    { at, by: { id: by.id, name: by.name }, what: 'look-up', of: maskNumbers(of), conversation },
    question,
  );
};

export const conversationCustomers = handle(contract.conversationCustomers)(
  async ({ app, principal, path: { id } }) => {
    const state = await headOf(app, id);
    await mustSee({ app, principal }, state, id);
    const question = `candidates/${principal.id}/${id}/${app.clock.now()}`;
    await noteLookUp(app, await signedInPerson({ app, principal }), id, 'number', question);
    return { body: { customers: await find(app, state, question, { number: state.customer }) } };
  },
);

/**
 * A record that has this conversation's number, or one that says what the customer told of themselves: an id alone leads to nobody,
 * for whoever has a conversation could read every customer with it.
 */
export const linkCustomer = threadCommand(contract.linkCustomer, async ({ app, by, id, state, body }) => {
  const { customer: wanted, knows, commandId } = body;
  const question = `link/${by.id}/${commandId}`;
  await noteLookUp(app, by, id, wanted, question);
  const isWanted = ({ id: known }: LinkedCustomer) => known === wanted;
  // A customer system that answers with somebody else as well, or instead, links nobody: a wrong name is worse than none.
  const withNumber = (await find(app, state, `${question}/number`, { number: state.customer })).find(isWanted);
  const customer =
    withNumber ??
    (knows && (await find(app, state, question, { id: wanted })).find(one => isWanted(one) && fitsFacts(one, knows)));
  if (customer === undefined)
    return refuse(
      404,
      `No active record "${wanted}" has this conversation's number${knows ? ', or says what the customer told' : ''}. Send two things that the customer told of themselves under "knows", an e-mail, a phone number or another number of theirs among them, such as name and email.`,
    );
  return { type: 'link-customer', conversation: id, agent: by, customer };
});

export const unlinkCustomer = threadCommand(contract.unlinkCustomer, ({ by, id }) => ({
  type: 'unlink-customer',
  conversation: id,
  agent: by,
}));
