/** An item's place in a {@link DueHeap}; the item keeps it to be taken out early. */
export interface Due<T> {
  readonly at: number;
  readonly item: T;
  place: number;
}

/** Items by the time they are due, earliest first; any of them can be taken out in O(log n). */
export interface DueHeap<T> {
  readonly add: (at: number, item: T) => Due<T>;
  readonly remove: (due: Due<T>) => void;
  /** The earliest time, Infinity if there is none. */
  readonly next: () => number;
  /** Takes out and returns the earliest item, if its time has come. */
  readonly takeDue: (now: number) => T | undefined;
}

export const createDueHeap = <T>(): DueHeap<T> => {
  const heap: Due<T>[] = [];
  const put = (due: Due<T>, place: number) => {
    heap[place] = due;
    due.place = place;
  };
  const settle = (due: Due<T>, from: number) => {
    let at = from;
    for (let parent = (at - 1) >> 1; at > 0 && heap[parent]!.at > due.at; parent = (at - 1) >> 1) {
      put(heap[parent]!, at);
      at = parent;
    }
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && heap[child + 1]!.at < heap[child]!.at) child++;
      if (heap[child]!.at >= due.at) break;
      put(heap[child]!, at);
      at = child;
    }
    put(due, at);
  };
  const remove = (due: Due<T>) => {
    const { place } = due;
    if (heap[place] !== due) return;
    const last = heap.pop()!;
    if (last !== due) settle(last, place);
    due.place = -1;
  };
  return {
    remove,
    add: (at, item) => {
      const due = { at, item, place: heap.length };
      heap.push(due);
      settle(due, due.place);
      return due;
    },
    next: () => heap[0]?.at ?? Number.POSITIVE_INFINITY,
    takeDue: now => {
      const first = heap[0];
      if (!first || first.at > now) return undefined;
      remove(first);
      return first.item;
    },
  };
};
