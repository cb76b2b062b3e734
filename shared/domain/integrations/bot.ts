import { z } from 'zod';
import { id, name } from '../values/id-and-name';
import { addressSchema } from './address';

/** A webhook that is asked first, before any agent. Its secret is a setting, never a part of the configuration. */
export const botSchema = z.strictObject({
  id,
  /** As agents and reports read it. Customers aren't told it. */
  name,
  url: addressSchema,
  /** So long may it take to answer a turn, a second try included; then a person is needed. */
  timeoutSeconds: z.int().min(1).max(60).default(10),
  /** A bot that said that it answers later has so long, from the turn on. */
  laterSeconds: z.int().min(10).max(3_600).default(120),
  /** So many turns of one conversation; then a person is needed. Two robots never talk for ever. */
  maxTurns: z.int().min(1).max(500).default(50),
  /** When it works. Round the clock when left out: it needs no sleep, and may answer while the office is closed. */
  operatingHours: id.optional(),
});
export type Bot = Readonly<z.infer<typeof botSchema>>;
