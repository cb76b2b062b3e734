import { contract } from '../../../shared/api/contract';
import { internationalNumber } from '../../../shared/domain/text/international-number';
import { noteRead } from '../audit';
import { refuse } from '../problem';
import { handle } from '../serve';

const unknown = 'There is no customer record with this id.';

export const customerSave = handle(contract.customerSave)(async ({ app, path: { id }, body }) => {
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
  const number = internationalNumber(query.number.replace(/^ (?=\d)/, '+'));
  if (number === undefined)
    return refuse(400, `Expected a number with its country code, such as +14255550123, found "${query.number}".`);
  const customers = await app.customers.withNumber(number);
  for (const { id } of customers) await noteRead({ app, principal }, 'record', id);
  return { body: { customers } };
});
