import type { ContextValue } from '../values/context-value';

type Value = string | number | boolean;

/** What is to be tried: a text, and all that is known when it comes. */
export type Question = {
  readonly text: string;
  /** The customer's number, and ours, as the door normalises them. */
  readonly from: string;
  readonly to: string;
  /** When it comes, epoch ms. */
  readonly at: number;
  /** The thread of the two numbers: shares of queues go by it. */
  readonly thread: string;
  /** They texted before, and that conversation is over. */
  readonly returning?: boolean;
  readonly language?: string | undefined;
  readonly optedOut?: boolean;
  /** What a look-up of their record would give; nothing is found when left out. */
  readonly customer?: Readonly<Record<string, Value>> | undefined;
  readonly context?: Readonly<Record<string, ContextValue>> | undefined;
  /** Who is available, with nothing in hand; everybody when left out. */
  readonly agents?: readonly string[] | undefined;
  /** So many wait in a queue already. */
  readonly waiting?: Readonly<Record<string, number>> | undefined;
};

/** Of an example: no such number is given to anybody (NANP, 555-01xx). */
export const EXAMPLE_NUMBER = '+14255550123';
