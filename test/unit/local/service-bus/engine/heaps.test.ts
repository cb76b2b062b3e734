import fc from 'fast-check';
import { createDueHeap } from '../../../../../local/service-bus/engine/due-heap';
import { createSequenceHeap } from '../../../../../local/service-bus/engine/sequence-heap';

test('sequence numbers come out lowest first, whatever the order of going in', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), numbers => {
      const heap = createSequenceHeap();
      for (const number of numbers) heap.push(number);
      const sorted = [...numbers].sort((a, b) => a - b);
      expect(heap.top()).toBe(sorted[0]);
      expect(numbers.map(() => heap.pop())).toEqual(sorted);
      expect(heap.pop()).toBeUndefined();
    }),
  );
});

test('what is due comes out by its time, and what was taken out early never does', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(1_000), fc.boolean())), fc.nat(1_000), (items, now) => {
      const heap = createDueHeap<number>();
      const placed = items.map(([at], index) => heap.add(at, index));
      for (const [index, [, out]] of items.entries()) if (out) heap.remove(placed[index]!);
      const left = items.map(([at, out], index) => ({ at, out, index })).filter(({ out }) => !out);
      expect(heap.next()).toBe(Math.min(Number.POSITIVE_INFINITY, ...left.map(({ at }) => at)));
      const taken: number[] = [];
      for (let item = heap.takeDue(now); item !== undefined; item = heap.takeDue(now)) taken.push(items[item]![0]);
      expect(taken).toEqual(
        left
          .map(({ at }) => at)
          .filter(at => at <= now)
          .sort((a, b) => a - b),
      );
    }),
  );
});
