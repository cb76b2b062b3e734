import type { TableClient } from '@azure/data-tables';
import { routingHandler } from '../../functions/routing';
import { toLongJson } from '../../shared/adapters/tables/long-json';
import type { Config } from '../../shared/domain/config/config';
import type { PoolInput } from '../../shared/domain/messages/to-pool';
import { changedRows } from '../../shared/domain/routing/model/rows';
import { emptyPool } from '../../shared/domain/routing/model/state';
import { type TableName, tableNames } from '../../shared/ports/tables';
import { memoryTable } from './memory-table';
import { configOf, fullPool, queueInput } from './pool-of-size';
import { createWorld } from './world';

/** What one event asked of Table Storage, and how many messages it sent. `rows` are those of its transaction. */
export type Operations = Record<'reads' | 'ranges' | 'transactions' | 'rows' | 'others' | 'messages', number>;

const nothing = (): Operations => ({ reads: 0, ranges: 0, transactions: 0, rows: 0, others: 0, messages: 0 });

const counting = (into: () => Operations): TableClient =>
  new Proxy(memoryTable(), {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...args: readonly unknown[]) => {
        const count = into();
        if (name === 'getEntity') count.reads += 1;
        else if (name === 'listEntities') count.ranges += 1;
        else if (name === 'submitTransaction') {
          count.transactions += 1;
          count.rows += (args[0] as readonly unknown[]).length;
        } else count.others += 1;
        return Reflect.apply(member, target, args);
      };
    },
  });

/**
 * The operations of each kind of event in a pool of so many agents, all of them full, with so many items waiting: counted on the real
 * handler over counting tables, after a first event that loads the pool cold.
 */
export const operationsPerEvent = async (
  agents: number,
  waiting: number,
): Promise<Readonly<Record<string, Operations>>> => {
  let now = nothing();
  const tables = Object.fromEntries(tableNames.map(name => [name, counting(() => now)])) as Record<
    TableName,
    TableClient
  >;
  const pool = fullPool(agents, waiting);
  for (const { row, data } of changedRows(emptyPool('default'), pool.state()))
    await tables.Pools.upsertEntity({ partitionKey: 'default', rowKey: row, ...toLongJson(data) });
  for (let n = 0; n < agents; n += 1)
    await tables.Desks.upsertEntity({ partitionKey: 'default', rowKey: `a${n}`, heardAt: new Date(pool.at()) });

  const world = createWorld({ config: configOf(agents) as Config, tables });
  world.clock.at = pool.at();
  const handle = routingHandler(world.deps);
  let events = 0;
  const take = async (input: PoolInput): Promise<Operations> => {
    events += 1;
    world.clock.at += 1;
    now = nothing();
    const before = world.queue.length;
    const at = new Date(world.clock.at).toISOString();
    await handle({ id: `e${events}`, pool: 'default', at, input }, { triggerMetadata: {} });
    return { ...now, messages: world.queue.length - before };
  };
  const offered = [...pool.state().items.values()].filter(({ status }) => status === 'offered');
  const [first, second, third] = offered.map(({ conversation }) => conversation);
  const agentOf = (conversation: string | undefined) =>
    offered.flatMap(item => (item.conversation === conversation && 'agent' in item ? [item.agent] : []))[0] ?? '';
  const answer = (type: 'accept' | 'decline', conversation = '') =>
    take({ type, agent: agentOf(conversation), conversation });

  await take({ type: 'tick' });
  return {
    'an item arrives, everybody is full': await take(queueInput(100_000, world.clock.at)),
    'an offer is accepted': await answer('accept', first),
    'done: the agent is offered the oldest': await take({
      ...{ type: 'done', conversation: first ?? '', seq: 9, because: { rule: 'bench' } },
    }),
    'an offer is declined': await answer('decline', second),
    'an agent goes, with one offer or more': await take({
      ...{ type: 'presence', agent: agentOf(third), presence: 'offline' },
    }),
    'the minute’s tick': await take({ type: 'tick' }),
    'where do I stand?': await take({ type: 'position', conversation: `t${agents * 3 + waiting - 1}-1`, seq: 1 }),
  };
};
