import type { PoolState } from '../../../domain/routing/model/state';

/** What concerns every agent, read at once: of how many rows, and each agent's part. */
export type Together = { readonly rows: number; readonly of: (agent: string) => PoolState };

type Look = {
  readonly etag: string;
  readonly agents: Map<string, Promise<PoolState>>;
  /** So many asked about the version before. */
  readonly desks: number;
  /** So many rows concern agents, when they were last read at once. */
  rows: number;
  together?: Promise<Together>;
};

/** So many desks are worth a read for all of them, */
const ENOUGH_DESKS = 8;
/** while it brings at most so many rows for each: a bot's thousand conversations stand there as well. */
const ROWS_EACH = 50;
/** What was much once is tried again when the pool has changed some hundred times. */
const FORGETS = 0.99;

/**
 * What concerns each agent of a pool, looked at once for each version of its head: whoever asks meanwhile shares it, and while nothing
 * changes nobody reads anything but the head. Where many desks ask, one read serves them all, so that the reads of a pool follow what
 * happens in it and not how many look.
 */
export const createAgentLooks = () => {
  const looks = new Map<string, Look>();

  const begin = (before: Look | undefined, etag: string): Look => ({
    ...{ etag, agents: new Map() },
    ...{ desks: before?.agents.size ?? 0, rows: Math.floor((before?.rows ?? 0) * FORGETS) },
  });

  const lookAt = async (
    look: Look,
    agent: string,
    { alone, together }: { readonly alone: () => Promise<PoolState>; readonly together: () => Promise<Together> },
  ): Promise<PoolState> => {
    if (look.desks < ENOUGH_DESKS || look.rows > look.desks * ROWS_EACH) return alone();
    look.together ??= together();
    const { rows, of } = await look.together;
    look.rows = rows;
    return of(agent);
  };

  return (
    { pool, etag, agent }: { readonly pool: string; readonly etag: string; readonly agent: string },
    read: { readonly alone: () => Promise<PoolState>; readonly together: () => Promise<Together> },
  ): Promise<PoolState> => {
    const newest = looks.get(pool);
    const look = newest?.etag === etag ? newest : begin(newest, etag);
    looks.set(pool, look);
    const known = look.agents.get(agent);
    if (known !== undefined) return known;
    const looking = lookAt(look, agent, read);
    look.agents.set(agent, looking);
    looking.catch(() => {
      look.agents.delete(agent);
      delete look.together;
    });
    return looking;
  };
};
