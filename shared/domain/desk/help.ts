import { z } from 'zod';

const named = z.object({ id: z.string(), name: z.string() });
/** One change by which somebody could have a waiting item. Each alone is enough. */
export const helpSchema = z.discriminatedUnion('kind', [
  /** It is theirs to take by hand, and they have the room. */
  z.object({ kind: z.literal('pick'), agent: named }),
  z.object({
    kind: z.literal('presence'),
    agent: named,
    presence: z.enum(['available', 'busy', 'do-not-disturb', 'away']),
  }),
  /** They let it go, and are asked again then (ISO). */
  z.object({ kind: z.literal('time'), agent: named, at: z.string() }),
  /** So many units more, or one place more in a profile. */
  z.object({ kind: z.literal('room'), agent: named, units: z.number().optional(), profile: z.string().optional() }),
  /** Hours that are closed now would be open. */
  z.object({ kind: z.literal('open'), of: z.enum(['queue', 'channel']), hours: named }),
  z.object({ kind: z.literal('language'), agent: named, language: z.string() }),
  z.object({ kind: z.literal('skill'), agent: named, skill: z.string(), rating: z.number() }),
  z.object({ kind: z.literal('member'), agent: named, queue: named }),
]);
export type Help = Readonly<z.output<typeof helpSchema>>;
