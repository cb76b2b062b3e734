import { z } from 'zod';
import { foreseenSchema } from '../domain/desk/foreseen';
import { momentNamed } from '../domain/values/moment';
import { endpoint, nothing, roles } from './endpoint';
import { because, conversationPath, instant, list } from './shapes';

/** Every command has an id made by its client: sent twice, it is done once. */
export const commandId = z
  .string()
  .regex(
    /^[A-Za-z0-9._-]{1,64}$/,
    'expected 1 to 64 letters, digits, dots, dashes or underscores, made anew for each command',
  );

/** Only asks what would follow: the same decision is made, and nothing is written. */
export const dryRun = z.literal(true, 'expected true, or nothing').optional();
/** Of a command that can't be tried: to ask is to do something already. */
export const noDryRun = z.undefined('This command has no dry run: leave "dryRun" out.').optional();

/** A command without anything else to say. */
export const plainCommand = z.object({ commandId });

const acceptedSchema = z.object({
  commandId: z.string(),
  /** Where each one who decides about it tells its outcome: a command to several pools is decided by each of them. */
  outcomes: list(z.string()),
});

/** The answer to every command. `Location` is its outcome's address, where there is one alone. */
export const accepted = {
  202: { description: 'Queued; its outcomes stand at these addresses', schema: acceptedSchema },
} as const;

/** The answer to a command that can be tried: with `dryRun` what would follow. */
export const acceptedOrForeseen = {
  ...accepted,
  200: { description: 'Of a dry run: what would follow. Nothing was written', schema: foreseenSchema },
} as const;

/** A command on a conversation: `POST conversations/{id}/{action}`. */
export const conversationCommand = <const Name extends string, Shape extends z.ZodRawShape>(
  command: {
    readonly name: Name;
    readonly action?: string;
    readonly summary: string;
    readonly body: z.ZodObject<Shape>;
  },
  of: 'agent' | 'everybody' = 'agent',
) => {
  const { name, action = name, summary, body } = command;
  return endpoint({
    name,
    method: 'POST',
    route: `conversations/{id}/${action}`,
    summary,
    roles: of === 'agent' ? ['agent'] : roles,
    path: conversationPath,
    query: nothing,
    body: tried(body),
    answers: acceptedOrForeseen,
  });
};

/** The body of a command that can be tried. */
export const tried = <Shape extends z.ZodRawShape>(body: z.ZodObject<Shape>) =>
  z.object({ ...body.shape, dryRun: 'dryRun' in body.shape ? body.shape.dryRun : dryRun }) as z.ZodObject<
    Shape & { readonly dryRun: typeof dryRun }
  >;

export const commandOutcome = endpoint({
  name: 'command-outcome',
  method: 'GET',
  route: 'commands/{owner}/{commandId}',
  summary: 'What became of a command of mine: pending, done, refused, or failed, with a sentence',
  roles,
  path: z.object({ owner: z.string().regex(/^[a-z0-9-]{1,40}$/, 'expected a thread or a pool'), commandId }),
  query: z.object({ at: momentNamed('the time that the 202 gave,').optional() }),
  body: nothing,
  answers: {
    200: {
      description: 'The outcome',
      schema: z.object({
        state: z.enum(['pending', 'done', 'refused', 'failed']),
        at: instant.optional(),
        status: z.number().optional(),
        sentence: z.string().optional(),
        /** Why it was refused: the rule, and what it compared. */
        because: because.optional(),
      }),
    },
  },
});
