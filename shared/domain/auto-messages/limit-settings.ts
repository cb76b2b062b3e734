import { z } from 'zod';
import { isCountry } from '../text/numbers/country-of-number';
import { DEFAULT_TEXT_LIMITS } from './limits';
import { MOST_AN_HOUR } from './text-counts';

/** What a channel sets for the texts that one customer is sent at most, so that two robots never text each other for ever. */
export const limitSettings = {
  /** So many of a customer's texts an hour are answered by automated messages. */
  automatedAnswersPerHour: z.int().min(1).max(100).default(DEFAULT_TEXT_LIMITS.automatedAnswersPerHour),
  /** So much of what nobody writes leaves for one customer, in all their conversations: messages, bots, surveys. */
  automatedTextsPerHour: z.int().min(1).max(MOST_AN_HOUR).default(DEFAULT_TEXT_LIMITS.automatedTextsPerHour),
  automatedTextsPerDay: z.int().min(1).max(2_000).default(DEFAULT_TEXT_LIMITS.automatedTextsPerDay),
  /** Beyond so many texts a day, agents' among them, only agents' leave. */
  textsPerDay: z.int().min(1).max(5_000).default(DEFAULT_TEXT_LIMITS.textsPerDay),
  /**
   * Of whose countries' numbers it answers texts by itself (ISO 3166-1); `US` stands for its territories too. Left out, its own number's:
   * US and CA for a number of the US, toll-free or not.
   */
  countries: z
    .array(z.string().trim().toUpperCase().refine(isCountry, 'expected two letters of a country, such as US, CA or MX'))
    .min(1)
    .max(250)
    .optional(),
  /** So many automated texts leave an hour for all customers together; what is more is dropped, and an alert tells. */
  automatedTextsPerHourInAll: z.int().min(1).max(1_000_000).default(5_000),
} as const;
