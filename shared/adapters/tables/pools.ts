import type { TableClient } from '@azure/data-tables';
import { storedHead, storedOutbox } from '../../domain/routing/evolve/upcast';
import type { PoolEffect } from '../../domain/routing/model/effects';
import type { PoolOutcome } from '../../domain/routing/model/outcomes';
import { concerning } from '../../domain/routing/model/places';
import { emptyPool, type PoolState } from '../../domain/routing/model/state';
import { refusalAmong } from '../../domain/values/refusal';
import type { FaultPoint, Pools } from '../../ports';
import { type Row, readRange, readRow } from './entities';
import { afterPrefix, HEAD } from './keys';
import { createKnownPools } from './known-pools';
import { fromLongJson, toLongJson } from './long-json';
import { createOwners } from './owners';
import { createAgentLooks, type Together } from './pool/agent-looks';
import { createOneRead } from './pool/one-read';
import { AGENTS, agentFromRows, changedRows, poolFromRows, rowsOfAgent, type StoredRow, WAITING } from './pool/rows';
import { eraseNotes } from './pools-erase';

/**
 * The table `Pools`: a partition a pool, with its head, its agents, what waits and who holds what (`rows.ts` says where).
 *
 * An instance keeps the whole pool in memory between messages and uses it only under the head's ETag, so an event costs one read
 * and one transaction whatever the pool holds. A cold load reads the head first, then the ranges: what is read after the head
 * can only be newer than it, and then the commit fails and the event is decided again.
 *
 * Desks look at their agents' rows only, and those that look in the same moment share one read of the head.
 */
export const createPools = (
  table: TableClient,
  { fault, now }: { readonly fault: FaultPoint; readonly now: () => number },
): Pools => {
  const known = createKnownPools(table, { fault, now });
  const kept = new Map<string, { readonly etag: string; readonly state: PoolState }>();
  const reading = new Map<string, Promise<PoolState>>();

  /** Whoever asks for the same version at the same time shares one read; it is kept for those who only look, as the API does. */
  const readOnce = async (id: string, head: Row): Promise<PoolState> => {
    const version = `${id} ${head.etag}`;
    const shared = reading.get(version) ?? readWhole(table, id, head);
    reading.set(version, shared);
    try {
      const state = await shared;
      kept.set(id, { etag: head.etag, state });
      return state;
    } finally {
      reading.delete(version);
    }
  };
  const toState = async (id: string, head: Row | undefined): Promise<PoolState> => {
    if (head === undefined) return emptyPool(id);
    const mine = kept.get(id);
    return mine?.etag === head.etag ? mine.state : readOnce(id, head);
  };
  const headOf = createOneRead(id => readRow(table, id, HEAD));
  const lookOnce = createAgentLooks();
  const owners = createOwners<PoolState, PoolOutcome, PoolEffect, PoolEffect>({
    table,
    fault,
    now,
    layout: {
      toState,
      headOf: ({ head }) => storedHead.toStored(head),
      seen: storedOutbox,
      changes: (id, before, after) =>
        changedRows(before, after)
          .filter(({ row }) => row !== HEAD)
          .map(change =>
            change.data === undefined
              ? ['delete', { partitionKey: id, rowKey: change.row }]
              : ['upsert', { partitionKey: id, rowKey: change.row, ...toLongJson(change.stored) }, 'Replace'],
          ),
      refusal: refusalAmong,
      outbox: { kept: effects => effects, whole: (_, effects) => effects },
      committed: (id, state, etag) => {
        if (etag === undefined) kept.delete(id);
        else kept.set(id, { etag, state });
      },
    },
  });
  return {
    ...owners,
    load: async id => {
      const head = await headOf(id);
      return { state: await toState(id, head), etag: head?.etag };
    },
    ofAgent: async (id, agent) => {
      const head = await headOf(id);
      if (head === undefined) return emptyPool(id);
      const mine = kept.get(id);
      const whole = mine?.etag === head.etag ? mine.state : undefined;
      return lookOnce(
        { pool: id, etag: head.etag, agent },
        {
          alone: async () => (whole === undefined ? readAgent(table, id, head, agent) : concerning(whole, agent)),
          together: async () =>
            whole === undefined ? readAgents(table, id, head) : { rows: 0, of: each => concerning(whole, each) },
        },
      );
    },
    known: known.list,
    commit: async (id, change) => {
      await known.note(id);
      // Dropped first: after anything but a plain success nobody knows what stands in the table.
      kept.delete(id);
      return owners.commit(id, change);
    },
    eraseNotes: (pool, event, thread) => eraseNotes(table, pool, event, thread),
  };
};

const readRows = async (table: TableClient, id: string, prefix: string): Promise<readonly StoredRow[]> =>
  (await readRange(table, id, prefix, afterPrefix(prefix))).map(row => ({
    row: row.rowKey ?? '',
    data: fromLongJson(row),
  }));

const readWhole = async (table: TableClient, id: string, head: Row): Promise<PoolState> => {
  const ranges = await Promise.all([AGENTS, WAITING].map(prefix => readRows(table, id, prefix)));
  return poolFromRows(storedHead.fromStored(fromLongJson(head)), ranges.flat());
};

/** All that concerns agents, in one range: what waits in line is not read. */
const readAgents = async (table: TableClient, id: string, head: Row): Promise<Together> => {
  const [rows, state] = [await readRows(table, id, AGENTS), storedHead.fromStored(fromLongJson(head))];
  const byAgent = new Map<string, StoredRow[]>();
  for (const each of rows) {
    const key = each.row.slice(0, each.row.indexOf('_', AGENTS.length) + 1);
    const own = byAgent.get(key);
    if (own === undefined) byAgent.set(key, [each]);
    else own.push(each);
  }
  return { rows: rows.length, of: agent => agentFromRows(state, agent, byAgent.get(rowsOfAgent(agent)) ?? []) };
};

const readAgent = async (table: TableClient, id: string, head: Row, agent: string): Promise<PoolState> =>
  agentFromRows(storedHead.fromStored(fromLongJson(head)), agent, await readRows(table, id, rowsOfAgent(agent)));
