import { z } from 'zod';
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
} as const;
