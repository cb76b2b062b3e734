import { z } from 'zod';
import { SUMS } from './sums';

/** What happened in one conversation on one day, by its channel's clock: no number, no text. */
export const dayRowSchema = z.object({
  channel: z.string(),
  language: z.string(),
  parts: z
    .array(
      z.object({
        queue: z.string().nullable(),
        agent: z.string().nullable(),
        sums: z.partialRecord(z.enum(SUMS), z.number()).readonly(),
      }),
    )
    .readonly(),
});
export type DayRow = Readonly<z.infer<typeof dayRowSchema>>;
