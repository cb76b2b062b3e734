import fc from 'fast-check';
import { differencesBetween } from '../../../../../../shared/domain/config/versions/differences';
import { itemsOf } from '../../../../../../shared/domain/config/versions/items';
import { mergeDocuments, mergeInto } from '../../../../../../shared/domain/config/versions/merge';

type Queue = { readonly id: string; readonly name: string; readonly priority?: number };
const document = (queues: readonly Queue[]) => ({ queues });
const anyDocument = fc
  .uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), name: fc.constantFrom('One', 'Two', 'Three') }), {
    selector: ({ id }) => id,
  })
  .map(document);
const found = (of: unknown) => Object.fromEntries([...itemsOf(of)].map(([key, { written }]) => [key, written]));

describe('merging two changes of one configuration', () => {
  test('loses nothing: each item is mine where I changed it, theirs where they did, and asked about where both did', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, anyDocument, (base, mine, theirs) => {
        const [b, m, t] = [found(base), found(mine), found(theirs)];
        const { document: merged, conflicts, open } = mergeDocuments({ base, mine, theirs });
        expect(open).toEqual(conflicts);
        const asked = new Set(conflicts.map(({ kind, id }) => `${kind}/${id}`));
        const after = found(merged);
        for (const key of new Set([b, m, t].flatMap(Object.keys))) {
          const [was, my, their] = [b[key], m[key], t[key]].map(each => JSON.stringify(each));
          expect(asked.has(key)).toBe(my !== was && their !== was && my !== their);
          if (!asked.has(key)) expect(JSON.stringify(after[key])).toBe(my === was ? their : my);
        }
      }),
    );
  });

  test('a choice settles a conflict, also between a change and a removal', () => {
    const base = document([{ id: 'a', name: 'One' }]);
    const mine = document([]);
    const theirs = document([{ id: 'a', name: 'Two' }]);
    const chosen = (take: 'mine' | 'theirs') =>
      mergeDocuments({ base, mine, theirs }, [{ kind: 'queues', id: 'a', take }]);
    expect(chosen('mine')).toMatchObject({ document: {}, open: [], conflicts: [{ theirs: { name: 'Two' } }] });
    expect(chosen('theirs').document).toEqual(theirs);
  });

  test('a default that is written out is no change', () => {
    const base = document([{ id: 'a', name: 'One' }]);
    const written = document([{ id: 'a', name: 'One', priority: 1 }]);
    expect(mergeDocuments({ base, mine: written, theirs: document([{ id: 'a', name: 'Two' }]) }).conflicts).toEqual([]);
    expect(differencesBetween(base, written)).toEqual([]);
  });

  test('a file that is merged in adds its items, or takes the place of those with their ids', () => {
    const into = document([
      { id: 'a', name: 'One' },
      { id: 'b', name: 'Two' },
    ]);
    const from = document([
      { id: 'b', name: 'Other' },
      { id: 'c', name: 'Three' },
    ]);
    expect(found(mergeInto(into, from))).toEqual({
      'queues/a': { id: 'a', name: 'One' },
      'queues/b': { id: 'b', name: 'Other' },
      'queues/c': { id: 'c', name: 'Three' },
    });
  });
});

describe('differences in sentences', () => {
  test('name the item, the field, what it was and what it is', () => {
    const before = {
      queues: [
        { id: 'orders', name: 'Orders', overflow: { waiting: { seconds: 600, action: 'end' } }, agents: ['ana'] },
      ],
      agents: [{ id: 'ana', name: 'Ana', user: 'ana' }],
      messages: [{ trigger: 'greeting', language: 'en', text: 'Hi' }],
    };
    const after = {
      queues: [
        {
          id: 'orders',
          name: 'Orders',
          overflow: { waiting: { seconds: 300, action: 'end' } },
          agents: ['ana', 'ben'],
        },
      ],
      agents: [{ id: 'ben', name: 'Ben', user: 'ben' }],
      messages: [{ trigger: 'greeting', language: 'en', text: 'Hello' }],
    };
    expect(differencesBetween(before, after).map(({ sentence }) => sentence)).toEqual([
      'The agent "Ana" is removed.',
      'The queue "Orders" is changed: agents: ana → ana, ben; overflow › waiting › seconds: 600 → 300.',
      'The agent "Ben" is added.',
      'The message "greeting / customer / en" is changed: text: "Hi" → "Hello".',
    ]);
  });

  test('entries of a list are told apart by their ids, and an order that changed is said to have', () => {
    const stream = (rules: object[]) => ({ workstreams: [{ id: 's', name: 'S', fallbackQueue: 'q', routing: rules }] });
    const [one, two] = [
      { id: 'one', when: { language: 'es' }, queue: 'q' },
      { id: 'two', queue: 'q' },
    ];
    const changed = differencesBetween(stream([one, two]), stream([{ ...one, queue: 'p' }, two]))[0];
    expect(changed?.fields).toEqual([
      { field: 'routing › one › queue', before: 'q', after: 'p', sentence: 'routing › one › queue: "q" → "p"' },
    ]);
    const order = differencesBetween(stream([one, two]), stream([two, one]))[0];
    expect(order?.sentence).toBe('The workstream "S" is changed: routing: in another order.');
  });

  test('a draft with mistakes has differences too', () => {
    const broken = { queues: [{ id: 'a', name: 'One', agents: 7 }, { name: 'no id' }, 'no group'] };
    expect(
      differencesBetween(document([{ id: 'a', name: 'One' }]), broken).map(({ id, change }) => [id, change]),
    ).toEqual([
      ['a', 'changed'],
      ['#2', 'added'],
      ['#3', 'added'],
    ]);
  });
});
