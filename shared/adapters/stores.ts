import { randomUUID } from 'node:crypto';
import type { Clock, FaultPoint } from '../ports';
import type { Settings } from '../settings/read';
import { type TableName, tableNames } from './table-names';
import { createTableClient } from './tables/client';
import { createConfigStore } from './tables/config/config';
import { createDrafts } from './tables/config/drafts';
import { createLiveCodes } from './tables/config/live-codes';
import { createCustomers } from './tables/customers';
import { createDeadLetters } from './tables/dead-letters';
import { createDesks } from './tables/desks';
import { createLanes } from './tables/lanes';
import { createCalls } from './tables/marks/calls';
import { createHolds } from './tables/marks/holds';
import { createReads } from './tables/marks/reads';
import { createPools } from './tables/pools';
import { createDayTotals } from './tables/projections/day-totals';
import { createProjections } from './tables/projections/projections';
import { createThreads } from './tables/threads';

type Options = {
  readonly clock: Clock;
  readonly fault: FaultPoint;
} & Pick<Parameters<typeof createConfigStore>[0], 'onUnreadable' | 'afterPublish'>;

/** Everything that is kept in tables, each in its own. */
export const createStores = (
  { tables, threadIdKey, configRefreshSeconds }: Pick<Settings, 'tables' | 'threadIdKey' | 'configRefreshSeconds'>,
  { clock, fault, onUnreadable, afterPublish }: Options,
) => {
  const clients = new Map(tableNames.map(name => [name, createTableClient(tables, name)]));
  const table = (name: TableName) => {
    const client = clients.get(name);
    if (client === undefined) throw new Error(`There is no client of table ${name}.`);
    return client;
  };
  const { now } = clock;
  return {
    config: createConfigStore({
      table: table('Config'),
      now,
      newId: () => randomUUID().slice(0, 6),
      refreshMs: configRefreshSeconds * 1_000,
      onUnreadable,
      afterPublish,
    }),
    drafts: createDrafts(table('Config'), { newId: randomUUID, fault }),
    liveCodes: createLiveCodes(table('Config'), fault),
    threads: createThreads(table('Threads'), { fault, now }),
    pools: createPools(table('Pools'), { fault, now }),
    desks: createDesks(table('Desks'), clock),
    projections: createProjections(table, { fault, key: threadIdKey }),
    totals: createDayTotals(table('Figures'), fault),
    customers: createCustomers(table('Customers'), { key: threadIdKey, fault }),
    deadLetters: createDeadLetters(table('DeadLetters'), fault),
    calls: createCalls(table('Calls'), fault),
    holds: createHolds(table('Holds'), { clock, fault, all: [...clients.values()] }),
    reads: createReads(table('Reads'), fault),
    lanes: createLanes(table('Lanes'), fault),
  };
};
