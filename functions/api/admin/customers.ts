import { contract } from '../../../shared/api/contract';
import { typedNumber } from '../../../shared/domain/text/numbers/typed-number';
import { noteRead } from '../audit';
import { refuse } from '../problem';
import { handle } from '../serve';

const unknown = 'There is no customer record with this id.';

export const customerSave = handle(contract.customerSave)(async ({ app, path: { id }, body }) => {
  for (const number of body.numbers) numberIn(number);
  const record = { ...body, id };
  await app.customers.save(record);
  return { body: record };
});

export const customer = handle(contract.customer)(async ({ app, principal, path: { id } }) => {
  await noteRead({ app, principal }, 'record', id);
  return { body: (await app.customers.find(id)) ?? refuse(404, unknown) };
});

export const customerDelete = handle(contract.customerDelete)(async ({ app, path: { id } }) =>
  (await app.customers.remove(id)) ? { status: 204 } : refuse(404, unknown),
);

export const customerFind = handle(contract.customerFind)(async ({ app, principal, query }) => {
  // A plus that nobody encoded comes as a space.
  const number = numberIn(query.number.replace(/^ (?=\d)/, '+'));
  const customers = await app.customers.withNumber(number);
  for (const { id } of customers) await noteRead({ app, principal }, 'record', id);
  return { body: { customers } };
});

/** Whether there can be such a number the contract doesn't know: it is read by pages too, which don't load the countries' plans. */
const numberIn = (given: string): string => {
  const read = typedNumber(given);
  return read.kind === 'number' ? read.number : refuse(400, `${read.why.replace(/^e/, 'E')}.`);
};
