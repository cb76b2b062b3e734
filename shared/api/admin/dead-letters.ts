import { z } from 'zod';
import { momentSchema } from '../../domain/values/moment';
import { endpoint, nothing } from '../endpoint';
import { instant, list } from '../shapes';

/** Who may see what could not be handled, and see to it. */
const roles = ['supervisor', 'admin'] as const;
const id = z.string().min(3).max(200);
const limit = (most: number) => z.coerce.number<number | string>().int().min(1).max(most);

/** Where a dead letter came from: a queue, Event Grid, or a provider's webhook. */
const source = z.enum([
  ...(['conversations', 'routing', 'outbound', 'auto-messages', 'surveys', 'webhooks'] as const),
  ...(['event-grid', 'providers'] as const),
]);
const state = z.enum(['new', 'replayed', 'dismissed']);

export const deadLetter = z.object({
  ...{ id: z.string(), source, at: instant, reason: z.string() },
  /** Numbers in it are masked. */
  original: z.record(z.string(), z.unknown()).readonly(),
  /** What a late replay may do: text a customer hours late, answer what is settled, give out old work; or nothing of the kind. */
  harm: z.enum(['texts-late', 'answers-late', 'moves-work', 'none']),
  session: z.string().optional(),
  state,
  done: z.object({ by: z.string(), at: instant }).optional(),
});

export const deadLetterList = endpoint({
  name: 'dead-letter-list',
  method: 'GET',
  route: 'dead-letters',
  summary: 'What could not be handled, with its original and its reason; `next` leads on to more',
  roles,
  path: nothing,
  query: z.object({
    source: source.optional(),
    state: state.optional(),
    /** The `next` of the page before. */
    after: id.optional(),
    limit: limit(500).default(100),
  }),
  body: nothing,
  answers: {
    200: {
      description: 'Dead letters, by source and time; a page may be short though there is a next',
      schema: z.object({ deadLetters: list(deadLetter), next: z.string().optional() }),
    },
  },
});

const one = <const Name extends 'replay' | 'dismiss'>(name: Name, summary: string, description: string) =>
  endpoint({
    name: `dead-letter-${name}`,
    method: 'POST',
    route: `dead-letters/{id}/${name}`,
    summary,
    roles,
    path: z.object({ id }),
    query: nothing,
    body: nothing,
    answers: { 202: { description, schema: z.object({ id: z.string(), state }) } },
  });

export const deadLetterReplay = one(
  'replay',
  'Sends it again by the door it came by, under its own id',
  'Sent through its own door again',
);
export const deadLetterDismiss = one('dismiss', 'Says that nothing needs to be done about it', 'Marked as dismissed');

export const deadLettersReplay = endpoint({
  name: 'dead-letters-replay',
  method: 'POST',
  route: 'dead-letters/replay',
  summary: 'Sends again what is new among them, by source and time; repeat with `next` until there is none',
  roles,
  path: nothing,
  query: nothing,
  body: z.strictObject({
    source: source.optional(),
    /** Words of the reason: only letters whose reason holds them. */
    reason: z.string().min(1).max(500).optional(),
    /** Only letters whose events are of this time or later, and before that one. */
    from: momentSchema.optional(),
    before: momentSchema.optional(),
    /** The `next` of the call before. */
    after: id.optional(),
    limit: limit(100).default(100),
  }),
  answers: {
    202: {
      description: 'How many were sent again, and which can’t be, each with why',
      schema: z.object({
        replayed: z.number(),
        refused: list(z.object({ id: z.string(), why: z.string() })),
        next: z.string().optional(),
      }),
    },
  },
});
