/**
 * The sequence numbers that may be delivered, lowest first (a binary heap). A number may stand twice, or stand for a
 * message that is gone or locked: it stays until it comes to the top, where the reader skips it.
 */
export interface SequenceHeap {
  readonly push: (sequenceNumber: number) => void;
  readonly pop: () => number | undefined;
  readonly top: () => number | undefined;
}

export const createSequenceHeap = (): SequenceHeap => {
  const heap: number[] = [];
  const push = (value: number) => {
    let at = heap.length;
    heap.push(value);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (heap[parent]! <= value) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = value;
  };
  const pop = () => {
    const least = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return least;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && heap[child + 1]! < heap[child]!) child++;
      if (heap[child]! >= last) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
    return least;
  };
  return { push, pop, top: () => heap[0] };
};
