// Counts what a conversation costs: Service Bus operations, Table Storage transactions and function executions, counted on the
// real handlers over counting stores; then the money for 10,000 texts at the prices below.
//   npm run bench:cost [-- --json]
import type { TableClient } from '@azure/data-tables';
import { type TableName, tableNames } from '../../shared/ports/tables';
import { memoryTable } from '../../test/support/memory-table';
import { createWorld, MAIN } from '../../test/support/world';

/** US list prices in dollars, November 2026, from memory: look yours up. Free monthly grants are left out. */
const prices = {
  serviceBusOperation: 0.8 / 1e6,
  tableTransaction: 0.036 / 1e6,
  eventGridOperation: 0.6 / 1e6,
  execution: 0.4 / 1e6,
  gigabyteSecond: 0.000026,
  textOut: 0.0075 + 0.0025,
  textIn: 0.0075,
};
/** Flex Consumption bills at least a second for an invocation; most of ours take a tenth of that. */
const secondsBilled = 1;
const gigabytes = 2;

const counted = (): { readonly tables: Record<TableName, TableClient>; readonly transactions: () => number } => {
  let transactions = 0;
  const count = (table: TableClient): TableClient =>
    new Proxy(table, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        return (...args: readonly unknown[]) => {
          transactions += 1;
          return Reflect.apply(member, target, args);
        };
      },
    });
  const tables = Object.fromEntries(tableNames.map(name => [name, count(memoryTable())])) as Record<
    TableName,
    TableClient
  >;
  return { tables, transactions: () => transactions };
};

/** One conversation: five texts in; the greeting, three replies, the end and the survey out; every command of its agent. */
export const countConversation = async () => {
  const { tables, transactions } = counted();
  const world = createWorld({ tables });
  let messages = 0;
  const push = world.queue.push.bind(world.queue);
  world.queue.push = (...items) => {
    messages += items.length;
    return push(...items);
  };
  const ana = { id: 'ana', name: 'Ana Flores' };
  const customer = '+14255550123';
  const thread = world.threadOf(customer, MAIN);
  const conversation = `${thread}-1`;
  await world.command('routing', 'default', 'p', { type: 'presence', agent: 'ana', presence: 'available' });
  const before = { messages, transactions: transactions() };

  await world.text(customer, 'Hi, where is my order?', { id: 't1' });
  await world.command('routing', 'default', 'c1', { type: 'accept', agent: 'ana', conversation });
  for (const [i, [said, answer]] of [
    ['It is number 1234.', 'Thank you, I am looking.'],
    ['Take your time.', 'It arrives tomorrow.'],
    ['Great, thank you!', 'You are welcome.'],
  ].entries()) {
    world.clock.at += 30_000;
    await world.text(customer, said ?? '', { id: `t${i + 2}` });
    await world.command('conversations', thread, `r${i}`, {
      type: 'reply',
      conversation,
      agent: ana,
      text: answer ?? '',
    });
  }
  await world.command('conversations', thread, 'e', { type: 'end', conversation, agent: ana });
  await world.pass(60_000);
  await world.text(customer, '5', { id: 't5' });
  await world.pass(60_000);

  const textsIn = 5;
  const textsOut = world.sent.length;
  const hops = messages - before.messages;
  return {
    textsIn,
    textsOut,
    // Each delivery report is one event and one execution more, and writes its row: a read and a write.
    executions: hops + textsIn + textsOut,
    tableTransactions: transactions() - before.transactions + 2 * textsOut,
    // Send, receive and complete; sessions are accepted and renewed now and then besides.
    serviceBusOperations: 3 * hops,
    eventGridOperations: textsIn + textsOut,
  };
};

/** What one conversation costs in dollars, part by part. */
export const costOf = (counts: Awaited<ReturnType<typeof countConversation>>) => ({
  texts: counts.textsIn * prices.textIn + counts.textsOut * prices.textOut,
  functions: counts.executions * (prices.execution + secondsBilled * gigabytes * prices.gigabyteSecond),
  serviceBus: counts.serviceBusOperations * prices.serviceBusOperation,
  tables: counts.tableTransactions * prices.tableTransaction,
  eventGrid: counts.eventGridOperations * prices.eventGridOperation,
});

if (require.main === module) {
  countConversation()
    .then(counts => {
      const texts = counts.textsIn + counts.textsOut;
      const per10k = Object.fromEntries(
        Object.entries(costOf(counts)).map(([part, dollars]) => [part, (dollars / texts) * 10_000]),
      );
      if (process.argv.includes('--json')) console.log(JSON.stringify({ counts, per10k }));
      else {
        console.log('One conversation:', counts);
        console.log(
          '10,000 texts, in dollars:',
          Object.fromEntries(Object.entries(per10k).map(([part, dollars]) => [part, dollars.toFixed(3)])),
        );
      }
    })
    .catch(error => {
      console.error(error);
      process.exitCode = 1;
    });
}
