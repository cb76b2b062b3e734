import { later, loadWaiting, onFirstCall } from '../../../functions/later';

const counted = <T>(make: () => T) => {
  const load = {
    times: 0,
    run: async () => {
      load.times++;
      return make();
    },
  };
  return load;
};
const plus = () => (a: number, b: number) => a + b;

test('a handler is loaded when it is first called, once for calls side by side, and gets what the call gave', async () => {
  const load = counted(plus);
  const handler = onFirstCall(load.run);
  expect(load.times).toBe(0);
  expect(await Promise.all([handler(1, 2), handler(3, 4)])).toEqual([3, 7]);
  expect(load.times).toBe(1);
});

test('what could not be loaded rejects its call, and is loaded again by the next', async () => {
  let isAway = true;
  const load = counted(() => {
    if (isAway) throw new Error('The disk is away.');
    return plus();
  });
  const handler = onFirstCall(load.run);
  await expect(handler(1, 2)).rejects.toThrow('The disk is away.');
  isAway = false;
  expect(await handler(1, 2)).toBe(3);
  expect(load.times).toBe(2);
});

test('handlers load after the start in the order in which they were named, each once, past one that fails', async () => {
  const order: string[] = [];
  const named = (name: string) => async () => {
    order.push(name);
    if (name === 'broken') throw new Error('Not there.');
    return () => name;
  };
  const [first, broken, last] = ['first', 'broken', 'last'].map(name => later(named(name)));
  expect(order).toEqual([]);
  await loadWaiting();
  expect(order).toEqual(['first', 'broken', 'last']);
  await loadWaiting();
  expect([await first?.(), await last?.()]).toEqual(['first', 'last']);
  expect(order).toHaveLength(3);
  await expect(broken?.()).rejects.toThrow('Not there.');
});

test('a call that comes before its turn loads its handler itself', async () => {
  const load = counted(plus);
  const handler = later(load.run);
  expect(await handler(2, 2)).toBe(4);
  await loadWaiting();
  expect(load.times).toBe(1);
});
