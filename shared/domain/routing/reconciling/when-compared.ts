import { jitterOf } from '../../values/jitter';
import type { Item } from '../model/item';

const FIRST_PAUSE_MS = 10 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

/**
 * When an item is next compared with its thread, after a time (epoch ms): ten minutes after it came where it is, then with
 * pauses that double to a day, and up to a quarter more, which follows from the conversation's id. Nothing of it is stored.
 */
export const comparedAfter = (item: Item, after: number): number => {
  const stretch = 1 + jitterOf(item.conversation) / 4;
  let at = sinceOf(item);
  let pause = FIRST_PAUSE_MS;
  for (; pause < DAY_MS; pause *= 2) {
    at += Math.round(pause * stretch);
    if (at > after) return at;
  }
  const day = Math.round(DAY_MS * stretch);
  return at + day * (Math.floor((after - at) / day) + 1);
};

const sinceOf = (item: Item): number => {
  switch (item.status) {
    case 'held':
      return item.heldSince;
    case 'released':
      return item.releasedAt;
    default:
      return item.queuedAt;
  }
};
