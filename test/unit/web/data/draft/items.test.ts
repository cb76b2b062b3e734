import { KINDS as DOMAIN_KINDS } from '../../../../../shared/domain/config/config';
import { isId } from '../../../../../shared/domain/values/id-and-name';
import { changesBetween, itemOf, KINDS, nameOf, newIdFor, placeOf } from '../../../../../web/data/draft/items';

test('the pages know every kind of item that the configuration has', () => {
  expect([...KINDS].sort()).toEqual([...DOMAIN_KINDS].sort());
});

test('items are found by id, and keep the places that problems speak of', () => {
  const document = { queues: [{ name: 'no id as yet' }, { id: 'orders', name: 'Orders' }, { id: 'general' }] };
  expect(placeOf(document, 'queues', 'orders')).toBe(1);
  expect(placeOf(document, 'queues', 'none')).toBe(-1);
  expect(nameOf(itemOf(document, 'queues', 'orders') ?? { id: '' })).toBe('Orders');
  expect(nameOf(itemOf(document, 'queues', 'general') ?? { id: '' })).toBe('general');
  expect(itemOf(document, 'queues', undefined)).toBeUndefined();
});

test('changes are told item by item; an order of fields is none', () => {
  const before = { queues: [{ id: 'orders', name: 'Orders' }, { id: 'old' }], messages: [{ trigger: 'greeting' }] };
  const after = { queues: [{ name: 'Orders', id: 'orders' }, { id: 'new' }], messages: [] };
  expect(changesBetween(before, after)).toEqual([
    { kind: 'queues', id: 'old', change: 'removed' },
    { kind: 'queues', id: 'new', change: 'added' },
    { kind: 'messages', id: 'all', change: 'changed' },
  ]);
  expect(changesBetween(before, before)).toEqual([]);
});

test.each([
  ['Contoso main line', [], 'contoso-main-line'],
  ['Épargne & Crédit', [], 'epargne-credit'],
  ['Orders', ['orders', 'orders-2'], 'orders-3'],
  ['注文', [], 'item'],
  ['x'.repeat(80), [], 'x'.repeat(34)],
])('an id for %s', (name, taken, id) => {
  expect(newIdFor(name, taken)).toBe(id);
  expect(isId(newIdFor(name, taken))).toBe(true);
});
