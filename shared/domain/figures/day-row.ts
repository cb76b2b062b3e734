import { z } from 'zod';
import { isSums, type Sums } from './sums';

/** Of every conversation of a report: looked through by hand, for a schema of a record runs two schemas a name. */
export const sumsSchema = z.custom<Sums>(isSums, 'expected numbers under the names of sums');

/** What happened in one conversation on one day, by its channel's clock: no number, no text. */
export const dayRowSchema = z.object({
  channel: z.string(),
  language: z.string(),
  parts: z
    .array(
      z.object({
        queue: z.string().nullable(),
        agent: z.string().nullable(),
        sums: sumsSchema,
      }),
    )
    .readonly(),
});
export type DayRow = Readonly<z.infer<typeof dayRowSchema>>;
