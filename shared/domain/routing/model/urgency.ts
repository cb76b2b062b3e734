import type { Because } from '../../values/because';
import type { Item } from './item';

/**
 * What makes an item urgent: it goes before every other, is offered whatever the hours, and no overflow ends or moves it; nobody
 * tells the customer that it is closing time.
 */
export const urgency = (urgent: Because | undefined): Pick<Item, 'urgent' | 'overflowed' | 'toldClosing'> =>
  urgent === undefined ? {} : { urgent, overflowed: true, toldClosing: true };
