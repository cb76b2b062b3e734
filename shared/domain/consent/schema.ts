import { z } from 'zod';
import { DEFAULT_FLOOD_LIMIT } from './flood';
import { DEFAULT_SILENCE_DAYS } from './number-reassigned';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time such as "21:00"');

/** What a channel sets for the consent and the safety of its customers. */
export const safetySettings = {
  /** More texts of one sender than this are kept and shown; nothing answers them, and nobody is called. */
  floodLimit: z
    .strictObject({
      texts: z.int().min(1).max(1_000).default(DEFAULT_FLOOD_LIMIT.texts),
      perSeconds: z.int().min(1).max(86_400).default(DEFAULT_FLOOD_LIMIT.perSeconds),
    })
    .prefault({}),
  /** Words of somebody in danger, instead of the built-in list; `*` at a word's end stands for any ending. */
  crisisPhrases: z.array(z.string().trim().min(2).max(100)).max(500).optional(),
  /** The provider keeps an opt-out list of its own for this number, which the ledger is reconciled with (ACS: on request). */
  providerOptOutList: z
    .union([z.boolean(), z.enum(['on', 'off'])], 'expected on or off')
    .transform(given => given === true || given === 'on')
    .default(false),
  /** After so many days of silence, another language or name is a sign that the number changed hands. */
  numberReassignedAfterDays: z.int().min(1).max(3_650).default(DEFAULT_SILENCE_DAYS),
  /** When messages that nobody waits for (surveys, reminders) rest, by the customer's clock. */
  quietHours: z.strictObject({ from: clock, to: clock }).optional(),
  /** Of such messages a customer gets so many a day, and so many in seven days, at most. */
  proactivePerDay: z.int().min(0).max(20).optional(),
  proactivePerWeek: z.int().min(0).max(50).optional(),
} as const;
