import { z } from 'zod';
import { becauseSchema } from '../values/because';

const named = z.object({ id: z.string(), name: z.string() });
const of = <const Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.object({ kind: z.literal(kind), because: becauseSchema, ...shape });

/** One thing that would follow from a command, as facts that a page puts into words. Seconds count from the answer. */
export const consequenceSchema = z.discriminatedUnion('kind', [
  /** An agent is asked to take it over: whoever has it keeps it until then. */
  of('transfer-asked', { conversation: z.string(), agent: named, seconds: z.number() }),
  of('advice-asked', { conversation: z.string(), agent: named, seconds: z.number() }),
  of('offered', { conversation: z.string(), agent: named, seconds: z.number() }),
  of('given', { conversation: z.string(), agent: named }),
  /** It waits there, and so many more with it. */
  of('waits', { conversation: z.string(), queue: named, others: z.number() }),
  /** It leaves the agent who has it. */
  of('goes-back', { conversation: z.string(), agent: named }),
  of('offer-ends', { conversation: z.string(), agent: named }),
  of('comes', { conversation: z.string(), agent: named, as: z.enum(['consult', 'monitor', 'join']) }),
  of('leaves', { conversation: z.string(), agent: named, as: z.enum(['consult', 'monitor', 'join']) }),
  of('closed-by-force', { conversation: z.string() }),
  of('presence', { agent: named, presence: z.string() }),
  /** The customer hears this. */
  of('text', {
    by: z.enum(['auto', 'agent', 'bot', 'survey', 'consent']),
    text: z.string(),
    segments: z.number(),
  }),
  /** The customer doesn't hear what they else would. */
  of('not-sent', { what: z.string() }),
  of('ends', {}),
  of('closes', {}),
  of('waits-for-customer', {}),
  /** `at`: when it is asked (ISO); absent where it isn't, or at once. */
  of('survey', { status: z.string(), at: z.string().optional() }),
  of('consent', { to: z.enum(['in', 'out']), changed: z.boolean() }),
  of('restricted', { how: z.enum(['blocked', 'muted']), on: z.boolean() }),
  of('language', { language: z.string() }),
  of('unlinked', {}),
  /** Nothing is different afterwards. */
  of('nothing', {}),
]);
export type Consequence = Readonly<z.output<typeof consequenceSchema>>;

/** What a command would come to, decided as it would be, and not done. */
export const foreseenSchema = z.object({
  outcome: z.enum(['done', 'refused']),
  /** Of a refusal: as the command itself would be answered. */
  status: z.number().optional(),
  sentence: z.string().optional(),
  because: becauseSchema.optional(),
  /** In the order in which they would happen. */
  follows: z.array(consequenceSchema).readonly(),
});
export type Foreseen = Readonly<z.output<typeof foreseenSchema>>;

/** Several deciders of one command: what one of them refuses is not done as a whole. */
export const foreseenTogether = (all: readonly Foreseen[]): Foreseen =>
  all.find(({ outcome }) => outcome === 'refused') ?? {
    outcome: 'done',
    follows: all.flatMap(({ follows }) => follows),
  };
