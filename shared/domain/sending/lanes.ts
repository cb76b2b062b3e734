import type { NumberType } from '../consent/keywords';

/**
 * How many lanes a number sends on, fixed by its type: changing it would let a thread's texts overtake each other. Together
 * the lanes keep the number's limit, each with its share, and no counter is shared.
 */
const LANES: Readonly<Record<NumberType, number>> = { 'toll-free': 4, '10dlc': 2, 'short-code': 64, alphanumeric: 4 };

/** The lane of a thread, `number/k`. A thread always has the same one, so its texts keep their order. */
export const laneOf = (
  channel: { readonly number: string; readonly numberType: NumberType },
  thread: string,
): string => {
  const customer = thread.slice(thread.indexOf('-') + 1);
  return `${channel.number}/${Number.parseInt(customer.slice(0, 8), 16) % LANES[channel.numberType]}`;
};

/**
 * The limit counts any sixty seconds, so a text that leaves a little late, followed a minute later by one that is on time, would
 * be one too many. Two percent leave 1.2 seconds for that, which tables and busy processes need.
 */
const MARGIN = 1.02;

/** Milliseconds between two texts of one lane. */
export const laneInterval = (numberType: NumberType, textsPerMinute: number): number =>
  Math.ceil((60_000 * LANES[numberType] * MARGIN) / textsPerMinute);
