import { z } from 'zod';
import { because, instant } from '../shapes';

/** An agent, a bot or a supervisor, as colleagues read them. An id is one of the configuration, never a directory's. */
export const someone = z.object({ id: z.string().optional(), name: z.string() });
export type Someone = z.input<typeof someone>;

/** One kind of entry of a conversation's log: what every entry has, and what this kind has beside it. */
export const entryOf = <const Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.object({
    /** Its place in the log of its thread. */
    seq: z.number(),
    /** When it was decided. */
    at: instant,
    /** The conversation that was going on, or the newest, when it was decided. */
    conversation: z.string().optional(),
    /** Only to who sent it: the id of the command that led to it. */
    command: z.string().optional(),
    kind: z.literal(kind),
    because,
    ...shape,
  });
