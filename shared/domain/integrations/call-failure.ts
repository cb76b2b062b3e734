import { z } from 'zod';
import type { Rule } from '../values/reasons/reasons';

/** Why a call to a service outside gave nothing that can be used. */
export const callFailureSchema = z.enum([
  'outside.timed-out',
  'outside.no-connection',
  'outside.redirected',
  'outside.too-large',
  'outside.address-refused',
  'outside.refused',
  'outside.not-json',
  'outside.no-secret',
  'outside.malformed',
] satisfies Rule[]);
export type CallFailure = z.infer<typeof callFailureSchema>;

/** The same of a bot, which may be gone from its workstream besides. */
export const botFailureSchema = z.enum([...callFailureSchema.options, 'bot.not-configured'] satisfies Rule[]);
export type BotFailure = z.infer<typeof botFailureSchema>;
