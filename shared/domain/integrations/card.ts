import { z } from 'zod';
import { id, name } from '../values/id-and-name';
import { addressSchema } from './address';

/** Somebody who listens to a workstream's conversations, and suggests things to its agents. */
export const listenerSchema = z.strictObject({ id, name, url: addressSchema });

/** A suggestion, seen by the agent alone. */
export const cardSchema = z.object({
  title: z.string().trim().min(1).max(100),
  text: z.string().trim().min(1).max(1_000),
  /** A text that the agent may send as it is, or change. */
  suggestedReply: z.string().trim().min(1).max(1_600).optional(),
  link: z
    .string()
    .max(500)
    .refine(given => URL.canParse(given) && new URL(given).protocol === 'https:', 'expected a link with https://')
    .optional(),
});
export type Card = Readonly<z.infer<typeof cardSchema>>;

/** What a listener answers. */
export const cardsSchema = z.object({ cards: z.array(cardSchema).max(5) });
