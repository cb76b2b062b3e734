import { z } from 'zod';

/**
 * A generation names one assignment of one item: the sequence of the thread's `queue`, then a counter of the pool's.
 * It never comes twice, and orders: the thread drops what is older than the last it heard.
 */
export const generationSchema = z.object({ seq: z.int().nonnegative(), n: z.int().nonnegative() });
export type Generation = z.infer<typeof generationSchema>;

/** Negative when `a` is older than `b`, zero when they are one, positive when it is newer. */
export const compareGenerations = (a: Generation, b: Generation): number => a.seq - b.seq || a.n - b.n;
