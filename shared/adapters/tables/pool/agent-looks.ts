import type { PoolState } from '../../../domain/routing/model/state';

type Look = { readonly etag: string; readonly agents: Map<string, Promise<PoolState>> };

/**
 * What concerns each agent of a pool, looked at once for each version of its head: whoever asks meanwhile shares it, and while nothing
 * changes nobody reads anything but the head.
 */
export const createAgentLooks = () => {
  const looks = new Map<string, Look>();
  return (
    { pool, etag, agent }: { readonly pool: string; readonly etag: string; readonly agent: string },
    look: () => Promise<PoolState>,
  ): Promise<PoolState> => {
    const newest = looks.get(pool);
    const { agents } = newest?.etag === etag ? newest : { agents: new Map<string, Promise<PoolState>>() };
    looks.set(pool, { etag, agents });
    const known = agents.get(agent);
    if (known !== undefined) return known;
    const looking = look();
    agents.set(agent, looking);
    looking.catch(() => agents.delete(agent));
    return looking;
  };
};
