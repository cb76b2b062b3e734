import { z } from 'zod';
import { type DeadLetter, deadLetterSources, deadLetterStates } from '../../../shared/ports';
import { ReplayRefused } from '../../../shared/receiving/replay';
import { markLetter, type ReplayDeps, replayLetter } from '../../../shared/receiving/replay-letter';
import { Problem } from '../problem';
import { nothing, serve } from '../serve';

const id = z.string().min(3).max(200);
const limit = (most: number) => z.coerce.number().int().min(1).max(most);
/** Who may see what could not be handled, and see to it. */
const roles = ['supervisor', 'admin'] as const;

const query = z.object({
  source: z.enum(deadLetterSources).optional(),
  state: z.enum(deadLetterStates).optional(),
  /** The `next` of the page before. */
  after: id.optional(),
  limit: limit(500).default(100),
});

serve(
  {
    name: 'dead-letter-list',
    method: 'GET',
    route: 'dead-letters',
    summary: 'What could not be handled, with its original and its reason; `next` leads on to more',
    roles,
    path: nothing,
    query,
    body: nothing,
    answers: { 200: { description: 'Dead letters, by source and time; a page may be short though there is a next' } },
  },
  async ({ app, query: asked }) => {
    const { letters, next } = await app.deadLetters.page(asked);
    return { body: { deadLetters: letters, ...(next !== undefined && { next }) } };
  },
);

const one = (name: 'replay' | 'dismiss', summary: string): void =>
  serve(
    {
      name: `dead-letter-${name}`,
      method: 'POST',
      route: `dead-letters/{id}/${name}`,
      summary,
      roles,
      path: z.object({ id }),
      query: nothing,
      body: nothing,
      answers: { 202: { description: name === 'replay' ? 'Sent through its own door again' : 'Marked as dismissed' } },
    },
    async ({ app, path, principal }) => {
      const letter = await app.deadLetters.find(path.id);
      if (letter === undefined) throw new Problem(404, 'There is no such dead letter.');
      if (name === 'dismiss') {
        await markLetter(app, letter, 'dismissed', principal.user);
        return { status: 202, body: { id: path.id, state: 'dismissed' } };
      }
      const refused = await refusal(app, letter, principal.user);
      if (refused !== undefined) throw new Problem(409, refused);
      return { status: 202, body: { id: path.id, state: 'replayed' } };
    },
  );

/** Replays it, or says why it can't be. */
const refusal = async (app: ReplayDeps, letter: DeadLetter, by: string): Promise<string | undefined> => {
  try {
    await replayLetter(app, letter, by);
    return undefined;
  } catch (error) {
    if (error instanceof ReplayRefused) return error.message;
    throw error;
  }
};

one('replay', 'Sends it again by the door it came by, under its own id');
one('dismiss', 'Says that nothing needs to be done about it');

const time = z.iso.datetime({ offset: true });
const some = z.strictObject({
  source: z.enum(deadLetterSources).optional(),
  /** Words of the reason: only letters whose reason holds them. */
  reason: z.string().min(1).max(500).optional(),
  /** Only letters whose events are of this time or later, and before that one. */
  from: time.optional(),
  before: time.optional(),
  /** The `next` of the call before. */
  after: id.optional(),
  limit: limit(100).default(100),
});

serve(
  {
    name: 'dead-letters-replay',
    method: 'POST',
    route: 'dead-letters/replay',
    summary: 'Sends again what is new among them, by source and time; repeat with `next` until there is none',
    roles,
    path: nothing,
    query: nothing,
    body: some,
    answers: { 202: { description: 'How many were sent again, and which can’t be, each with why' } },
  },
  async ({ app, body: { source, after, limit: most, ...wanted }, principal }) => {
    const { letters, next } = await app.deadLetters.page({ source, state: 'new', after, limit: most });
    const chosen = letters.filter(letter => isWanted(letter, wanted));
    const refused: { id: string; why: string }[] = [];
    // One after the other: what one session is to get keeps its order.
    for (const letter of chosen) {
      const why = await refusal(app, letter, principal.user);
      if (why !== undefined) refused.push({ id: letter.id, why });
    }
    const replayed = chosen.length - refused.length;
    return { status: 202, body: { replayed, refused, ...(next !== undefined && { next }) } };
  },
);

const isWanted = (
  letter: DeadLetter,
  { reason = '', from, before }: Pick<z.infer<typeof some>, 'reason' | 'from' | 'before'>,
): boolean => {
  const at = Date.parse(letter.at);
  return (
    letter.reason.includes(reason) &&
    (from === undefined || at >= Date.parse(from)) &&
    (before === undefined || at < Date.parse(before))
  );
};
