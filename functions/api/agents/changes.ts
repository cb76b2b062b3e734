import { contract } from '../../../shared/api/contract';
import { hashOf } from '../../../shared/hash';
import { accepted, queueForPool, queueForPools } from '../commands';
import { handle } from '../serve';
import { type SignedIn, signedInAgent } from '../signed-in';
import { inboxFor, poolsWith } from './agents';

/** Between two looks, in milliseconds. A look at a pool where nothing happened is one read of its head. */
const PAUSE = 750;

/** What the client has (`cursor`, or `If-None-Match`), and for how many seconds it waits for something else. */
export type Cursor = {
  readonly cursor?: string | undefined;
  readonly wait: number;
  readonly ifNoneMatch: string | undefined;
};

/**
 * Answers as soon as what is read differs from what the client has, or 304 when the wait is over. The cursor is a hash of the content,
 * so it outlives restarts, and no instance has to know which one answered before.
 */
export const changedSince = async <Content extends object>(
  { cursor, wait, ifNoneMatch }: Cursor,
  read: () => Promise<Content>,
) => {
  const known = cursor ?? ifNoneMatch?.replace(/^(W\/)?"(.*)"$/, '$2');
  for (let left = wait * 1_000; ; left -= PAUSE) {
    const content = await read();
    const now = hashOf(JSON.stringify(content), 24);
    const headers = { etag: `"${now}"` };
    if (now !== known) return { headers, body: { cursor: now, ...content } };
    if (left <= 0) return { status: 304 as const, headers };
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

export const changes = handle(contract.changes)(async ({ app, principal, query, header }) => {
  const agent = await signedInAgent({ app, principal });
  await isThere({ app, principal }, agent.id);
  return changedSince({ ...query, ifNoneMatch: header('if-none-match') }, () => inboxFor(app, agent));
});

/**
 * A desk that asks is there: it is noted, and an agent whose connection was lost is what they were. When a poll begins, not while it
 * lasts, for the poll of a desk that has gone goes on here to its end.
 */
const isThere = async ({ app, principal }: SignedIn, agent: string) => {
  for (const pool of await poolsWith(app, agent)) {
    await app.desks.heard(pool, agent);
    const { lost } = (await app.pools.ofAgent(pool, agent)).agents.get(agent) ?? {};
    if (lost === undefined) continue;
    const command = { app, principal, commandId: `back-${lost.until}` };
    await queueForPool(command, pool, { type: 'connection', agent, state: 'back' });
  }
};

export const connection = handle(contract.connection)(async ({ app, principal, body: { state, commandId } }) => {
  const agent = await signedInAgent({ app, principal });
  const pools = await poolsWith(app, agent.id);
  if (state === 'back') for (const pool of pools) await app.desks.heard(pool, agent.id);
  const input = { type: 'connection', agent: agent.id, state } as const;
  return accepted(commandId, await queueForPools({ app, principal, commandId }, pools, input));
});
