import { z } from 'zod';

/** Seconds that a long poll lasts at most: shorter than what proxies between here and a browser cut off. */
export const LONGEST_WAIT_SECONDS = 25;

/** What the client has (`cursor`, or `If-None-Match`), and for how many seconds it waits for something else. */
export const cursorQuery = (wait: number) => ({
  cursor: z.string().max(100).optional(),
  wait: z.coerce.number<number | string>().min(0).max(LONGEST_WAIT_SECONDS).default(wait),
});

export const unchanged = { 304: { description: 'Nothing has changed' } } as const;
