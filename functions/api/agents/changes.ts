import { z } from 'zod';
import { hashOf } from '../../../shared/hash';
import { acceptedAnswer, commandId, queueForPool } from '../commands';
import { type Answer, type Call, nothing, serve, signedInAgent } from '../serve';
import { inboxFor, inboxSchema, poolsWith } from './agents';

/** Seconds that a long poll lasts at most: shorter than what proxies between here and a browser cut off. */
const LONGEST = 25;
/** Between two looks, in milliseconds. A look at a pool where nothing happened is one read of its head. */
const PAUSE = 750;

/** What the client has (`cursor`, or `If-None-Match`), and for how many seconds it waits for something else. */
export type Cursor = {
  readonly cursor?: string | undefined;
  readonly wait: number;
  readonly ifNoneMatch: string | undefined;
};
export const cursorQuery = (wait: number) => ({
  cursor: z.string().max(100).optional(),
  wait: z.coerce.number().min(0).max(LONGEST).default(wait),
});
export const unchangedAnswer = { 304: { description: 'Nothing has changed' } };

/**
 * Answers as soon as what is read differs from what the client has, or 304 when the wait is over. The cursor is a hash of the content,
 * so it outlives restarts, and no instance has to know which one answered before.
 */
export const changedSince = async (
  { cursor, wait, ifNoneMatch }: Cursor,
  read: () => Promise<Readonly<Record<string, unknown>>>,
): Promise<Answer> => {
  const known = cursor ?? ifNoneMatch?.replace(/^(W\/)?"(.*)"$/, '$2');
  for (let left = wait * 1_000; ; left -= PAUSE) {
    const content = await read();
    const now = hashOf(JSON.stringify(content), 24);
    if (now !== known) return { headers: { etag: `"${now}"` }, body: { cursor: now, ...content } };
    if (left <= 0) return { status: 304, headers: { etag: `"${now}"` } };
    await (left < PAUSE ? pause(left) : nextLook());
  }
};

const pause = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms));

let next: Promise<void> | undefined;
/** All that wait here look in the same moment: then a pool's head is read once for all of them. */
const nextLook = (): Promise<void> => {
  next ??= pause(PAUSE).then(() => {
    next = undefined;
  });
  return next;
};

serve(
  {
    name: 'changes',
    method: 'GET',
    route: 'agents/me/changes',
    summary: 'My inbox as soon as it differs from what I have: presence, offers, new texts',
    roles: ['agent'],
    path: nothing,
    query: z.object(cursorQuery(LONGEST)),
    body: nothing,
    answers: {
      200: {
        description: 'My inbox, and the cursor for the next call',
        schema: z.object({ cursor: z.string(), ...inboxSchema.shape }),
      },
      ...unchangedAnswer,
    },
  },
  async ({ app, principal, query, ifNoneMatch }) => {
    const agent = await signedInAgent({ app, principal });
    await isThere({ app, principal }, agent.id);
    return changedSince({ ...query, ifNoneMatch }, () => inboxFor(app, agent));
  },
);

/**
 * A desk that asks is there: it is noted, and an agent whose connection was lost is what they were. When a poll begins, not while it
 * lasts, for the poll of a desk that has gone goes on here to its end.
 */
const isThere = async ({ app, principal }: Pick<Call<never, never, never>, 'app' | 'principal'>, agent: string) => {
  for (const pool of await poolsWith(app, agent)) {
    await app.desks.heard(pool, agent);
    const { lost } = (await app.pools.ofAgent(pool, agent)).agents.get(agent) ?? {};
    if (lost === undefined) continue;
    const command = { app, principal, commandId: `back-${lost.until}` };
    await queueForPool(command, pool, { type: 'connection', agent, state: 'back' });
  }
};

serve(
  {
    name: 'connection',
    method: 'PUT',
    route: 'agents/me/connection',
    summary: 'My desk goes, or is back: within two and a half minutes I am what I was, and keep what I have',
    roles: ['agent'],
    path: nothing,
    query: nothing,
    body: z.object({ commandId, state: z.enum(['lost', 'back']) }),
    answers: acceptedAnswer,
  },
  async ({ app, principal, body: { state, ...command } }) => {
    const agent = await signedInAgent({ app, principal });
    const pools = await poolsWith(app, agent.id);
    const answers = [];
    for (const pool of pools) {
      if (state === 'back') await app.desks.heard(pool, agent.id);
      answers.push(
        await queueForPool({ app, principal, ...command }, pool, { type: 'connection', agent: agent.id, state }),
      );
    }
    return answers[0] ?? { status: 202, body: { commandId: command.commandId, outcome: '' } };
  },
);
