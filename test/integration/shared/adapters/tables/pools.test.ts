import { randomBytes } from 'node:crypto';
import type { TableClient } from '@azure/data-tables';
import { createTableClient } from '../../../../../shared/adapters/tables/client';
import { readRange } from '../../../../../shared/adapters/tables/entities';
import { fromLongJson, toLongJson } from '../../../../../shared/adapters/tables/long-json';
import { changedRows } from '../../../../../shared/adapters/tables/pool/rows';
import { createPools } from '../../../../../shared/adapters/tables/pools';
import type { PoolInput } from '../../../../../shared/domain/messages/to-pool';
import { inboxOf } from '../../../../../shared/domain/routing/board/board';
import { concerning } from '../../../../../shared/domain/routing/model/places';
import { emptyPool, type PoolState } from '../../../../../shared/domain/routing/model/state';
import { type RunningAzurite, startAzurite } from '../../../../support/azurite';
import { memoryTable } from '../../../../support/memory-table';
import { fullPool } from '../../../../support/pool-of-size';
import { randomFrom } from '../../../../support/random-work';
import { MONDAY_9, pool, second } from '../../../../support/routing/given';
import { AGENTS, CONFIGS } from '../../../../support/routing/histories-steps';
import { somethingHappens } from '../../../../support/routing/random-pool-work';

const deps = { fault: () => {}, now: () => MONDAY_9 };
/** The pool of the workstream in these configurations. */
const id = 'default';

/** A pool's state in what can be compared: its index has the shape of a tree. */
const plain = ({ head, agents, items, index }: PoolState) => ({
  ...{ head, agents: [...agents], items: [...items], loads: [...index.loads], byAgent: [...index.byAgent] },
});

/** So many things happen to a pool, each committed as the handler does; `look` is called now and then. */
const happens = async (
  table: TableClient,
  { seed, events }: { readonly seed: number; readonly events: number },
  look: (state: PoolState) => Promise<void>,
): Promise<void> => {
  const random = randomFrom(seed);
  const [first, other] = [CONFIGS[0], CONFIGS[2]];
  if (first === undefined || other === undefined) throw new Error('Expected three configurations.');
  const pools = createPools(table, deps);
  const given = pool(first, MONDAY_9, id);
  let commits = 0;
  const take = async (input: PoolInput): Promise<void> => {
    const before = await pools.load(id);
    const outcomes = given.one(input);
    commits += 1;
    const change = { before, after: given.state, outcomes, eventId: `e${commits}`, effects: [] };
    expect(await pools.commit(id, change)).toBe('committed');
    if (outcomes.some(({ kind }) => kind === 'more-to-do')) await take({ type: 'continue', cursor: 'rest' });
  };
  for (const agent of AGENTS) await take({ type: 'presence', agent, presence: 'available' });
  for (let event = 1; event <= events; event += 1) {
    given.skip(Math.floor(random() * 40) * second);
    if (event === Math.floor(events / 2)) given.configure(other);
    await take(somethingHappens(given.state, random, 10 + event, given.now));
    if (event % 20 === 0) await look(given.state);
  }
};

describe.each<[string, { readonly runs: number; readonly events: number }]>([
  ['in memory', { runs: 6, events: 200 }],
  ['in Azurite', { runs: 1, events: 100 }],
])('a pool at random work %s', (where, { runs, events }) => {
  let azurite: RunningAzurite | undefined;
  beforeAll(async () => {
    if (where === 'in Azurite') azurite = await startAzurite();
  });
  afterAll(() => azurite?.stop());
  const freshTable = async (): Promise<TableClient> => {
    if (azurite === undefined) return memoryTable();
    const { connectionString } = azurite;
    const table = createTableClient({ kind: 'connection-string', connectionString }, 'Pools');
    await table.createTable();
    return table;
  };

  test('its rows are exactly what it holds, and each desk’s range is what concerns that agent', async () => {
    const shown = new Set<string>();
    for (let run = 0; run < runs; run += 1) {
      const table = await freshTable();
      await happens(table, { seed: run, events }, async state => {
        const stored = (await readRange(table, id, '', '~')).filter(({ rowKey }) => !rowKey?.startsWith('seen_'));
        const expected = changedRows(emptyPool(id), state).map(change => [change.row, change.data && change.stored]);
        expect(new Map(stored.map(row => [row.rowKey, fromLongJson(row)]))).toEqual(new Map(expected as []));
        expect(plain((await createPools(table, deps).load(id)).state)).toEqual(plain(state));
        const desks = createPools(table, deps);
        for (const agent of [...AGENTS, 'boss', 'nobody']) {
          const seen = await desks.ofAgent(id, agent);
          expect(plain(seen)).toEqual(plain(concerning(state, agent)));
          expect(inboxOf(seen, agent)).toEqual(inboxOf(state, agent));
          for (const item of inboxOf(seen, agent).items) shown.add(item.state);
        }
      });
    }
    // A history without guests and hand-overs would prove nothing.
    if (runs > 1)
      expect([...shown].sort()).toEqual([
        'consult',
        'held',
        'join',
        'monitor',
        'offered',
        'released',
        'transfer-offered',
      ]);
  });
});

/** A table in memory with so many waiting, that says what is asked of it and how many rows it gives. */
const counted = async (waiting: number) => {
  const inner = memoryTable();
  for (const { row, data } of changedRows(emptyPool('default'), fullPool(20, waiting).state()))
    await inner.upsertEntity({ partitionKey: 'default', rowKey: row, ...toLongJson(data) });
  const asked: string[] = [];
  let rows = 0;
  let fails = 0;
  const table = new Proxy(inner, {
    get: (target, name) => {
      if (name === 'getEntity')
        return (partition: string, row: string) => {
          asked.push(row);
          return target.getEntity(partition, row);
        };
      if (name === 'listEntities')
        return async function* (options: { queryOptions: { filter: string } }) {
          asked.push(/RowKey ge '(.*?)'/.exec(options.queryOptions.filter)?.[1] ?? '');
          if (fails-- > 0) throw new Error('503');
          for await (const row of target.listEntities(options)) {
            rows += 1;
            yield row;
          }
        };
      return Reflect.get(target, name);
    },
  });
  const pools = createPools(table, deps);
  return {
    pools,
    failNext: () => {
      fails = 1;
    },
    /** What was asked for since, and the rows given. */
    since: () => {
      const told = { asked: [...asked], rows };
      asked.length = 0;
      rows = 0;
      return told;
    },
    event: async () => {
      const other = createPools(inner, deps);
      const before = await other.load('default');
      const eventId = randomBytes(4).toString('hex');
      await other.commit('default', { before, after: before.state, outcomes: [], eventId, effects: [] });
    },
  };
};

describe('a look at a pool', () => {
  test('an agent’s costs the head and their own rows, however many wait', async () => {
    const costs = [];
    for (const waiting of [10, 1_000]) {
      const { pools, since } = await counted(waiting);
      const seen = await pools.ofAgent('default', 'a3');
      expect(inboxOf(seen, 'a3').items).toHaveLength(3);
      costs.push(since());
    }
    expect(costs[0]).toEqual({ asked: ['head', 'agent_a3_'], rows: 4 });
    expect(costs[1]).toEqual(costs[0]);
  });

  test('desks that look in the same moment read the head once; where nothing changed they read nothing else', async () => {
    const { pools, since, event } = await counted(10);
    const look = () => Promise.all(Array.from({ length: 60 }, (_, n) => pools.ofAgent('default', `a${n % 3}`)));
    await look();
    expect(since().asked).toEqual(['head', 'agent_a0_', 'agent_a1_', 'agent_a2_']);
    await look();
    expect(since()).toEqual({ asked: ['head'], rows: 0 });
    await event();
    await look();
    expect(since().asked).toEqual(['head', 'agent_a0_', 'agent_a1_', 'agent_a2_']);
  });

  test('where many desks look, one range serves them all once the pool has changed, and each sees what it would alone', async () => {
    const { pools, since, event } = await counted(1_000);
    const agents = Array.from({ length: 12 }, (_, n) => `a${n}`);
    const look = () => Promise.all(agents.map(agent => pools.ofAgent('default', agent)));
    await look();
    since();
    await event();
    const seen = await look();
    expect(since()).toEqual({ asked: ['head', 'agent_'], rows: 20 + 60 });
    const alone = await Promise.all(agents.map(async agent => (await counted(1_000)).pools.ofAgent('default', agent)));
    for (const [n, agent] of agents.entries()) {
      const [mine, other] = [seen[n], alone[n]];
      if (mine === undefined || other === undefined) throw new Error(`${agent} saw nothing.`);
      expect(inboxOf(mine, agent)).toEqual(inboxOf(other, agent));
    }
    await look();
    expect(since()).toEqual({ asked: ['head'], rows: 0 });
  });

  test('who holds the whole pool in memory reads the head alone', async () => {
    const { pools, since } = await counted(10);
    const { state } = await pools.load('default');
    since();
    expect(plain(await pools.ofAgent('default', 'a1'))).toEqual(plain(concerning(state, 'a1')));
    expect(since().asked).toEqual(['head']);
  });

  test('one that failed is not kept', async () => {
    const { pools, failNext } = await counted(10);
    failNext();
    await expect(pools.ofAgent('default', 'a1')).rejects.toThrow('503');
    expect(inboxOf(await pools.ofAgent('default', 'a1'), 'a1').items).toHaveLength(3);
  });

  test('the whole is read head first, then by ranges that leave out what was seen', async () => {
    const { pools, since, event } = await counted(10);
    await event();
    await pools.load('default');
    const { asked, rows } = since();
    expect(asked).toEqual(['head', 'agent_', 'waiting_']);
    expect(rows).toBe(20 + 60 + 10);
  });
});
