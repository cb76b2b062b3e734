import type { TableClient } from '@azure/data-tables';
import type { PoolEffect } from '../../domain/routing/effects/pool-effects';
import type { AgentState } from '../../domain/routing/model/agent-state';
import type { Item } from '../../domain/routing/model/item';
import type { PoolOutcome } from '../../domain/routing/model/outcomes';
import { changedRows, emptyPool, type PoolHead, type PoolState, poolFrom } from '../../domain/routing/model/state';
import { refusalAmong } from '../../handling/four-steps';
import type { FaultPoint, Pools } from '../../ports';
import { type Row, readRange } from './entities';
import { afterPrefix } from './keys';
import { fromLongJson, toLongJson } from './long-json';
import { createOwners } from './owners';

/**
 * The table `Pools`: a partition a pool, with its head, its agents, what waits and who holds what.
 *
 * An instance keeps the whole pool in memory between messages and uses it only under the head's ETag, so an event costs one read
 * and one transaction whatever the pool holds. A cold load reads the head first, then the ranges: what is read after the head
 * can only be newer than it, and then the commit fails and the event is decided again.
 */
export const createPools = (
  table: TableClient,
  { fault, now }: { readonly fault: FaultPoint; readonly now: () => number },
): Pools => {
  const kept = new Map<string, { readonly etag: string; readonly state: PoolState }>();
  const reading = new Map<string, Promise<PoolState>>();

  /** Whoever asks for the same version at the same time shares one read; it is kept for those who only look, as the API does. */
  const readOnce = async (id: string, head: Row): Promise<PoolState> => {
    const version = `${id} ${head.etag}`;
    const known = reading.get(version) ?? readWhole(table, id, head);
    reading.set(version, known);
    try {
      const state = await known;
      kept.set(id, { etag: head.etag, state });
      return state;
    } finally {
      reading.delete(version);
    }
  };
  const owners = createOwners<PoolState, PoolOutcome, PoolEffect>({
    table,
    fault,
    now,
    layout: {
      toState: async (id, head) => {
        if (head === undefined) return emptyPool(id);
        const known = kept.get(id);
        return known?.etag === head.etag ? known.state : readOnce(id, head);
      },
      headOf: state => state.head,
      changes: (id, before, after) =>
        changedRows(before, after)
          .filter(({ row }) => row !== 'head')
          .map(({ row, data }) =>
            data === undefined
              ? ['delete', { partitionKey: id, rowKey: row }]
              : ['upsert', { partitionKey: id, rowKey: row, ...toLongJson(data) }, 'Replace'],
          ),
      refusal: refusalAmong,
      committed: (id, state, etag) => {
        if (etag === undefined) kept.delete(id);
        else kept.set(id, { etag, state });
      },
    },
  });
  return {
    ...owners,
    commit: async (id, change) => {
      // Dropped first: after anything but a plain success nobody knows what stands in the table.
      kept.delete(id);
      return owners.commit(id, change);
    },
  };
};

const readWhole = async (table: TableClient, id: string, head: Row): Promise<PoolState> => {
  const range = (prefix: string) => readRange(table, id, prefix, afterPrefix(prefix));
  const [agents, held, waiting] = await Promise.all([range('agent_'), range('held_'), range('waiting_')]);
  const items = [...held, ...waiting].map(row => fromLongJson<Item>(row));
  return poolFrom(
    fromLongJson<PoolHead>(head),
    agents.map(row => fromLongJson<AgentState>(row)),
    items,
  );
};
