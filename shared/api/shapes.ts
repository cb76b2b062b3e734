import { z } from 'zod';
import { becauseSchema } from '../domain/values/because';
import { isConversationId } from '../domain/values/ids';

/** A list in an answer: nobody changes what was told. */
export const list = <T extends z.ZodType>(each: T) => z.array(each).readonly();

/** An instant, ISO 8601 in UTC. */
export const instant = z.string();

/** Who acts, or what is named, as people read it. */
export const named = z.object({ id: z.string(), name: z.string() });

/** Why something was decided: a rule, and the facts that it compared. */
export const because = becauseSchema;

export const conversationPath = z.object({
  id: z.string().refine(isConversationId, 'expected the id of a conversation'),
});

/** Where work is handed to: an agent, or a queue. */
const directoryId = z.string().min(1).max(100);
export const destination = z.union([z.strictObject({ agent: directoryId }), z.strictObject({ queue: directoryId })], {
  error: 'expected {"agent": "…"} or {"queue": "…"}',
});
export type Destination = z.infer<typeof destination>;

/** For the colleague who gets the work; the customer never reads it. */
export const handOverNote = z.string().trim().max(1_000, 'expected at most 1000 characters').optional();

/** To be shown what was said before the number may have changed hands, one must ask for it. */
export const earlierQuery = z
  .enum(['true', 'false'], 'expected true or false')
  .default('false')
  .transform(asked => asked === 'true');

export const priority = z.enum(['critical', 'high', 'normal', 'low']);
