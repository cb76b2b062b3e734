import { createHash, createHmac } from 'node:crypto';
import { threadId } from './domain/values/ids';

/** Hex SHA-256, cut to `length` characters: row keys and derived ids of strings that came from outside. */
export const hashOf = (text: string, length = 40): string =>
  createHash('sha256').update(text, 'utf8').digest('hex').slice(0, length);

/** Service Bus takes ids of so many characters (quotas of Service Bus). */
export const LONGEST_ID = 128;

/** An id from outside as we keep it: itself, or its hash where it is longer than an id may be. */
export const boundedId = (id: string): string => (id.length > LONGEST_ID ? `long-${hashOf(id)}` : id);

/**
 * The thread of a customer on a channel, from the two numbers and the secret key for ids.
 *
 * The key is never changed: another key is another thread for every customer.
 */
export const threadIdOf = (key: Buffer, business: string, customer: string): string => {
  const keyed = (text: string, length: number) =>
    createHmac('sha256', key).update(text, 'utf8').digest('hex').slice(0, length);
  return threadId(keyed(`channel:${business}`, 8), keyed(`customer:${customer}`, 24));
};

/** The partition of a customer's number, or of anything of theirs that must not be readable there: hex HMAC-SHA256. */
export const keyedHash = (key: Buffer, text: string): string =>
  createHmac('sha256', key).update(text, 'utf8').digest('hex').slice(0, 40);

/** A UUID made of a hash, for protocols that want one (ACS repeatability): same text, same UUID. */
export const uuidOf = (text: string): string => {
  const hex = hashOf(text, 32);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
