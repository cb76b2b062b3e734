import { isSame, moved, valueAt, withValue } from '../../../../../web/data/draft/document';

const draft = {
  channels: [
    { id: 'main', name: 'Main', autoClose: { openMinutes: 5 } },
    { id: 'office', name: 'Office' },
  ],
  messages: [],
};

describe('a value at a place', () => {
  test.each([
    [['channels', 0, 'autoClose', 'openMinutes'], 5],
    [['channels', 2, 'name'], undefined],
    [['channels', 'name'], undefined],
    [['messages', 0], undefined],
    [['toString'], undefined],
    [[], draft],
  ])('%j', (path, value) => {
    expect(valueAt(draft, path)).toEqual(value);
  });
});

describe('another value at a place', () => {
  it('shares what it does not touch, and leaves the draft before as it was', () => {
    const next = withValue(draft, ['channels', 1, 'name'], 'Head office');
    expect(valueAt(next, ['channels', 1, 'name'])).toBe('Head office');
    expect(next.channels[0]).toBe(draft.channels[0]);
    expect(draft.channels[1]?.name).toBe('Office');
  });

  it('makes groups and lists on its way', () => {
    expect(withValue({}, ['queues', 0, 'overflow', 'waiting', 'seconds'], 60)).toEqual({
      queues: [{ overflow: { waiting: { seconds: 60 } } }],
    });
  });

  it('takes a field away by undefined, and an item out of its list', () => {
    expect(withValue(draft, ['channels', 0, 'autoClose'], undefined).channels[0]).toEqual({ id: 'main', name: 'Main' });
    expect(withValue(draft, ['channels', 0], undefined).channels).toEqual([{ id: 'office', name: 'Office' }]);
  });
});

test('an item moves within its list, and nowhere else', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
});

test('documents say the same whatever the order of fields, not of lists', () => {
  expect(isSame({ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 })).toBe(true);
  expect(isSame({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
  expect(isSame({ a: undefined }, {})).toBe(false);
  expect(isSame([], {})).toBe(false);
});
