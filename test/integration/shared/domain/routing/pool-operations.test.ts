import { operationsPerEvent } from '../../../../support/pool-operations';

test('an event of a pool costs the same operations, whatever the number of agents and of items', async () => {
  const small = await operationsPerEvent(10, 100);
  for (const { reads, ranges, transactions, rows, others } of Object.values(small)) {
    expect({ reads, transactions, others }).toEqual({ reads: 1, transactions: 1, others: 0 });
    expect(ranges).toBeLessThanOrEqual(1);
    expect(rows).toBeLessThan(20);
  }
  expect(await operationsPerEvent(100, 1_000)).toEqual(small);
  expect(await operationsPerEvent(1_000, 10_000)).toEqual(small);
});
